import type { CasualtyKind } from "../../../domain/vocabulary/claim.js";
import { flatMap } from "../../flat-map.js";
import { lowerWords } from "../../text/token.js";
import { type ClaimRule, claimOf, eventAt, occurrencesIn, phraseAround, stretches, trimmed } from "./claim-context.js";

const unknown =
  /\b(?:no (?:immediate )?(?:information|word|figures?|details|reports?|news) (?:about|on|of|for) (?:any |the |possible )?(?:casualt|dead|victims|losses|injur|deaths)|no (?:confirmed )?(?:casualty|casualties)(?: (?:figures?|numbers?))?(?! (?:were|was|have))|(?:number of (?:the )?(?:dead|casualties|victims|killed|wounded)|toll)\b[^.;]* (?:is|was|remains?|remained) (?:unknown|unclear)|not (?:immediately )?(?:known|clear) (?:whether|if|how many) (?:anyone|anybody|people|there)|(?:did not say|not saying) (?:whether|if|how many) (?:anyone|anybody|people|there)|gave no figure|gives no casualty|no casualty figures)\b/u;
const none =
  /\b(?:(?:nobody|no one|no-one|none) (?:was|were|had been|is|are) (?:reported |reportedly |immediately )?(?:killed|hurt|wounded|injured|dead|harmed)|without (?:any )?casualties|no (?:one|civilian)? ?(?:casualties|injuries|deaths) (?:were|was|have been) (?:reported|recorded|registered))\b/u;

/** Said outright, where "no casualties" alone may mean that none are known. */
const outright = /\bthere (?:were|was|are|have been) no (?:casualties|injuries|deaths|victims)\b/u;

/** That the dead and wounded are not known, or that there were none. */
export const unknownTolls: ClaimRule = (whole) =>
  flatMap(stretches(whole), ({ context, range: own }) => {
    const { sentence } = context;
    const words = lowerWords(sentence, own);
    const isUnknown = unknown.test(words) && !outright.test(words);
    const found = isUnknown ? unknown.exec(words) : (outright.exec(words) ?? none.exec(words));
    const about = eventAt(context);
    if (!found || !about) return [];
    const at = own.first + words.slice(0, found.index).split(" ").length - 1;
    const around = phraseAround(sentence, { first: at, last: Math.min(own.last, at + found[0].split(" ").length - 1) });
    const first = found[0].startsWith("without") ? at : Math.max(own.first, around.first);
    const range = trimmed(sentence, { first, last: Math.min(own.last, around.last) });
    if (!range) return [];
    const value = isUnknown
      ? { casualty: "KILLED_OR_WOUNDED", min: null, max: null, qualifier: "UNKNOWN" }
      : { casualty: casualtyOf(found[0]), min: 0, max: 0, qualifier: "NONE_REPORTED" };
    return [
      claimOf(context, "CASUALTY", range, {
        about,
        value: { ...value, victimGroup: /civilian/u.test(lowerWords(sentence, range)) ? "CIVILIANS" : "TOTAL" },
        modality: isUnknown ? "UNKNOWN" : "ASSERTED",
        replaces: occurrencesIn(context, range),
      }),
    ];
  });

function casualtyOf(words: string): CasualtyKind {
  if (/killed|dead|deaths/u.test(words)) return "KILLED";
  return /wounded|injur/u.test(words) ? "WOUNDED" : "KILLED_OR_WOUNDED";
}
