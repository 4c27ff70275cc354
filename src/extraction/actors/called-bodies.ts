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
const bodies = /^(?:group|watchdog|charity|ngo|organi[sz]ation|tank|monitor|collective)$/u;
const ofArms =
  /^(?:militant|rebel|armed|separatist|jihadist|jihadi|insurgent|guerrilla|paramilitary|terrorist|extremist|islamist|secessionist)$/u;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** Words of a name that begin with a small letter. */
const inner = /^(?:of|for|the|de|del|la)$/u;
const longestName = 5;

/** The body whose noun stands at `at` with its name right behind; null if none does. Who bears no arms is a body of society (PLOVER: SOC), a medium JRN. */
export function calledBodyAt(tokens: readonly Token[], at: number): CalledBody | null {
  const noun = tokens[at]?.lower ?? "";
  const before = tokens[at - 1]?.lower ?? "";
  if (tokens[at]?.partOfSpeech !== "NOUN" || !/^\p{Ll}/u.test(tokens[at]?.text ?? "")) return null;
  const isMedium = media.test(noun) && (!/^(?:station|agency|site)$/u.test(noun) || ofNews.test(before));
  if (!isMedium && !bodies.test(noun)) return null;
  let last = at;
  for (let next = at + 1; next <= at + longestName; next += 1) {
    const token = tokens[next];
    if (isNameWord(token) && !calendar.test(token?.lower ?? "")) last = next;
    else if (last === at || !inner.test(token?.lower ?? "")) break;
  }
  if (last === at) return null;
  const found = { first: at, last, name: at + 1 };
  if (isMedium) return { ...found, type: "MEDIA", sector: "JRN" };
  return ofArms.test(before)
    ? { ...found, type: "REBEL_GROUP", sector: "REB" }
    : { ...found, type: "ACTIVIST_NETWORK", sector: "SOC" };
}
