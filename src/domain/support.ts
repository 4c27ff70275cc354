import type { ClaimFacts } from "./account-facts.js";
import { InvariantBroken } from "./errors.js";
import type { Span } from "./extraction.js";

/** One claim that supports an edge, with the words that name this end of it. */
export interface SupportEntry extends Span {
  readonly claimId: string;
  /** True where the words stand outside of the claim's quote. */
  readonly inherited: boolean;
  readonly rootSourceId: string;
  readonly sourceChain: string;
  readonly publishedAt: string;
  readonly recordedAt: string;
}

/** The support of an edge as the graph holds it: lists of one length, in the order of (published, claim id, start). */
export interface Support {
  readonly claimIds: readonly string[];
  readonly supportStarts: readonly number[];
  readonly supportEnds: readonly number[];
  readonly supportInherited: readonly boolean[];
  readonly rootSourceIds: readonly string[];
  readonly sourceChains: readonly string[];
  readonly publishedAts: readonly string[];
  readonly recordedAts: readonly string[];
  /** Distinct claims. */
  readonly supportCount: number;
}

/**
 * The claims of one account that support an edge named by `words`: those whose quote holds the words, else the account's first claim
 * that it happened (or its first claim at all), which then supports the edge by inheritance.
 */
export function supportByWords(words: Span, claims: readonly ClaimFacts[]): SupportEntry[] {
  const quoting = claims.filter((claim) => claim.start <= words.start && words.end <= claim.end);
  if (quoting.length > 0) return quoting.map((claim) => entryOf(claim, words, false));
  const [first] = [...claims].sort(byPrimacy);
  return first === undefined ? [] : [entryOf(first, words, true)];
}

/** Support by whole quotes: every claim, with its own words. */
export function supportByQuotes(claims: readonly ClaimFacts[]): SupportEntry[] {
  return claims.map((claim) => entryOf(claim, claim, false));
}

/**
 * The write gate of the projection.
 * @throws {InvariantBroken} if nothing supports the edge, which `edge` names.
 */
export function requireSupport(edge: string, entries: readonly SupportEntry[]): Support {
  const distinct = new Map(entries.map((entry) => [`${entry.claimId}|${entry.start}|${entry.end}`, entry]));
  const sorted = [...distinct.values()].sort(byPublication);
  if (sorted.length === 0) {
    throw new InvariantBroken(`No live claim supports ${edge}, so it was not written.`, {
      nextStep: "Run sitrep verify: an account without claims must not be in the graph.",
    });
  }
  return {
    claimIds: sorted.map((entry) => entry.claimId),
    supportStarts: sorted.map((entry) => entry.start),
    supportEnds: sorted.map((entry) => entry.end),
    supportInherited: sorted.map((entry) => entry.inherited),
    rootSourceIds: sorted.map((entry) => entry.rootSourceId),
    sourceChains: sorted.map((entry) => entry.sourceChain),
    publishedAts: sorted.map((entry) => entry.publishedAt),
    recordedAts: sorted.map((entry) => entry.recordedAt),
    supportCount: new Set(sorted.map((entry) => entry.claimId)).size,
  };
}

function entryOf(claim: ClaimFacts, words: Span, inherited: boolean): SupportEntry {
  const { rootSourceId, sourceChain, publishedAt, recordedAt } = claim;
  return {
    claimId: claim.id,
    start: words.start,
    end: words.end,
    inherited,
    rootSourceId,
    sourceChain,
    publishedAt,
    recordedAt,
  };
}

/** What says that the event happened comes before its circumstances. */
function byPrimacy(a: ClaimFacts, b: ClaimFacts): number {
  const rank = (claim: ClaimFacts): number => (claim.kind === "OCCURRENCE" ? 0 : claim.kind === "HEADLINE" ? 2 : 1);
  return rank(a) - rank(b) || a.start - b.start || compareText(a.id, b.id);
}

function byPublication(a: SupportEntry, b: SupportEntry): number {
  return (
    compareText(a.publishedAt, b.publishedAt) || compareText(a.claimId, b.claimId) || a.start - b.start || a.end - b.end
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
