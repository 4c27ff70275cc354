import { contentId } from "../../domain/content-id.js";
import type { ExtractedActor, Words } from "../../domain/extraction.js";
import { foldName } from "../../domain/folding.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import { BadRow } from "../bad-row.js";
import type { PlaceNames } from "../place-names.js";
import { rowActor } from "../row-actor.js";
import type { RowText } from "../row-text.js";

/** ACLED's inter codes, by number and by the words that exports since 2024 write. */
const interCodes: Readonly<Record<string, number>> = {
  0: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 7,
  8: 8,
  "state forces": 1,
  "rebel group": 2,
  "rebel groups": 2,
  "rebel forces": 2,
  "political militia": 3,
  "political militias": 3,
  "identity militia": 4,
  "identity militias": 4,
  "communal militias": 4,
  rioters: 5,
  protesters: 6,
  civilians: 7,
  "external/other forces": 8,
  "external/other": 8,
  "external forces": 8,
  "other forces": 8,
};

const typeOfInter: Readonly<Record<number, ActorType>> = {
  1: "STATE_FORCES",
  2: "REBEL_GROUP",
  3: "MILITIA",
  4: "MILITIA",
  5: "CIVILIANS",
  6: "CIVILIANS",
  7: "CIVILIANS",
  8: "STATE_FORCES",
};

/** The side of an actor as ACLED codes it. @throws {BadRow} if the column holds no code of ACLED. */
export function interIn(text: RowText, column: "inter1" | "inter2"): number {
  const value = text.value(column).toLowerCase();
  if (value === "") return 0;
  const inter = Object.hasOwn(interCodes, value) ? interCodes[value] : undefined;
  if (inter === undefined) throw new BadRow(column, `"${text.value(column)}" is no inter code of ACLED, from 0 to 8.`);
  return inter;
}

/** Whom ACLED names for no group of its own: unknown, or a crowd. */
const collectives =
  /^(?:civilians|protesters|rioters|unidentified|unknown|private|vigilante|prisoners|women|students|teachers|farmers|labor|health workers|journalists|refugees)\b/iu;

/**
 * An actor by the name that ACLED has for it, which tells its country or years in brackets: "Military Forces of Syria (2000-)". The name is its
 * key: ACLED has no ids of actors. Without the brackets it is an alias, by which it meets the actors of others.
 */
export function acledActor(words: Words, inter: number, places: PlaceNames): ExtractedActor {
  const name = words.text;
  const inBrackets = [...name.matchAll(/\(([^)]+)\)/gu)].map((match) => match[1] ?? "");
  const bare = name.replace(/\s*\([^)]*\)/gu, "").trim();
  const ofCountry = /^(?:Military|Police|Government|Security) Forces of (?<country>[^(]+)/u.exec(name)?.groups?.[
    "country"
  ];
  const country = [ofCountry?.trim() ?? "", ...inBrackets]
    .filter((each) => each !== "" && !/\d{4}/u.test(each))
    .map((each) => places.countryCode(each))
    .find((code) => code !== null);
  const isCollective = collectives.test(name) || (inter >= 5 && inter <= 7);
  const isPolice = /^Police Forces\b/u.test(name);
  return rowActor({
    name,
    lexiconId: `acled:actor:${contentId("actor", foldName(name) || name)}`,
    actorType: isPolice ? "POLICE" : (typeOfInter[inter] ?? "MILITIA"),
    acledInter: inter === 0 ? null : inter,
    aliases: bare === name || bare === "" ? [] : [bare],
    named: !isCollective,
    generic: isCollective,
    country: country ?? null,
  });
}
