import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { wordGoverning } from "./bystanders.js";
import type { Trigger } from "./draft.js";

/** True of whom a civil act is only about: an act of his is spoken of, or he is discussed. */
export const isSpokenAbout = (sentence: ReadSentence, mention: Mention, trigger: Trigger, isMutual: boolean): boolean =>
  isDoerOfAnother(sentence, mention, trigger, isMutual) || isTopic(sentence, mention, trigger);

/** "Met survivors of abuse by priests", "gave asylum to a woman beaten by soldiers": an act of others is spoken of. */
function isDoerOfAnother(
  { tokens }: ReadSentence,
  { first }: Mention,
  { isNoun, verbAt }: Trigger,
  isMutual: boolean,
): boolean {
  const by = wordGoverning(tokens, first);
  if (tokens[by]?.lower !== "by" || isNoun || by - 1 === verbAt) return false;
  return isMutual || tokens[by - 1]?.partOfSpeech === "VERB";
}

/** "Discussed Ukraine", "discussed the army's role with the envoy": what is talked about, up to whom it is talked about with. */
function isTopic({ tokens }: ReadSentence, { first }: Mention, { lemma, last }: Trigger): boolean {
  return lemma === "discuss" && !tokens.slice(last + 1, first).some(({ lower }) => lower === "with");
}
