import type { ParserToken } from "../tree.js";
import type { TrainingSentence } from "./training-sentence.js";

/**
 * The sentence as the tokenizer of reports would have it: words joined by hyphens are one ("ex-rebel", "15-year-old"), which stands
 * where the head of its parts stood, with that one's tag and the hint of its last part. Null if there is none.
 */
export function joinHyphens({ tokens, tags, heads, relations }: TrainingSentence): TrainingSentence | null {
  const groups: number[][] = [];
  for (const at of tokens.keys()) {
    const isJoined = at > 0 && (tags[at] === hyphen || tags[at - 1] === hyphen);
    const last = groups.at(-1);
    if (isJoined && last) last.push(at);
    else groups.push([at]);
  }
  if (groups.length === tokens.length) return null;
  const groupOf = groups.flatMap((group, index) => group.map(() => index));
  // A part that has its head outside; the first, should there be several.
  const tops = groups.map((group, index) => group.find((at) => groupOf[heads[at] as number] !== index) as number);
  return {
    tokens: groups.map((group): ParserToken => {
      const form = group.map((at) => tokens[at]?.form).join("");
      const hint = tokens[group.at(-1) as number]?.hint;
      return hint === undefined ? { form } : { form, hint };
    }),
    tags: tops.map((top) => tags[top] as string),
    heads: tops.map((top) => groupOf[heads[top] as number] ?? -1),
    relations: tops.map((top) => relations[top] as string),
  };
}

const hyphen = "PUNCT/HYPH";
