import { readFileSync } from "node:fs";
import { join } from "node:path";
import { iso31662 } from "iso-3166";
import { packageRoot } from "../package-root.js";
import { ActorLexicon, type LexiconActor } from "./actors/actor-lexicon.js";
import { type CollectiveClass, Collectives } from "./actors/collectives.js";
import { type Nation, Nations } from "./actors/nations.js";
import { Nominals, type NominalWords } from "./actors/nominals.js";
import { type EventBlock, type EventGrammar, EventLexicon } from "./events/event-lexicon.js";
import { loadCities } from "./gazetteer/cities.js";
import { type CuratedPlace, Gazetteer } from "./gazetteer/gazetteer.js";
import { type EnglishName, WorldPlaces } from "./gazetteer/world-places.js";
import { loadOptionalModel } from "./optional-parser.js";
import type { CompiledModel } from "./parser/compile-model.js";
import { TrainedParser } from "./parser/trained-parser.js";
import type { DependencyParser } from "./parser/tree.js";
import { PlaceNouns, type PlaceWords } from "./places/place-nouns.js";
import { type LanguageModel, loadLanguageModel } from "./text/language-model.js";

/** Everything the rules read that is not the report itself. */
export interface Resources {
  readonly model: LanguageModel;
  readonly actors: ActorLexicon;
  readonly nominals: Nominals;
  readonly collectives: Collectives;
  readonly nations: Nations;
  readonly gazetteer: Gazetteer;
  /** The whole world, coarser than the gazetteer's own region. */
  readonly world: WorldPlaces;
  readonly placeNouns: PlaceNouns;
  readonly events: EventLexicon;
  /** With further words, for reports that are about neither Syria nor Iraq. */
  readonly eventsElsewhere: EventLexicon;
  /** Null where there is none: clauses are then read by their parts of speech alone. */
  readonly parser: DependencyParser | null;
}

const eventFiles = [
  "battles",
  "remote-violence",
  "violence-against-persons",
  "coercion",
  "movement",
  "protests",
  "diplomacy",
];
const elsewhereFiles = ["elsewhere", "elsewhere-violence", "elsewhere-dealings", "elsewhere-reports"];
const gazetteerFiles = ["countries", "governorates", "settlements", "facilities"];

/** The names of actors and places that Sitrep knows: what data sets need of the resources. */
export type Names = Pick<Resources, "actors" | "nations" | "gazetteer" | "world">;

/** Reads the lexicon of actors and the gazetteer of the package's `seed` folder; takes about 0.3 s. */
export function loadNames(): Names {
  const actors = ["actors", "world-groups"].flatMap(
    (name) => (readSeed("lexicon", `${name}.json`) as { actors: LexiconActor[] }).actors,
  );
  const { nations } = readSeed("lexicon", "nations.json") as { nations: Nation[] };
  const curated = gazetteerFiles.flatMap(
    (name) => (readSeed("gazetteer", `${name}.json`) as { places: CuratedPlace[] }).places,
  );
  const { cities: englishNames } = readSeed("gazetteer", "english-names.json") as { cities: EnglishName[] };
  const cities = loadCities();
  const gazetteer = new Gazetteer(curated, cities.region);
  return {
    actors: new ActorLexicon(actors),
    nations: new Nations(nations),
    gazetteer,
    world: new WorldPlaces(gazetteer, nations, iso31662, cities.world, englishNames),
  };
}

let loaded: Resources | undefined;

/**
 * The lexicons and the gazetteer of the package's `seed` folder, and the parser's model: read once in a process, which takes about a second.
 * The process warns of a parser's model that is missing or damaged; the rules then do without it.
 */
export function sharedResources(): Resources {
  loaded ??= readResources(loadOptionalModel());
  return loaded;
}

/**
 * The lexicons and the gazetteer of the package's `seed` folder, with a parser whose model is read already; takes about half a second.
 * @param model null for none.
 */
export function readResources(model: CompiledModel | null): Resources {
  const read = readSeed;
  const blocksOf = (name: string) => (read("lexicon", "events", `${name}.json`) as { blocks: EventBlock[] }).blocks;
  const blocks = eventFiles.flatMap(blocksOf);
  const grammar = read("lexicon", "events", "grammar.json") as EventGrammar;
  return {
    ...loadNames(),
    model: loadLanguageModel(),
    nominals: new Nominals(read("lexicon", "nominals.json") as NominalWords),
    collectives: new Collectives((read("lexicon", "collectives.json") as { classes: CollectiveClass[] }).classes),
    placeNouns: new PlaceNouns(read("lexicon", "place-nouns.json") as PlaceWords),
    events: new EventLexicon(blocks, grammar),
    eventsElsewhere: new EventLexicon([...blocks, ...elsewhereFiles.flatMap(blocksOf)], grammar),
    parser: model && new TrainedParser(model),
  };
}

function readSeed(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(packageRoot, "seed", ...path), "utf8"));
}
