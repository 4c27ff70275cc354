import { flatMap } from "../../flat-map.js";
import { lowerWords } from "../../text/token.js";
import { type ClaimRule, claimOf, eventAt, stretches } from "./claim-context.js";

const sign =
  /\bambulances? (?:\p{L}+ ){0,2}(?:rushed|drove|seen|sent|arrived|raced)|\bambulances? (?:were|was) seen|\bheard (?:the|a|an|several|loud) (?:\p{L}+ )?(?:blasts?|explosions?|gunfire|shots)|\bsmoke (?:was|could be) seen/u;

/** A circumstance that points to what nobody has counted: "several ambulances rushed to the area". */
export const indications: ClaimRule = (whole) =>
  flatMap(stretches(whole), ({ context, range }) => {
    const found = sign.exec(lowerWords(context.sentence, range));
    const about = eventAt(context);
    if (!found || !about) return [];
    const comma = context.sentence.tokens.findIndex(({ text }, at) => at > range.first && text === ",");
    const isLead =
      comma > 0 && comma < range.last && sign.test(lowerWords(context.sentence, { ...range, last: comma }));
    const value = found[0].startsWith("ambulance") ? { suggests: "casualties > 0" } : null;
    return [claimOf(context, "INDICATION", isLead ? { ...range, last: comma - 1 } : range, { about, value })];
  });
