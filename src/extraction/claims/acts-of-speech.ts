import type { ReadSentence } from "../find-mentions.js";
import { type Mention, pronounMention } from "../mention.js";
import type { Token } from "../text/token.js";
import { pronouns } from "./last-speakers.js";

/** Acts done by speaking, whose verb opens no statement of its own: "it accused the army". */
const acts =
  /^(?:accused|accuses|blamed|blames|condemned|condemns|denounced|denounces|deplored|urged|urges|demanded|demands|called|calls|appealed|vowed|vows|pledged|threatened|rejected|praised|welcomed|criticised|criticized)$/u;

/** True for the verb of such an act. */
export const takesStance = (word: string): boolean => acts.test(word);

/** "The minister said 400 people had been hurt, and accused": true of a verb at `at` behind a comma that goes back to who speaks at the head of the sentence. */
export const goesBackToTeller = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === "and" && tokens[at - 2]?.text === ",";

/** Index of the pronoun that a sentence begins with, if its verb is an act done by speaking: "It accused the army", "But they also urged". */
export function actingPronoun({ tokens }: ReadSentence): number | null {
  const at = /^(?:but|and)$/u.test(tokens[0]?.lower ?? "") ? 1 : 0;
  if (!pronouns.test(tokens[at]?.lower ?? "")) return null;
  const verb = tokens.slice(at + 1, at + 4).find(({ partOfSpeech }) => !/^(?:AUX|ADV)$/u.test(partOfSpeech));
  return acts.test(verb?.lower ?? "") ? at : null;
}

/** Who acts by speaking: stands before such a verb ("the minister called on the rebels", "A B, leader of the party, demanded"). */
export function actingSpeaker({ tokens, actors }: ReadSentence): string | null {
  const isActAfter = ({ last }: Mention) => {
    const close =
      tokens[last + 1]?.text === "," ? tokens.findIndex(({ text }, at) => at > last + 1 && text === ",") : last;
    return acts.test(
      tokens.slice(close + 1, close + 3).find(({ partOfSpeech }) => partOfSpeech !== "AUX")?.lower ?? "",
    );
  };
  return actors.find(isActAfter)?.entity ?? null;
}

/** A sentence in which a pronoun stands for an actor. */
export function withPronoun(sentence: ReadSentence, at: number, entity: string): ReadSentence {
  if (!sentence.tokens[at] || sentence.actors.some(({ first }) => first === at)) return sentence;
  return { ...sentence, actors: [pronounMention(sentence, at, entity), ...sentence.actors] };
}
