import { victimGroupOf } from "../../figures/victims.js";
import { lowerWords } from "../../text/token.js";
import { type ClaimRule, claimOf, eventAt, occurrencesIn, statement, trimmed } from "./claim-context.js";

const ofVictims = /^(?:dead|killed|victims|casualties|wounded|injured|deaths|fatalities)$/u;

/** A share of the dead or wounded: "90 percent of the victims were civilians", "civilians made up half of those killed". */
export const shareClaims: ClaimRule = (context) => {
  const { sentence } = context;
  const { tokens } = sentence;
  const own = statement(context);
  const at = tokens.findIndex(
    ({ lower }, index) => /^(?:percent|%)$/u.test(lower) || (lower === "per" && tokens[index + 1]?.lower === "cent"),
  );
  const share = Number(tokens[at - 1]?.text);
  const about = eventAt(context, 1);
  if (!own || at < own.first || at > own.last || !(share > 0 && share <= 100) || !about) return [];
  const words = tokens.slice(own.first, own.last + 1);
  const whole = words.find(({ lower }, index) => index + own.first > at && ofVictims.test(lower));
  const group = words.map(({ lower }) => victimGroupOf(lower)).find((found) => found && found !== "TOTAL");
  if (!whole || !group) return [];
  const lead = /^in contrast ,/u.test(lowerWords(sentence, own)) ? own.first + 3 : own.first;
  const range = trimmed(sentence, { first: lead, last: own.last });
  if (!range) return [];
  const casualty = /^(?:dead|killed|deaths|fatalities)$/u.test(whole.lower)
    ? "KILLED"
    : /^(?:wounded|injured)$/u.test(whole.lower)
      ? "WOUNDED"
      : "KILLED_OR_WOUNDED";
  return [
    claimOf(context, "CASUALTY_SHARE", range, {
      about,
      value: { casualty, share: share / 100, victimGroup: group },
      replaces: occurrencesIn(context, range),
    }),
  ];
};
