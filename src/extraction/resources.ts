import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";
import { ActorLexicon, type LexiconActor } from "./actors/actor-lexicon.js";
import { Nominals, type NominalWords } from "./actors/nominals.js";
import { EventLexicon, type EventWords } from "./events/event-lexicon.js";
import { loadCities } from "./gazetteer/cities.js";
import { type CuratedPlace, Gazetteer } from "./gazetteer/gazetteer.js";
import { loadParser } from "./parser/load-parser.js";
import type { DependencyParser } from "./parser/tree.js";
import { PlaceNouns, type PlaceWords } from "./places/place-nouns.js";
import { type LanguageModel, loadLanguageModel } from "./text/language-model.js";

/** Everything the rules read that is not the report itself. */
export interface Resources {
  readonly model: LanguageModel;
  readonly actors: ActorLexicon;
  readonly nominals: Nominals;
  readonly gazetteer: Gazetteer;
  readonly placeNouns: PlaceNouns;
  readonly events: EventLexicon;
  /** Null where there is none: clauses are then read by their parts of speech alone. */
  readonly parser: DependencyParser | null;
}

const gazetteerFiles = ["countries", "governorates", "settlements", "facilities"];

/** Reads the lexicons and the gazetteer of the package's `seed` folder; takes about half a second. */
export function loadResources(root: string = packageRoot): Resources {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, "seed", ...path), "utf8"));
  const { actors } = read("lexicon", "actors.json") as { actors: LexiconActor[] };
  const curated = gazetteerFiles.flatMap(
    (name) => (read("gazetteer", `${name}.json`) as { places: CuratedPlace[] }).places,
  );
  return {
    model: loadLanguageModel(),
    actors: new ActorLexicon(actors),
    nominals: new Nominals(read("lexicon", "nominals.json") as NominalWords),
    gazetteer: new Gazetteer(curated, loadCities()),
    placeNouns: new PlaceNouns(read("lexicon", "place-nouns.json") as PlaceWords),
    events: new EventLexicon(read("lexicon", "events.json") as EventWords),
    parser: process.env["NOPARSER"] ? null : loadParser(),
  };
}
