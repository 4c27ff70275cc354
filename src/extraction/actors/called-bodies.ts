import type { Token } from "../text/token.js";
import { type FoundOrganisation, isNameWord } from "./organisations.js";

/** A body by what it is and its name: "the newspaper El Watan", "the rights group Cepadho". */
export interface CalledBody extends FoundOrganisation {
  /** Where its name begins. */
  readonly name: number;
}

const media = /^(?:newspaper|daily|weekly|magazine|website|broadcaster|station|agency|site|outlet|portal)$/u;
/** What says of these nouns that they are media. */
const ofNews = /^(?:news|radio|television|tv|media|public|state|private|independent|online)$/u;
/** What says of the others what they are for: "a human rights group". */
const ofCause =
  /^(?:human|rights|aid|relief|monitoring|advocacy|local|student|civil|society|press|freedom|think|campaign)$/u;
const longestCalling = 3;
const bodies = /^(?:group|watchdog|charity|ngo|organi[sz]ation|tank|monitor|collective)$/u;
const ofArms =
  /^(?:militant|rebel|armed|separatist|jihadist|jihadi|insurgent|guerrilla|paramilitary|terrorist|extremist|islamist|secessionist)$/u;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** Words of a name that begin with a small letter. */
const inner = /^(?:of|for|the|de|del|la)$/u;
const longestName = 5;

/** The body that is called so from `at` on, with its name right behind the noun; null if none is. Who bears no arms is a body of society (PLOVER: SOC), a medium JRN. */
export function calledBodyAt(tokens: readonly Token[], at: number): CalledBody | null {
  let head = at;
  while (head < at + longestCalling && qualifies(tokens[head]?.text ?? "")) head += 1;
  const noun = tokens[head]?.lower ?? "";
  const before = tokens[head - 1]?.lower ?? "";
  if (tokens[head]?.partOfSpeech !== "NOUN" || !/^\p{Ll}/u.test(tokens[head]?.text ?? "")) return null;
  const isMedium = media.test(noun) && (!/^(?:station|agency|site)$/u.test(noun) || ofNews.test(before));
  if (!isMedium && !bodies.test(noun)) return null;
  const acronym = acronymBehind(tokens, head);
  let last = acronym ?? head;
  for (let next = head + 1; acronym === null && next <= head + longestName; next += 1) {
    const token = tokens[next];
    if (isNameWord(token) && !calendar.test(token?.lower ?? "")) last = next;
    else if (last === head || !inner.test(token?.lower ?? "")) break;
  }
  if (last === head) return null;
  const found = { first: at, last, name: acronym ?? head + 1 };
  if (isMedium) return { ...found, type: "MEDIA", sector: "JRN" };
  return ofArms.test(before)
    ? { ...found, type: "REBEL_GROUP", sector: "REB" }
    : { ...found, type: "ACTIVIST_NETWORK", sector: "SOC" };
}

const qualifies = (word: string): boolean => ofNews.test(word) || ofArms.test(word) || ofCause.test(word);

/** "A human rights group, RNDDH, accused": index of the acronym between commas behind the noun; null if none is. */
function acronymBehind(tokens: readonly Token[], at: number): number | null {
  const [comma, name, end] = tokens.slice(at + 1, at + 4);
  const isAcronym = /^\p{Lu}[\p{Lu}\d-]+$/u.test(name?.text ?? "") && name?.isShouted !== true;
  return comma?.text === "," && end?.text === "," && isAcronym ? at + 2 : null;
}
