import type { Trigger } from "./draft.js";

/** Types of who acts for a state. */
export const stateTypes: ReadonlySet<string> = new Set([
  "STATE",
  "GOVERNMENT",
  "STATE_FORCES",
  "MILITARY_COMMAND",
  "COALITION",
  "PRO_GOVERNMENT_MILITIA",
  "POLICE",
]);
const armed = /^(?:REBEL_GROUP|MILITIA|STATE_FORCES|PRO_GOVERNMENT_MILITIA)$/u;
const taking = /^(?:capture|recapture|seize|take|hold|intercept|board|impound)$/u;
const travelling = /^(?:arrive|travel|fly|land)$/u;
const deadly = /\b(?:kill\p{L}*|dead|shot|shoot\p{L}*|fir(?:ed|ing)|gunfight|shoot-?out|wound\p{L}*)\b/u;
const demanding = /\b(?:protest\p{L}*|demand\p{L}*|pay|wages?|salar(?:y|ies)|strike)\b/u;

/**
 * What an act is by who acts, in reports on all but the Syrian and Iraqi wars: whom the police or an army captures is arrested, what armed men occupy is taken, a state that protests accuses.
 * @param partyType type of who acts or moves; empty if nobody is told to.
 * @param words the clause in small letters.
 * @param sentenceWords its sentence in small letters.
 * @returns the kind of the trigger, where who acts makes nothing else of it.
 */
export function kindByParty(
  { kind, lemma, isNoun }: Trigger,
  partyType: string,
  words: string,
  sentenceWords: string,
): Trigger["kind"] {
  switch (kind) {
    case "ABDUCT":
      return taking.test(lemma) && stateTypes.has(partyType) ? "ARREST" : kind;
    case "CLASH":
      // "Police raided ten offices": a search, unless shots are fired.
      return lemma === "raid" && partyType === "POLICE" && !deadly.test(words) ? "RESTRICT" : kind;
    case "OFFENSIVE":
      // "Police carried out an operation in which five people were arrested": a search.
      return lemma === "operation" && partyType === "POLICE" && !deadly.test(sentenceWords) ? "RESTRICT" : kind;
    case "RESTRICT":
      // "A gang raided the house".
      return lemma === "raid" && /^(?:REBEL_GROUP|MILITIA)$/u.test(partyType) ? "CLASH" : kind;
    case "OBSTRUCT":
      // "Schools were occupied by armed groups": no sit-in.
      if (lemma === "occupy" && armed.test(partyType)) return "SEIZE";
      // "Gangs set up roadblocks": nor do they protest.
      if (/^(?:REBEL_GROUP|MILITIA)$/u.test(partyType) && !isNoun && /^(?:set|erect|build|block)$/u.test(lemma))
        return "RESTRICT";
      // "Police blocked the road", "the government shut the airport": no protest, unless they demand something.
      return /^(?:block|close|shut)$/u.test(lemma) &&
        /^(?:POLICE|GOVERNMENT|OFFICIAL|STATE)$/u.test(partyType) &&
        !demanding.test(words)
        ? "RESTRICT"
        : kind;
    case "RIOT":
      // "A gang went on a rampage": who bears arms does not riot.
      return lemma === "rampage" && armed.test(partyType) ? "HIT" : kind;
    case "PROTEST":
      // "Yerevan protested": what a state says, and no crowd.
      return /^(?:STATE|GOVERNMENT)$/u.test(partyType) ? "ACCUSE" : kind;
    case "MOVE":
      // "Thousands crossed into Uganda", "the envoy arrived in Kyiv": no forces.
      if (partyType === "CIVILIANS") return "WITHDRAW";
      return /^(?:OFFICIAL|PERSON)$/u.test(partyType) && travelling.test(lemma) && !isNoun ? "VISIT" : kind;
    default:
      return kind;
  }
}
