import type { Mention } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import { type PlaceContext, placeMention } from "./place-context.js";

/** "The Georgian capital", "Kenya's capital", by the word at `at` that begins it or, behind a name, that is "capital": the city, where no name follows that says which. */
export function findNationalCapital(context: PlaceContext, sentence: TokenizedSentence, at: number): Mention | null {
  const { tokens } = sentence;
  const { nations, gazetteer, register } = context;
  const adjective = nations.adjectiveAt(tokens, at);
  const owner = adjective ?? (tokens[at]?.lower === "capital" ? ownerBefore(context, tokens, at) : null);
  const noun = adjective ? at + adjective.length : at;
  if (!gazetteer.isWide || owner === null || tokens[noun]?.lower !== "capital" || isNamedBehind(tokens, noun))
    return null;
  const capital = gazetteer.capitalOf(owner.nation.country);
  return capital ? placeMention(context, sentence, at, noun, register.known(capital), "NOMINAL") : null;
}

/** The nation whose name ends right before "'s capital". */
function ownerBefore({ nations }: PlaceContext, tokens: readonly Token[], noun: number) {
  if (!/^['’]s?$/u.test(tokens[noun - 1]?.lower ?? "")) return null;
  const before = [1, 2, 3, 4].map((length) => nations.nameAt(tokens, noun - 1 - length));
  return before.find((match, index) => match?.length === index + 1) ?? null;
}

/** "The Ecuadorean capital, Quito", "the French capital Paris", "Chinese capital markets": the words behind say what is meant. */
function isNamedBehind(tokens: readonly Token[], noun: number): boolean {
  const after = tokens[noun + 1];
  const next = after?.text === "," ? tokens[noun + 2] : after;
  return next?.partOfSpeech === "PROPN" || (after?.partOfSpeech === "NOUN" && after.lower !== "city");
}
