import { contentId } from "../../domain/content-id.js";
import type { ExtractedActor } from "../../domain/extraction.js";
import { foldName } from "../../domain/folding.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import { alpha2Of } from "../../extraction/gazetteer/country-codes.js";
import { rowActor } from "../row-actor.js";
import type { RowText } from "../row-text.js";

/** What CAMEO's role codes (actor types) mean. */
const typeOfRole: Readonly<Record<string, ActorType>> = {
  GOV: "GOVERNMENT",
  LEG: "GOVERNMENT",
  JUD: "GOVERNMENT",
  ELI: "PERSON",
  MIL: "STATE_FORCES",
  SPY: "STATE_FORCES",
  COP: "POLICE",
  REB: "REBEL_GROUP",
  SEP: "REBEL_GROUP",
  INS: "REBEL_GROUP",
  UAF: "MILITIA",
  PRM: "MILITIA",
  CRM: "MILITIA",
  MED: "MEDIA",
  IGO: "INTERNATIONAL_ORGANIZATION",
  IMG: "MILITIA",
  INT: "INTERNATIONAL_ORGANIZATION",
  MNC: "INTERNATIONAL_ORGANIZATION",
  NGO: "INTERNATIONAL_ORGANIZATION",
  NGM: "INTERNATIONAL_ORGANIZATION",
  UIS: "INTERNATIONAL_ORGANIZATION",
};

/**
 * An actor of a row, or null where the row has none. GDELT gives one code to many names ("USAGOV" is whoever governs), so an actor is a code with a
 * name. A role without a country or group ("POLICE") is a collective.
 */
export function gdeltActor(text: RowText, number: 1 | 2): ExtractedActor | null {
  const column = (name: string): string => text.value(`Actor${number}${name}`);
  const [code, name] = [column("Code"), column("Name")];
  if (code === "" || name === "") return null;
  const role = column("Type1Code");
  const known = column("KnownGroupCode");
  const countryCode = column("CountryCode");
  const country = alpha2Of(countryCode) === null ? null : countryCode;
  const isCollective = countryCode === "" && known === "" && role !== "IGO" && role !== "MNC";
  const ofRole = Object.hasOwn(typeOfRole, role) ? typeOfRole[role] : undefined;
  const actorType =
    ofRole ?? (role === "" && countryCode !== "" ? "STATE" : known === "" ? "CIVILIANS" : "INTERNATIONAL_ORGANIZATION");
  return rowActor({
    name: inTitleCase(name),
    lexiconId: `gdelt:actor:${contentId("actor", code, foldName(name) || name)}`,
    actorType,
    named: !isCollective,
    generic: isCollective,
    country,
    international: ofRole === "INTERNATIONAL_ORGANIZATION" || (countryCode !== "" && country === null),
    // CAMEO's role codes are those that PLOVER took over as sectors.
    ploverSector: role === "" ? [] : [role],
  });
}

/** GDELT writes names in capitals. */
function inTitleCase(name: string): string {
  return name.replace(/\p{L}[\p{L}'’]*/gu, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`);
}
