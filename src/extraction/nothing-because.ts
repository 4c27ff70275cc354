import type { FoundMentions } from "./find-mentions.js";
import { flatMap } from "./flat-map.js";
import type { Token } from "./text/token.js";

/** Words that make up a third of English; a text with hardly any is in another language, or a list. */
const english =
  /^(?:the|of|and|to|in|a|an|on|for|with|by|at|from|as|is|are|was|were|be|been|has|have|had|that|this|it|its|he|she|they|their|his|not|but|or|after|said|who|which|there|no)$/u;
/** Fewer tell nothing of the language. */
const minimumWords = 12;
const minimumShare = 0.08;

/** Why a report tells no event, in a sentence for whoever gave it. */
export function nothingBecause({ sentences, actors, places }: FoundMentions): string {
  const words = (tokens: readonly Token[]) => tokens.filter(({ text }) => /\p{L}/u.test(text));
  const body = sentences.filter(({ section }) => section !== "BOILERPLATE");
  if (sentences.length === 0) return "The text has no words that could be read.";
  if (body.length === 0) return "The text has nothing but headers, credits and links.";
  const all = flatMap(body, ({ tokens }) => words(tokens));
  if (all.length === 0) return "The text has no words, only numbers and signs.";
  const latin = all.filter(({ text }) => /\p{Script=Latin}/u.test(text)).length;
  if (2 * latin < all.length) return "The text is not in the Latin alphabet: only English is read.";
  const share = all.filter(({ lower }) => english.test(lower)).length / all.length;
  if (all.length >= minimumWords && share < minimumShare)
    return "The text does not look like English prose, and only English is read.";
  const named = `${actors.list().length - 1} actors and ${places.list().length} places`;
  return `None of its ${body.length} sentences has a verb or noun that tells an act which was done; it names ${named}.`;
}
