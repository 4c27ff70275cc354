import type { ActorType } from "../../domain/vocabulary/actor.js";
import { isCapitalized, type Token, type TokenRange } from "../text/token.js";

/** An organisation that no lexicon has, told by the noun that heads its name. */
export interface FoundOrganisation extends TokenRange {
  readonly type: ActorType;
  /** PLOVER sector. */
  readonly sector: string;
}

const maximumWords = 8;
/** Words of a name that begin with a small letter: "Front for the Liberation of the North". */
const inner = /^(?:of|for|on|against|the|de|del|la|las|los|para)$/u;
const day =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary|\.)?|feb(?:ruary|\.)?|march|april|may|june|july|aug(?:ust|\.)?|sept(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)$/u;
/** An army or a front of these is nobody's government's; "Armed Forces" and "Defence Force" alone are. */
const insurgent =
  /^(?:liberation|revolutionary|resistance|guerrillas?|patriotic|rebel|mujahid\p{L}*|jihad|martyrs?|nationalities|insurgent|insurrectional|warriors|zapatista|separatist)$/u;
/** Parts of the world, whose unions and banks are between states. */
const regions =
  /^(?:european|african|asian|americans?|america|arab|islamic|nations|world|international|pacific|caribbean|economic|global|inter-american|atlantic|eurasian|nordic|europe|africa|asia|states)$/u;
const united = /^(?:union|council|commission|court|league|alliance|assembly|community|organi[sz]ation|bank|fund)$/u;
const fighting = /^(?:front|army|forces?|movement|resistance)$/u;
/** What a newspaper or station begins or ends its name with. */
const mediaOpeners = /^(?:radio|television|tv|channel|télé|tele)$/u;
const mediaHeads =
  /^(?:times|news|radio|television|tv|newspaper|tribune|herald|gazette|chronicle|telegraph|daily|broadcasting|reporters)$/u;
/** What heads a name, and what bears it where no other word of the name says more. Sectors: PLOVER manual. */
const heads: readonly [RegExp, ActorType, string][] = [
  [/^(?:brigades?|commandos?|guerrillas?|militia|cartel)$/u, "REBEL_GROUP", "REB"],
  [/^(?:front|movement|resistance|party|alliance|coalition|congress|bloc)$/u, "ACTIVIST_NETWORK", "OPP"],
  [/^(?:union|federation|confederation|syndicate|guild)$/u, "ACTIVIST_NETWORK", "LAB"],
  [
    /^(?:association|society|network|foundation|campaign|committee|league|institute|observatory|initiative|forum|project)$/u,
    "ACTIVIST_NETWORK",
    "SOC",
  ],
  [
    /^(?:government|ministry|commission|council|court|parliament|assembly|senate|agency|authority|tribunal|directorate|bureau|service|inspectorate)$/u,
    "GOVERNMENT",
    "GOV",
  ],
];

/** The organisation whose name begins at `at`: capitalised words whose last, or last before "of" and "for", says what it is; null if none does. In a passage all in capitals no word is told to be a name. */
export function organisationAt(tokens: readonly Token[], at: number): FoundOrganisation | null {
  if (!isNameWord(tokens[at])) return null;
  let end = at;
  for (let next = at + 1; next < Math.min(tokens.length, at + maximumWords); next += 1) {
    const token = tokens[next];
    // "The Constitutional Court on Thursday": the name ends before the day.
    if (token?.lower === "on" && day.test(tokens[next + 1]?.lower ?? "")) break;
    if (isNameWord(token)) end = next;
    // "Republican People's Party".
    else if (!inner.test(token?.lower ?? "") && token?.lower !== "'s") break;
  }
  const party = partyBehind(tokens, at, end) ?? mediumBehind(tokens, at, end);
  if (party) return party;
  for (let last = end; last > at; last -= 1) {
    const found = isNameWord(tokens[last]) ? bearerOf(tokens.slice(at, last + 1).map(({ lower }) => lower)) : null;
    if (found) return { first: at, last: joinedEnd(tokens, at, last), type: found.type, sector: found.sector };
  }
  return null;
}

/** "The Daily Trust newspaper", "the Yonhap news agency": a name before the noun in small letters. */
function mediumBehind(tokens: readonly Token[], first: number, last: number): FoundOrganisation | null {
  const [noun, next] = [tokens[last + 1]?.text ?? "", tokens[last + 2]?.text ?? ""];
  const length = /^(?:newspaper|daily|weekly|broadcaster|website)$/u.test(noun)
    ? 1
    : (noun === "news" && /^(?:agency|website|site|channel)$/u.test(next)) ||
        (/^(?:television|radio)$/u.test(noun) && /^(?:station|channel)$/u.test(next))
      ? 2
      : 0;
  if (length === 0 || tokens[first - 1]?.lower !== "the") return null;
  return { first, last: last + length, type: "MEDIA", sector: "JRN" };
}

/** "The Association of Nurses and Midwives": index of the last word, where two plurals stand behind the "of"; else `last`. */
function joinedEnd(tokens: readonly Token[], first: number, last: number): number {
  const isPlural = (at: number) => isNameWord(tokens[at]) && /[^s]s$/u.test(tokens[at]?.lower ?? "");
  const isOf = tokens.slice(first, last).some(({ lower }) => lower === "of");
  return isOf && isPlural(last) && tokens[last + 1]?.lower === "and" && isPlural(last + 2) ? last + 2 : last;
}

/** "The opposition Transformers party", "the ruling Georgian Dream party": a name before the noun in small letters. */
function partyBehind(tokens: readonly Token[], first: number, last: number): FoundOrganisation | null {
  const before = tokens[first - 1]?.lower ?? "";
  const isLed =
    /^(?:the|opposition|ruling|governing|main|banned|leftist|rightist|far-right|islamist|conservative|liberal)$/u.test(
      before,
    );
  if (!isLed || !/^(?:party|movement)$/u.test(tokens[last + 1]?.text ?? "")) return null;
  return { first, last: last + 1, type: "ACTIVIST_NETWORK", sector: "OPP" };
}

/** True for a word that heads the name of an organisation, and so ends no person's. */
export function headsOrganisation(word: string): boolean {
  return (
    word === "command" || fighting.test(word) || united.test(word) || heads.some(([pattern]) => pattern.test(word))
  );
}

function bearerOf(words: readonly string[]): Pick<FoundOrganisation, "type" | "sector"> | null {
  if (mediaOpeners.test(words[0] ?? "") || mediaHeads.test(words.at(-1) ?? "")) return { type: "MEDIA", sector: "JRN" };
  const of = words.findIndex((word) => /^(?:of|for|on|against)$/u.test(word));
  const head = words[of > 0 ? of - 1 : words.length - 1] ?? "";
  // "The Centre for Human Rights", where "the Trade Centre" is a house.
  if (of > 0 && /^cent(?:re|er)$/u.test(head)) return { type: "ACTIVIST_NETWORK", sector: "SOC" };
  // "The Front of" says too little.
  if (!headsOrganisation(head) || words.every((word) => word === head || inner.test(word))) return null;
  if (united.test(head) && words.some((word) => regions.test(word)))
    return { type: "INTERNATIONAL_ORGANIZATION", sector: "IGO" };
  if (fighting.test(head) && words.some((word) => insurgent.test(word))) return { type: "REBEL_GROUP", sector: "REB" };
  // "The Kachin Independence Army": a nation's own is called after it, and no organisation's name is sought then.
  if (head === "army") return { type: "REBEL_GROUP", sector: "REB" };
  if (head === "command" || words.slice(-2).join(" ") === "general staff")
    return { type: "STATE_FORCES", sector: "MIL" };
  const [, type, sector] = heads.find(([pattern]) => pattern.test(head)) ?? [];
  return type && sector ? { type, sector } : null;
}

/** True for a word with a capital that may be part of a name, in a passage that is not all in capitals. */
export function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined && !token.isShouted && isCapitalized(token) && /^(?:PROPN|NOUN|ADJ)$/u.test(token.partOfSpeech)
  );
}
