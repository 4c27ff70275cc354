import type { VictimGroup } from "../../domain/vocabulary/claim.js";
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
  readonly isExact: boolean;
}

/** So many words may stand before the noun of a single person: "a former police officer". */
const maximumModifiers = 4;
/** So many words of "at least" and the like before a number. */
const maximumQualifiers = 3;
const article = /^(?:an?|the|his|her|their|its)$/u;
const single = /[^s]$|ss$/u;
const plural = /^(?:children|people|personnel|police|troops|\p{L}*men|\p{L}*women|wives)$/u;
const killing =
  /^(?:kill|murder|assassinat|execut|behead|massacr|slaughter|strangl|lynch)(?:ed?|s|es|ing)?$|^(?:dead|died|slain|perished)$/u;
const otherHarm = /^(?:wound|injur|kidnapp?|abduct|arrest|detain)(?:ed|s|es|e|ing)?$|^hurt$/u;
const passive = /^(?:were|was|been|have|has|had|also|reportedly|both|all|shot|gunned|down)$/u;

/**
 * The figures of a list of dead in which somebody is told without a number: "killed the mayor and two bodyguards", "a teacher, his wife and their two children were shot dead". Members of one group are
 * added up; if one may be of any group, all are.
 * @param number the number at `at`; null if there is none.
 * @returns the figures, and the last token of the list; null if no such list begins at `at`, or it is not told of the whole of it that they died.
 */
export function victimListAt(
  tokens: readonly Token[],
  at: number,
  number: FoundNumber | null,
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
  const isOfPersons = members.length > 1 && members.some((one) => article.test(tokens[one.first]?.lower ?? ""));
  return isOfPersons && areKilled(tokens, first, last) ? { figures: figuresOf(members), last } : null;
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
    ? { first, last: noun.at, group: noun.group, count: min, isExact: qualifier === "EXACT" }
    : null;
}

/** A single person: "the mayor", "a former police officer". */
function personAt(tokens: readonly Token[], at: number): Member | null {
  if (!article.test(tokens[at]?.lower ?? "")) return null;
  for (let noun = at + 1; noun <= at + 1 + maximumModifiers; noun += 1) {
    const { lower = "", partOfSpeech = "" } = tokens[noun] ?? {};
    const group = lower === "man" ? "TOTAL" : victimGroupOf(lower);
    const isHead = !/^(?:NOUN|PROPN)$/u.test(tokens[noun + 1]?.partOfSpeech ?? "");
    if (group && isHead)
      return single.test(lower) && !plural.test(lower)
        ? { first: at, last: noun, group, count: 1, isExact: true }
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

/** True if the verb right before a list, or right behind it, says that they died, and none behind it that something else befell the last. */
function areKilled(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, earlier] = [tokens[first - 1], tokens[first - 2]?.lower ?? ""];
  let behind = last + 1;
  while (passive.test(tokens[behind]?.lower ?? "")) behind += 1;
  const isOf = before?.lower === "of" && /^(?:deaths?|killings?|murders?|assassination|execution)$/u.test(earlier);
  const isShot = before?.lower === "dead" && /^sho/u.test(earlier);
  const told = tokens[behind]?.lower ?? "";
  if (isOf || isShot || killing.test(before?.lower ?? "")) return !otherHarm.test(told);
  return before?.partOfSpeech !== "VERB" && killing.test(told);
}

function figuresOf(members: readonly Member[]): CasualtyFigure[] {
  const groups = [...new Set(members.map(({ group }) => group))];
  const parts = groups.map((group) =>
    sumOf(
      members.filter((member) => member.group === group),
      group,
    ),
  );
  if (!groups.includes("TOTAL") || groups.length === 1) return parts;
  const subsets = parts.flatMap(({ group, number: { min, max } }) =>
    group === "TOTAL" ? [] : [{ victimGroup: group, min, max }],
  );
  return [{ ...sumOf(members, "TOTAL"), subsets }];
}

function sumOf(members: readonly Member[], group: VictimGroup): CasualtyFigure {
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
  return { casualty: "KILLED", group, number, last, subsets: [] };
}
