import { lowerWords } from "../../text/token.js";
import { type ClaimRule, claimOf, eventAt, statement } from "./claim-context.js";

const limit =
  /\b(?:(?:could|can|cannot|not) (?:not )?(?:be )?(?:immediately |independently )?(?:verified|confirmed|checked|documented)|(?:could not|cannot|unable to|impossible to|difficult to) (?:immediately |independently )?(?:verify|confirm|check)|(?:does|do|did) not include|(?:is|are|was|were) not included|(?:none|not all) of these (?:totals|figures|numbers)|must not be added|no independent (?:confirmation|verification)|(?:it )?(?:is|was|remains|remained) (?:unclear|not clear|unknown)|figures? may change)\b/u;

/** What limits another claim: that it could not be checked, or what it leaves out. */
export const caveats: ClaimRule = (context) => {
  const { sentence, here, before } = context;
  const own = statement(context);
  const about = eventAt(context, 4);
  if (!own || !limit.test(lowerWords(sentence, own))) return [];
  const qualified = here.at(-1) ?? before.findLast((claim) => claim.about === about);
  if (!about || !qualified || here.some(({ kind }) => kind === "CASUALTY")) return [];
  return [claimOf(context, "CAVEAT", own, { about, value: { qualifies: qualified.id } })];
};
