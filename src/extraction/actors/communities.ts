import type { Token, TokenRange } from "../text/token.js";
import { isNameWord } from "./organisations.js";

/** A tribe, a clan or another community by its name: "the Sikin tribe". */
export interface FoundCommunity extends TokenRange {
  /** With the noun in the singular: "Sikin tribe". */
  readonly name: string;
}

const nouns: readonly [RegExp, string][] = [
  [/^(?:tribes?|tribesm[ae]n|tribespeople)$/u, "tribe"],
  [/^(?:clans?|clansm[ae]n)$/u, "clan"],
  [/^gangs?$/u, "gang"],
];
/** They are sides only where they fight each other: "between the Hema and Lendu communities". */
const communities = /^(?:communities|villagers|herders|farmers|pastoralists)$/u;
const longestName = 2;

/** The community whose name begins at `at`, alone or first of two that share their noun: "the Ambulin and Sikin tribes"; null if none does. */
export function communityAt(tokens: readonly Token[], at: number): FoundCommunity | null {
  const last = nameEnd(tokens, at);
  // "Armed gangs" at the head of a sentence have no name, though a capital.
  if (last === null || (at === 0 && last === 0 && /^gangs?$/u.test(tokens[1]?.lower ?? ""))) return null;
  const own = nounAt(tokens, last + 1, tokens[at - 1]?.lower === "and" ? sharedBefore(tokens, at) : null);
  if (own !== null) return { first: at, last: last + 1, name: `${textOf(tokens, at, last)} ${own}` };
  const second = tokens[last + 1]?.lower === "and" ? nameEnd(tokens, last + 2) : null;
  const shared = second === null ? null : nounAt(tokens, second + 1, at);
  return shared === null || !/s$|men$/u.test(tokens[(second ?? 0) + 1]?.lower ?? "")
    ? null
    : { first: at, last, name: `${textOf(tokens, at, last)} ${shared}` };
}

/** Where the first of two names begins that a name at `at` is joined to. */
function sharedBefore(tokens: readonly Token[], at: number): number | null {
  for (let length = 1; length <= longestName; length += 1)
    if (nameEnd(tokens, at - 1 - length) === at - 2) return at - 1 - length;
  return null;
}

/** Last word of a name of one or two words; null if none begins here. */
function nameEnd(tokens: readonly Token[], at: number): number | null {
  let last = at - 1;
  while (last < at + longestName - 1 && isNameWord(tokens[last + 1])) last += 1;
  return last < at ? null : last;
}

/** @param first where the first of the names begins, before which "between" may stand. */
function nounAt(tokens: readonly Token[], at: number, first: number | null): string | null {
  const word = tokens[at]?.lower ?? "";
  const found = nouns.find(([pattern]) => pattern.test(word));
  if (found) return found[1];
  const before =
    first === null
      ? ""
      : tokens
          .slice(Math.max(0, first - 2), first)
          .map(({ lower }) => lower)
          .join(" ");
  return communities.test(word) && /\bbetween(?: the)?$/u.test(before)
    ? word.replace(/ies$/u, "y").replace(/s$/u, "")
    : null;
}

const textOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
