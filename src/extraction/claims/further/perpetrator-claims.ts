import { lowerWords } from "../../text/token.js";
import { type ClaimRule, claimOf, eventAt, occurrencesIn, statement } from "./claim-context.js";

const unclaimed =
  /\b(?:(?:nobody|no one|no-one|no group|none) (?:has |had |immediately )?claimed|no (?:immediate )?claim of responsibility)\b/u;
const claimed = /^(?:claimed|claims|admitted)$/u;

/** Who is said to have done it: "residents blamed rebels", "claimed responsibility", "nobody claimed the attack". */
export const perpetratorClaims: ClaimRule = (context) => {
  const { sentence } = context;
  const { tokens, actors } = sentence;
  const about = eventAt(context, 3);
  const whole = statement(context);
  if (!about || !whole) return [];
  if (unclaimed.test(lowerWords(sentence, whole)))
    return [
      claimOf(context, "PERPETRATOR", whole, {
        about,
        value: null,
        modality: "UNKNOWN",
        replaces: occurrencesIn(context, whole),
      }),
    ];
  return tokens.flatMap((token, at) => {
    const isBlame = /^(?:blamed|blames)$/u.test(token.lower);
    const isClaim = claimed.test(token.lower) && tokens[at + 1]?.lower === "responsibility";
    // "Residents in the area blamed rebels".
    const subject = actors.findLast(
      ({ last }) =>
        last < at &&
        last >= at - (isBlame ? 6 : 3) &&
        !tokens.slice(last + 1, at).some(({ partOfSpeech, text }) => partOfSpeech === "VERB" || text === ","),
    );
    const accused = isBlame ? actors.find(({ first }) => first > at && first <= at + 8) : isClaim ? subject : undefined;
    if (!subject || !accused) return [];
    const end = tokens.findIndex(({ text }, index) => index > accused.last && /^[,.;]$/u.test(text));
    const last = isBlame ? (end < 0 ? tokens.length - 1 : end - 1) : Math.min(whole.last, at + 1);
    return [
      claimOf(
        context,
        "PERPETRATOR",
        { first: at, last },
        {
          about,
          value: { perpetrator: accused.entity },
          speaker: { entity: subject.entity, cue: { first: subject.first, last: at } },
        },
      ),
    ];
  });
};
