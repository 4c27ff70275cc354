/** A source, and everything that its word is also the word of. */
export interface SourceFamily {
  readonly id: string;
  /** What it is a part of, belongs to or leads, without itself. */
  readonly wholeIds: readonly string[];
}

/** Why an actor stands in a chain: it passed the claim on, or one that did belongs to it; as a source, or as the publisher only. */
const marks = { source: "", family: "~", publisher: ">", publisherFamily: ">~" } as const;
type Mark = (typeof marks)[keyof typeof marks];

/**
 * Whose word a claim is, as one text that is searched for links: `|sohr-head|~sohr|>reuters|`. Every link has a mark and stands between
 * bars. The publisher is a source only where nobody else is.
 * @param chain who passed the claim on: who uttered it first, the publisher last.
 */
export function sourceChainOf(chain: readonly SourceFamily[]): string {
  const sources = chain.length > 1 ? chain.slice(0, -1) : chain;
  const publishers = chain.length > 1 ? chain.slice(-1) : [];
  const links = [
    ...linksOf(sources, marks.source, marks.family),
    ...linksOf(publishers, marks.publisher, marks.publisherFamily),
  ];
  return `|${links.join("|")}|`;
}

/** Each actor once, in its own right where it is there in its own right. */
function linksOf(families: readonly SourceFamily[], own: Mark, ofFamily: Mark): string[] {
  const ids = new Set(families.map(({ id }) => id));
  const links = families.flatMap(({ id, wholeIds }) => [
    `${own}${id}`,
    ...wholeIds.filter((whole) => !ids.has(whole)).map((whole) => `${ofFamily}${whole}`),
  ]);
  return [...new Set(links)];
}

/**
 * The marks of the links by which a removed source takes a claim with it.
 * @param withFamily also what its branches and its head say.
 * @param asPublisher also what it only published.
 */
export function marksOfRemoved(withFamily: boolean, asPublisher: boolean): readonly Mark[] {
  return [
    marks.source,
    ...(withFamily ? [marks.family] : []),
    ...(asPublisher ? [marks.publisher] : []),
    ...(withFamily && asPublisher ? [marks.publisherFamily] : []),
  ];
}
