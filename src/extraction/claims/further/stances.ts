import type { ExtractedClaim } from "../../../domain/extraction.js";
import { wordGoverning } from "../../events/bystanders.js";
import type { ReadSentence } from "../../find-mentions.js";
import { flatMap } from "../../flat-map.js";
import { bySameWords, type Mention } from "../../mention.js";
import { lowerWords, type Token } from "../../text/token.js";
import { goesBackToTeller } from "../acts-of-speech.js";
import { isAccusedOf } from "../reporting-verbs.js";
import {
  type ClaimContext,
  type ClaimRule,
  claimOf,
  eventAt,
  type FurtherClaim,
  isOnlySaid,
  statement,
  trimmed,
} from "./claim-context.js";

const wordsByStance = {
  CONDEMNS: "condemned condemns denounced denounces deplored slammed",
  ACCUSES: "accused accuses accusing",
  DEMANDS: "urged urges demanded demands appealed",
  PLEDGES: "vowed vows pledged pledges promised promises",
  THREATENS: "threatened threatens",
  WELCOMES: "welcomed welcomes praised praises hailed",
};
/** Looked up, since every word of a report is asked for. */
const stances: ReadonlyMap<string, string> = new Map(
  Object.entries(wordsByStance).flatMap(([stance, words]) => words.split(" ").map((word) => [word, stance])),
);
const takenUp =
  /\bof (?:\p{L}+ ){0,2}(?:the|that|this|these|those) (?:\p{L}+ )?(?:attacks?|strikes?|airstrikes?|bombings?|massacres?|killings?|shelling|explosions?|blasts?|raids?)\b/u;
const accusedReach = 5;
const forces = /^(?:forces?|troops|army|military|regime|government|fighters|militias?)$/u;
const describing = /^(?:group|network|organi[sz]ation|monitor|watchdog|agency|newspaper|channel|outlet|website)$/u;

/** What a source demands, condemns, promises or is, and what it says beside the events of the report. */
export const sourceStances: ClaimRule = (context) => {
  const found = [...speechActs(context), ...descriptions(context)];
  const isSilent = found.length === 0 && context.here.length === 0;
  return isSilent ? [...found, ...sayings(context)] : found;
};

/** "President Assad's forces of": where the words go on behind the forces of a leader. */
function behindForces(tokens: readonly Token[], from: number): number {
  const at = /^['’]s?$/u.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  return forces.test(tokens[at]?.lower ?? "") ? at + 1 : from;
}

/** "The opposition condemned the bombing", "called on the United Nations to act". */
function speechActs(context: ClaimContext): FurtherClaim[] {
  const { sentence } = context;
  const { tokens, actors } = sentence;
  return flatMap(tokens, (token, at) => {
    const { lower } = token;
    const calls = (lower === "called" || lower === "calls") && /^(?:for|on|upon)$/u.test(tokens[at + 1]?.lower ?? "");
    const stance = calls ? "DEMANDS" : stances.get(lower);
    if (!stance || isAccusedOf(tokens, at) || /^(?:was|were|been|be)$/u.test(tokens[at - 1]?.lower ?? "")) return [];
    // "A B, whom it accuses of fraud": A B accuses nobody.
    const isOfWhom = /^(?:whom|which)$/u.test(tokens[at - 2]?.lower ?? "") && tokens[at - 1]?.partOfSpeech === "PRON";
    const subject = isOfWhom ? undefined : (tellerBefore(context, at) ?? speakerOf(sentence, at));
    if (!subject) return [];
    const end = tokens.findIndex(({ text }, index) => index > at && /^[.;]$/u.test(text));
    const range = trimmed(sentence, { first: at, last: end < 0 ? tokens.length - 1 : end });
    if (!range || range.last <= at) return [];
    // "Demanded that the men be freed": nothing is asked of them.
    const addressee =
      stance === "DEMANDS"
        ? actors.find(({ first, last }) => first > at && first <= at + 4 && tokens[last + 1]?.lower !== "be")
        : undefined;
    const of = stance === "ACCUSES" ? actors.find(({ first }) => first > at && first <= at + 4) : undefined;
    // "accused President Assad's forces of launching attacks".
    const deedAt = of ? behindForces(tokens, of.last + 1) : -1;
    // "accused rebels of launching the attacks": those told some sentences before.
    const isTakenUp = takenUp.test(lowerWords(sentence, { first: at, last: range.last }));
    // "Said 400 people had been hurt and accused protesters of a coup": what was told before is not what they are accused of.
    const isTheirs = ({ about, quote }: ExtractedClaim) =>
      about !== null && quote.end > token.end && !isOnlySaid(context, about);
    const act =
      context.here.find(isTheirs)?.about ??
      (isTakenUp ? eventAt(context, accusedReach, (id) => !isOnlySaid(context, id)) : null);
    const speaker = { entity: subject.entity, cue: { first: subject.first, last: at } };
    if (of && act && tokens[deedAt]?.lower === "of")
      return [
        claimOf(
          context,
          "PERPETRATOR",
          { first: of.first, last: range.last },
          {
            about: act,
            value: { perpetrator: of.entity },
            speaker,
          },
        ),
      ];
    const speakers = speakersWith(sentence, subject, at);
    const first = speakers[0]?.first ?? subject.first;
    return speakers.map(({ entity }) =>
      claimOf(context, "SOURCE_STANCE", range, {
        about: eventAt(context, 1),
        value: {
          actor: entity,
          stance,
          ...(addressee ? { addressee: addressee.entity } : {}),
          ...(of ? { of: of.entity } : {}),
        },
        speaker: { entity, cue: { first, last: at } },
      }),
    );
  });
}

/** Who speaks at the head of the sentence, where the verb at `at` goes back to him; else undefined. */
function tellerBefore({ sentence: { tokens, actors }, attribution }: ClaimContext, at: number): Mention | undefined {
  const { cue, speakers } = attribution;
  const goesBack = goesBackToTeller(tokens, at) && cue !== null && cue.last < at - 2;
  return goesBack ? actors.find(({ entity, last }) => entity === speakers[0] && last <= cue.last) : undefined;
}

/** Whom the verb at `at` has speak: its subject by the tree, where that is an actor, else who stands before it. */
function speakerOf({ tokens, actors, syntax }: ReadSentence, at: number): Mention | undefined {
  // "A B, a leader of the Druze, accused": what stands between commas says who he is.
  const isDescribed = ({ last }: Mention) =>
    tokens[last + 1]?.text === "," && tokens[at - 1]?.text === "," && last >= at - 12;
  const nearest =
    actors.findLast((mention) => mention.last < at - 1 && isDescribed(mention)) ??
    actors.findLast(({ last }) => last < at && last >= at - 5);
  const isRightBefore =
    nearest?.last === at - 1 && tokens[wordGoverning(tokens, nearest.first)]?.partOfSpeech !== "ADP";
  if (isRightBefore) return nearest;
  // "The president paid tribute to the soldiers and vowed": there is a choice only where several stand before.
  if (nearest === undefined || actors[0] === nearest) return nearest;
  const tree = syntax();
  const subjects = tree?.partiesOf(at)?.subjects ?? [];
  // "UN aid chief A B condemned": of what names one subject the last.
  return actors.findLast(({ first, last }) => subjects.some((word) => tree?.names(first, last, word))) ?? nearest;
}

/** "Germany, Italy and France condemned", "the two sides condemned": each takes the stance. */
function speakersWith({ tokens, actors }: ReadSentence, subject: Mention, verb: number): Mention[] {
  const isJoint = (at: number) => /^(?:and|,)$/u.test(tokens[at]?.lower ?? "");
  const speakers = [subject];
  for (;;) {
    const [first, last] = [speakers[0]?.first ?? 0, speakers.at(-1)?.last ?? 0];
    const before = isJoint(first - 1) ? actors.find((other) => other.last === first - 2) : undefined;
    const behind = isJoint(last + 1)
      ? actors.find((other) => other.first === last + 2 && other.last < verb)
      : undefined;
    if (before) speakers.unshift(before);
    if (behind) speakers.push(behind);
    if (!before && !behind) break;
  }
  const begin = speakers[0]?.first ?? 0;
  // "A, B said and C condemned" is no list: the last two of one are joined by "and", and nothing but names stands before the verb.
  const isList =
    tokens.slice(begin, verb).some(({ lower }) => lower === "and") && (speakers.at(-1)?.last ?? 0) === verb - 1;
  return isList ? speakers : bySameWords(actors, subject);
}

/** "The Observatory, an anti-regime monitoring group based in Britain, said": what the source is said to be. */
function descriptions(context: ClaimContext): FurtherClaim[] {
  const { sentence, attribution, found } = context;
  const { tokens, actors } = sentence;
  return flatMap(actors, ({ entity, last }) => {
    const first = last + 2;
    const end = tokens.findIndex(({ text }, at) => at > first && text === ",");
    const isApposition = tokens[last + 1]?.text === "," && /^(?:an?|the)$/u.test(tokens[first]?.lower ?? "");
    const isBody = /^(?:MONITORING_GROUP|ACTIVIST_NETWORK|MEDIA)$/u.test(found.actors.describe(entity)?.type ?? "");
    const words = tokens.slice(first, end);
    if (!isApposition || !isBody || end < 0 || end - first > 12 || !attribution.speakers.includes(entity)) return [];
    if (!words.some(({ lower }) => describing.test(lower))) return [];
    const claim = claimOf(
      context,
      "SOURCE_STANCE",
      { first, last: end - 1 },
      { about: null, value: { actor: entity } },
    );
    const { publisher } = context;
    return [{ ...claim, draft: { ...claim.draft, attribution: { kind: "NARRATOR", chain: [publisher], cue: null } } }];
  });
}

/** What a source says that tells no event: design/annotation.md rule 26 wants a claim of every sentence. */
function sayings(context: ClaimContext): FurtherClaim[] {
  const { attribution } = context;
  const own = statement(context);
  const [speaker] = attribution.speakers;
  if (!own || !speaker || own.last - own.first < 3) return [];
  return [claimOf(context, "SOURCE_STANCE", own, { about: null, value: { actor: speaker } })];
}
