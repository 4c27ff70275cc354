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
  tokens[at - 1]?.lower === "and" && (tokens[at - 2]?.text === "," || isBehindPluperfect(tokens, at));

/** "Cairo said its navy had turned a ship back and accused": the two verbs are of two times, so that the second is of who said. */
function isBehindPluperfect(tokens: readonly Token[], at: number): boolean {
  if (!acts.test(tokens[at]?.lower ?? "") || !/ed$/u.test(tokens[at]?.lower ?? "")) return false;
  const before = tokens.slice(Math.max(0, at - 20), at - 1);
  const said = before.findLastIndex(({ lower }) => lower === "said");
  return (
    said >= 0 &&
    before.slice(said).some(({ lower }, index, words) => lower === "had" && words[index + 1]?.partOfSpeech === "VERB")
  );
}

/** Index of the pronoun that a sentence begins with, if its verb is an act done by speaking: "It accused the army", "But they also urged", "In a statement, it accused". */
export function actingPronoun({ tokens }: ReadSentence): number | null {
  const isStated = /^(?:in|on)$/u.test(tokens[0]?.lower ?? "");
  const comma = isStated ? tokens.slice(0, 8).findIndex(({ text }) => text === ",") : -1;
  const isPhrase =
    comma > 0 && !tokens.slice(0, comma).some(({ partOfSpeech }) => /^(?:VERB|AUX)$/u.test(partOfSpeech));
  const at = isPhrase ? comma + 1 : /^(?:but|and)$/u.test(tokens[0]?.lower ?? "") ? 1 : 0;
  if (!pronouns.test(tokens[at]?.lower ?? "")) return null;
  const verb = tokens.slice(at + 1, at + 4).find(({ partOfSpeech }) => !/^(?:AUX|ADV)$/u.test(partOfSpeech));
  return acts.test(verb?.lower ?? "") ? at : null;
}

/** Who acts by speaking: stands before such a verb ("the minister called on the rebels", "A B, leader of the party, demanded"). */
export function actingSpeaker({ tokens, actors }: ReadSentence): string | null {
  const isActAfter = ({ last }: Mention) => {
    const isActBehind = (at: number) =>
      acts.test(tokens.slice(at + 1, at + 3).find(({ partOfSpeech }) => partOfSpeech !== "AUX")?.lower ?? "");
    if (tokens[last + 1]?.text !== ",") return isActBehind(last);
    // "The governor's spokesman, A B, blamed": what stands between the commas may be the name itself.
    return isActBehind(last + 1) || isActBehind(tokens.findIndex(({ text }, at) => at > last + 1 && text === ","));
  };
  return actors.find(isActAfter)?.entity ?? null;
}

/** A sentence in which a pronoun stands for an actor. */
export function withPronoun(sentence: ReadSentence, at: number, entity: string): ReadSentence {
  if (!sentence.tokens[at] || sentence.actors.some(({ first }) => first === at)) return sentence;
  return { ...sentence, actors: [pronounMention(sentence, at, entity), ...sentence.actors] };
}
