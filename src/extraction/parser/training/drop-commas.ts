import type { TrainingSentence } from "./training-sentence.js";

/**
 * The sentence without its commas, as news comes that went through tables, captions or careless hands. What hung on a comma hangs on that one's head.
 * Null if it has none.
 */
export function dropCommas({ tokens, tags, heads, relations }: TrainingSentence): TrainingSentence | null {
  const kept = [...tokens.keys()].filter((at) => !(tokens[at]?.form === "," && relations[at] === "punct"));
  if (kept.length === tokens.length) return null;
  const places = new Map(kept.map((at, place) => [at, place]));
  const headOf = (at: number): number => {
    const head = heads[at] as number;
    return head < 0 ? -1 : (places.get(head) ?? headOf(head));
  };
  return {
    tokens: kept.map((at) => tokens[at] as TrainingSentence["tokens"][number]),
    tags: kept.map((at) => tags[at] as string),
    heads: kept.map(headOf),
    relations: kept.map((at) => relations[at] as string),
  };
}
