import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { PlaceRole } from "../../domain/vocabulary/event.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { ActorRegister } from "../actors/actor-register.js";
import type { PlaceRegister } from "../places/place-register.js";
import type { Draft } from "./draft.js";
import { type Phrase, phrase, phrases } from "./label-phrases.js";

/** What of an event its label tells. */
type Labelled = Pick<Draft, "type" | "trigger" | "eventClass" | "count" | "participants" | "places" | "geoPrecision">;

const airStrike = phrase("strikes", "Air strike");
const clash = phrase("clashes", "Clashes", { of: "of", whom: "with" });
const suicideBombing = phrase("bombs", "Suicide bombing");
const retaking = phrase("retakes", "Recapture of", { whom: "from", where: "" });
const agentRoles = new Set(["ATTACKER", "BELLIGERENT", "MOVER", "RESPONDER"]);

/** A short sentence made from an event's parts: "ISIS seizes a hill near Deir al-Zor military airport". */
export function labelOf(draft: Labelled, actors: ActorRegister, places: PlaceRegister): string {
  const name = ({ actor }: ExtractedParticipant) => nameIn(actors, actor);
  const agents = draft.participants.filter(({ role }) => agentRoles.has(role)).map(name);
  const others = draft.participants.filter(({ role }) => !agentRoles.has(role)).map(name);
  const told = phraseOf(draft);
  const where = placeWords(draft, places, told, others);
  if (draft.type.outcome === "REPELLED" && others.length > 0)
    return sentence([listed(others), verbFor(others, "repels"), listed(agents), where]);
  const isFight = draft.participants.filter(({ role }) => role === "BELLIGERENT").length > 0;
  if (isFight && (told === phrases.CLASH || told === clash))
    return sentence(
      agents.length > 1
        ? [listed(agents), "clash", where]
        : [listed(agents), verbFor(agents, "clashes"), others.length > 0 ? `with ${listed(others)}` : "", where],
    );
  if (told === phrases.TREND)
    return sentence([
      told.noun,
      agents.length > 0 ? `by ${listed(agents)}` : "",
      others.length > 0 ? `on ${listed(others)}` : "",
      where,
    ]);
  const isTerritory = told.where === "";
  const whom = others.length > 0 ? `${told.whom} ${listed(others)}`.trim() : "";
  const count = countWords(draft);
  const ground = villagesOf(draft, places) || where || "territory";
  if (agents.length === 0) {
    const sufferers = others.length > 0 ? `${isTerritory ? told.whom : told.of} ${listed(others)}` : "";
    return sentence(isTerritory ? [told.noun, ground, sufferers] : [told.noun, sufferers, where, count]);
  }
  const verb = verbFor(agents, told.verb);
  if (isTerritory) return sentence([listed(agents), verb, ground, whom]);
  // "India and Pakistan accuse each other".
  const isToEachOther = isFight && agents.length > 1 && others.length === 0 && told.whom === "";
  return sentence([
    listed(agents),
    verb,
    isToEachOther ? "each other" : whom || (objectPlace(draft, places, told) ? "" : told.something),
    where,
    count,
  ]);
}

function phraseOf({ type, trigger, eventClass }: Labelled): Phrase {
  if (eventClass === "TREND") return phrases.TREND;
  if (trigger.kind === "SEIZE" && type.outcome === "TERRITORY_REGAINED") return retaking;
  if (type.subEvent === "AIR_DRONE_STRIKE") return airStrike;
  if (type.subEvent === "SUICIDE_BOMB") return suicideBombing;
  if (type.subEvent === "CHEMICAL_WEAPON") return phrases.CHEMICAL;
  if (type.subEvent === "SHELLING_ARTILLERY_MISSILE_ATTACK") return phrases.SHELL;
  if (trigger.isNoun && /^(?:clash|fighting|battle|combat|gunfight|firefight|skirmish)$/u.test(trigger.lemma))
    return clash;
  return phrases[trigger.kind];
}

/** True if the place is the object: "shells Harasta", but "strikes in Syria". */
function objectPlace({ places: [first], participants }: Labelled, places: PlaceRegister, { verb }: Phrase): boolean {
  return (
    /^(?:strikes|shells|bombs)$/u.test(verb) &&
    first !== undefined &&
    !/^(?:COUNTRY|ADMIN1|REGION)$/u.test(places.get(first.place)?.type ?? "COUNTRY") &&
    participants.some(({ role }) => agentRoles.has(role)) &&
    participants.every(({ role }) => agentRoles.has(role))
  );
}

/** "a hill near the airport", "in Syria and Iraq", "from Iraq to Hasakah province". */
function placeWords(draft: Labelled, places: PlaceRegister, told: Phrase, others: readonly string[]): string {
  const isBare = told.where === "" || objectPlace(draft, places, told);
  const words: [before: string, name: string][] = [];
  for (const { place, role } of draft.places) {
    const found = places.get(place);
    if (!found || words.length === 2) continue;
    const plain = found.named
      ? found.name
      : withArticle(places.nameOf(place), found.bearings[0]?.bearing === "PART_OF");
    const name = isBare && /^(?:north|south|east|west)\w* of/u.test(plain) ? `territory ${plain}` : plain;
    // "Iran strikes Israel in Israel".
    if (words.some(([, other]) => other.endsWith(` ${name}`)) || (!isBare && others.includes(name))) continue;
    words.push([isBare ? "" : prepositionOf(found.type, name, role), name]);
  }
  const [first, second] = words;
  if (!first) return "";
  const place = `${first[0]} ${first[1]}`.trim();
  if (!second) return place;
  return first[0] === second[0] ? `${place} and ${second[1]}` : `${place} ${second[0]} ${second[1]}`;
}

function prepositionOf(type: PlaceType, name: string, role: PlaceRole): string {
  if (role === "ORIGIN") return "from";
  if (role === "DESTINATION") return "to";
  if (type === "AREA" && /^(?:north|south|east|west)\w* of/u.test(name)) return "";
  if (/^the (?:outskirts|edge)/u.test(name)) return "on";
  return /FACILITY|TERRAIN|SCHOOL|HOSPITAL|MARKET|CHECKPOINT|CROSSING|SITE/u.test(type) ? "at" : "in";
}

/** "(at least 10 strikes)" for a numbered series. */
function countWords({ count }: Labelled): string {
  const number = count?.min ?? count?.max;
  if (!count || !number || number < 2 || !/^(?:STRIKE|SORTIE|ATTACK|CLASH)$/u.test(count.unit)) return "";
  const noun = count.unit === "CLASH" ? "clashes" : `${count.unit.toLowerCase()}s`;
  return `(${count.min !== count.max ? "at least " : ""}${number} ${noun})`;
}

/** "Hill near X" as "a hill near X"; "South of X" as it stands, but a part of X with its article. */
function withArticle(name: string, isPart: boolean): string {
  const plain = lower(name);
  if (isPart && /^(?:north|south|east|west)/u.test(plain)) return `the ${plain}`;
  if (/^(?:territory|land|farms|villages?|areas?|north|south|east|west|northern|southern)/u.test(plain)) return plain;
  if (/^(?:outskirts|edges?|periphery)/u.test(plain)) return `the ${plain}`;
  return `${/^[aeiou]/u.test(plain) ? "an" : "a"} ${plain}`;
}

/** "At least 10 villages near Bamako": what was taken, where only its number is told; empty if none is. */
function villagesOf({ count, geoPrecision, places: [first] }: Labelled, places: PlaceRegister): string {
  const number = count?.min ?? count?.max;
  if (count?.unit !== "VILLAGE" || !number || number < 2) return "";
  const found = first && places.get(first.place);
  // "At least ten villages and a military base": the base says more.
  if (found?.named === false) return "";
  const place = found ? `${geoPrecision === "NEAR" ? "near" : "in"} ${found.name}` : "";
  return [count.min === count.max ? "" : "at least", `${number}`, "villages", place].filter(Boolean).join(" ");
}

function verbFor(subjects: readonly string[], verb: string): string {
  const [subject = ""] = subjects;
  const isPlural =
    subjects.length > 1 ||
    /(?:men|children|people|police|personnel|clergy)$/u.test(subject) ||
    (/[^s]s$/u.test(subject) &&
      !/(?:ISIS|States|^\p{Lu}\p{Ll}+as)$/u.test(subject) &&
      !/^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'’-]+)+$/u.test(subject));
  if (!isPlural) return verb;
  const [first = "", ...rest] = verb.split(" ");
  return [first.replace(/(ch|sh|ss|x)es$/u, "$1").replace(/s$/u, ""), ...rest].join(" ");
}

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function sentence(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join(" ");
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

function lower(text: string): string {
  return `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}`;
}

/** A collective in lower case ("civilians"), unless its name begins with a nationality. */
function nameIn(actors: ActorRegister, id: string): string {
  const description = actors.describe(id);
  const name = shortName(description?.name ?? "");
  const isProper =
    description?.named === true || /^(?:\p{Lu}{2}|\p{Lu}\p{L}+(?:ian|ish|aqi|ese|eli|can)\b)/u.test(name);
  return isProper ? name : lower(name);
}

/** The acronym, or the name without what stands in brackets or says whom a coalition is against. */
export function shortName(name: string): string {
  return /\(([A-Z]{2,5})\)/u.exec(name)?.[1] ?? name.replace(/\s*\(.*\)$/u, "").replace(/ against .*$/u, "");
}
