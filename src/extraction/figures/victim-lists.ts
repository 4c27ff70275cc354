import type { CasualtyKind, VictimGroup } from "../../domain/vocabulary/claim.js";
import { isDoerNoun } from "../actors/open-nouns.js";
import { flatMap } from "../flat-map.js";
import type { Token } from "../text/token.js";
import type { CasualtyFigure } from "./casualty-figure.js";
import { type FoundNumber, numberAt } from "./numbers.js";
import { victimGroupOf, victimNoun } from "./victims.js";

/** One member of a list: "the mayor", "two bodyguards", "her three children". */
interface Member {
  readonly first: number;
  readonly last: number;
  readonly group: VictimGroup;
  readonly count: number;
  readonly noun: string;
  readonly isExact: boolean;
}

/** So many words may stand before the noun of a single person: "a former police officer". */
const maximumModifiers = 4;
/** So many words of "at least" and the like before a number. */
const maximumQualifiers = 3;
const article = /^(?:an?|the|his|her|their|its)$/u;
const single = /[^s]$|ss$/u;
const plural = /^(?:children|people|personnel|police|troops|\p{L}*men|\p{L}*women|wives)$/u;
/** What befalls the members of a list, by the verb beside it, or by the noun that they are "of". */
const fates: readonly { readonly casualty: CasualtyKind; readonly verb: RegExp; readonly noun: RegExp }[] = [
  {
    casualty: "KILLED",
    verb: /^(?:kill|murder|assassinat|execut|behead|massacr|slaughter|strangl|lynch)(?:ed?|s|es|ing)?$|^(?:dead|died|slain|perished)$/u,
    noun: /^(?:deaths?|killings?|murders?|assassination|execution)$/u,
  },
  { casualty: "WOUNDED", verb: /^(?:wound|injur)(?:ed|s|es|ing)?$|^hurt$/u, noun: /^(?:wounding|injury)$/u },
  {
    casualty: "ABDUCTED",
    verb: /^(?:kidnapp?|abduct)(?:ed|s|ing)?$/u,
    noun: /^(?:kidnappings?|abductions?)$/u,
  },
  { casualty: "DETAINED", verb: /^(?:arrest|detain)(?:ed|s|ing)?$/u, noun: /^(?:arrests?|detention)$/u },
];
const fateOf = (word: string): CasualtyKind | null => fates.find(({ verb }) => verb.test(word))?.casualty ?? null;
/** Combatants of no state: in "30 soldiers and 39 rebels were killed" each side has its own dead. */
const irregular =
  /^(?:militants?|fighters?|rebels?|terrorists?|jihadis|jihadists?|insurgents?|militiam[ae]n|extremists|tribesmen|gunm[ae]n|guerr?illas?|separatists?|maoists|bandits|assailants?|attackers?|islamists)$/u;
const passive = /^(?:were|was|been|have|has|had|also|reportedly|both|all|shot|gunned|down)$/u;

/**
 * The figures of a list of whom one thing befell: "killed the mayor and two bodyguards", "a teacher, his wife and their two children were shot dead", "arrested two Palestinians and a
 * farmer", "killing two soldiers and three policemen". Members of one group are added up; if one may be of any group, all are.
 * @param number the number at `at`; null if there is none.
 * @param isWide false where only a list of dead in which somebody is told without a number is one.
 * @returns the figures, and the last token of the list; null if no such list begins at `at`, or it is not told of the whole of it what befell them.
 */
export function victimListAt(
  tokens: readonly Token[],
  at: number,
  number: FoundNumber | null,
  isWide: boolean,
): { readonly figures: readonly CasualtyFigure[]; readonly last: number } | null {
  if (!number && !article.test(tokens[at]?.lower ?? "")) return null;
  if (/^(?:them|including|include|like)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  const listed: Member[] = [];
  let ended = 0;
  let member = number ? countedMember(tokens, number.first, number) : personAt(tokens, at);
  while (member) {
    listed.push(member);
    // A list ends with "and": in "killed seven people, an officer said" there is none.
    if (tokens[member.first - 1]?.text !== ",") ended = listed.length;
    member = memberAt(tokens, joint(tokens, member.last + 1));
  }
  const members = listed.slice(0, ended);
  const [first, last] = [members[0]?.first ?? at, members.at(-1)?.last ?? at];
  const isOfPersons = members.some((one) => article.test(tokens[one.first]?.lower ?? ""));
  if (members.length < 2 || !(isOfPersons || (isWide && areAddable(members)))) return null;
  const casualty = befallenIn(tokens, first, last);
  return casualty && (isWide || casualty === "KILLED") ? { figures: figuresOf(members, casualty), last } : null;
}

/** False for the dead of two sides, and where the first counts the others: "nine people, five soldiers and four nurses". */
function areAddable(members: readonly Member[]): boolean {
  const [first, ...others] = members;
  const combatants = members.filter(({ group }) => group === "COMBATANTS");
  const rebels = combatants.filter(({ noun }) => irregular.test(noun));
  const isOneSide = rebels.length === 0 || rebels.length === combatants.length;
  const isWhole = first?.group === "TOTAL" && others.length > 1;
  return isOneSide && !isWhole;
}

function memberAt(tokens: readonly Token[], at: number): Member | null {
  const counted = article.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  // "At least two": the number itself stands further on.
  for (let place = counted; place <= counted + maximumQualifiers; place += 1) {
    const number = numberAt(tokens, place);
    if (number?.first === counted) return countedMember(tokens, at, number);
  }
  return personAt(tokens, at);
}

function countedMember(tokens: readonly Token[], first: number, { last, min, qualifier }: FoundNumber): Member | null {
  const noun = victimNoun(tokens, last + 1);
  return noun && min !== null
    ? {
        first,
        last: noun.at,
        group: noun.group,
        count: min,
        noun: tokens[noun.at]?.lower ?? "",
        isExact: qualifier === "EXACT",
      }
    : null;
}

/** A single person: "the mayor", "a former police officer". */
function personAt(tokens: readonly Token[], at: number): Member | null {
  if (!article.test(tokens[at]?.lower ?? "")) return null;
  for (let noun = at + 1; noun <= at + 1 + maximumModifiers; noun += 1) {
    const { lower = "", partOfSpeech = "" } = tokens[noun] ?? {};
    const byTrade = partOfSpeech === "NOUN" && isDoerNoun(lower) ? "CIVILIANS" : null;
    const group = lower === "man" ? "TOTAL" : (victimGroupOf(lower) ?? byTrade);
    const isHead = !/^(?:NOUN|PROPN)$/u.test(tokens[noun + 1]?.partOfSpeech ?? "");
    if (group && isHead)
      return single.test(lower) && !plural.test(lower)
        ? { first: at, last: noun, group, count: 1, noun: lower, isExact: true }
        : null;
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(partOfSpeech)) return null;
  }
  return null;
}

/** Where the next member begins; past the end if nothing joins it. */
function joint(tokens: readonly Token[], from: number): number {
  const [first, second] = [tokens[from]?.lower, tokens[from + 1]?.lower];
  if (first === "and") return from + 1;
  if (first === ",") return second === "and" ? from + 2 : from + 1;
  if ((first === "along" || first === "together") && second === "with") return from + 2;
  return tokens.length;
}

/** What the verb right before a list, or right behind it, says befell its members; null if none says it, or one behind it says something else of the last. */
function befallenIn(tokens: readonly Token[], first: number, last: number): CasualtyKind | null {
  const [before, earlier] = [tokens[first - 1], tokens[first - 2]?.lower ?? ""];
  let behind = last + 1;
  while (passive.test(tokens[behind]?.lower ?? "")) behind += 1;
  const told = fateOf(tokens[behind]?.lower ?? "");
  const ofWhat = before?.lower === "of" ? fates.find(({ noun }) => noun.test(earlier))?.casualty : undefined;
  const isShot = before?.lower === "dead" && /^sho/u.test(earlier);
  const done = ofWhat ?? (isShot ? "KILLED" : fateOf(before?.lower ?? ""));
  if (done) return told === null || told === done ? done : null;
  return before?.partOfSpeech === "VERB" ? null : told;
}

function figuresOf(members: readonly Member[], casualty: CasualtyKind): CasualtyFigure[] {
  const groups = [...new Set(members.map(({ group }) => group))];
  const parts = groups.map((group) =>
    sumOf(
      members.filter((member) => member.group === group),
      group,
      casualty,
    ),
  );
  if (!groups.includes("TOTAL") || groups.length === 1) return parts;
  const subsets = flatMap(parts, ({ group, number: { min, max } }) =>
    group === "TOTAL" ? [] : [{ victimGroup: group, min, max }],
  );
  return [{ ...sumOf(members, "TOTAL", casualty), subsets }];
}

function sumOf(members: readonly Member[], group: VictimGroup, casualty: CasualtyKind): CasualtyFigure {
  const [first, last] = [members[0]?.first ?? 0, members.at(-1)?.last ?? 0];
  const min = members.reduce((sum, { count }) => sum + count, 0);
  const isExact = members.every((member) => member.isExact);
  const number = {
    first,
    numberAt: first,
    last,
    min,
    max: isExact ? min : null,
    qualifier: isExact ? ("EXACT" as const) : ("AT_LEAST" as const),
  };
  return { casualty, group, number, last, subsets: [] };
}
