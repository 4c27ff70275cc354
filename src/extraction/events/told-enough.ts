import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import type { Trigger } from "./draft.js";
import { isCivil, isSpoken } from "./parties.js";

const coming = /^(?:gather|convene|assemble)$/u;
/** Who comes together to talk. */
const holders = /^(?:OFFICIAL|PERSON|GOVERNMENT|STATE|INTERNATIONAL_ORGANIZATION)$/u;

/** What a host does: in the passive its subject visits. */
const hosting = /^(?:receive|host|welcome|greet|visit)$/u;

const isVisitor = (actors: FoundMentions["actors"], id: string): boolean => actors.describe(id)?.type !== "CIVILIANS";

/** False where a civil act says too little: words without two named parties, a noun beside none. "Thousands marched" says enough. */
export function isToldEnoughOf(
  { kind, lemma, isNoun, isPassive, first }: Trigger,
  participants: readonly ExtractedParticipant[],
  { tokens }: ReadSentence,
  { actors, isWide }: FoundMentions,
): boolean {
  if (!isCivil(kind) || kind === "AGREE") return true;
  const ofMany = tokens
    .slice(Math.max(0, first - 3), first)
    .some(({ lower }) => /^(?:thousands|hundreds)$/u.test(lower));
  if (kind === "PROTEST" && !isNoun && ofMany) return true;
  // "Travellers were heading to Kano", "the wounded were flown to a hospital": nobody is visited.
  if (
    kind === "VISIT" &&
    isWide &&
    ((isPassive && !hosting.test(lemma)) || !participants.some(({ actor }) => isVisitor(actors, actor)))
  )
    return false;
  // "Ministers gathered in Brussels", not "police gathered evidence" nor "people gathered".
  if (kind === "MEET" && coming.test(lemma))
    return (
      !/^(?:DET|NOUN|ADJ|NUM|PRON)$/u.test(tokens[first + 1]?.partOfSpeech ?? "") &&
      participants.some(({ actor }) => holders.test(actors.describe(actor)?.type ?? ""))
    );
  if (isSpoken(kind) && isWide) return participants.length >= 1;
  if (isSpoken(kind)) return participants.filter(({ actor }) => actors.describe(actor)?.named).length >= 2;
  return participants.length >= (isNoun ? 2 : 1);
}
