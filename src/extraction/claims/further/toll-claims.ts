import type { ExtractedClaim } from "../../../domain/extraction.js";
import type { VictimGroup } from "../../../domain/vocabulary/claim.js";
import { numberAt } from "../../figures/numbers.js";
import { victimGroupOf } from "../../figures/victims.js";
import { flatMap } from "../../flat-map.js";
import { lowerWords } from "../../text/token.js";
import {
  type ClaimContext,
  type ClaimRule,
  claimOf,
  phraseAround,
  statement,
  tollsTold,
  trimmed,
} from "./claim-context.js";

/** Figures that lean on one told before: a part of it, a rival to it, or what is expected of it. */
export const tollClaims: ClaimRule = (context) => [...parts(context), ...rivals(context), ...outlooks(context)];

/** "Only 52 were civilians": a part of the figure told last. */
const parts: ClaimRule = (context) => {
  const { tokens } = context.sentence;
  return flatMap(tokens, (_, at) => {
    const number = numberAt(tokens, at);
    if (!number) return [];
    const be = number.last + 1;
    const noun = /^(?:mostly|all)$/u.test(tokens[be + 1]?.lower ?? "") ? be + 2 : be + 1;
    const group = victimGroupOf(tokens[noun]?.lower ?? "");
    if (!/^(?:was|were|are)$/u.test(tokens[be]?.lower ?? "") || !group || group === "TOTAL") return [];
    const whole = tollsTold(context).at(-1);
    if (!whole || isTold(context, number.numberAt)) return [];
    const first = tokens[number.first - 1]?.lower === "only" ? number.first - 1 : number.first;
    return [
      claimOf(
        context,
        "CASUALTY",
        { first, last: noun },
        {
          about: whole.about,
          value: { ...figure(whole, number), victimGroup: group, subsetOf: whole.id },
        },
      ),
    ];
  });
};

/** "A local activist network put the number at eight": another count of what was counted last. */
const rivals: ClaimRule = (context) => {
  const { sentence } = context;
  const { tokens } = sentence;
  const put = tokens.findIndex(
    ({ lower }, at) =>
      /^(?:put|puts|raised|revised|lowered|set)$/u.test(lower) &&
      /^(?:the|their|its)$/u.test(tokens[at + 1]?.lower ?? "") &&
      /\b(?:number|toll|figure|count|total)\b/u.test(lowerWords(sentence, { first: at + 2, last: at + 6 })),
  );
  const to = tokens.findIndex(
    ({ lower }, at) => put >= 0 && at > put + 1 && at <= put + 9 && /^(?:at|to)$/u.test(lower),
  );
  const number = to > 0 ? (numberAt(tokens, to + 1) ?? numberAt(tokens, to + 2) ?? numberAt(tokens, to + 3)) : null;
  const rival = tollsTold(context, undefined, 4).at(-1);
  if (!number || !rival || isTold(context, number.numberAt)) return [];
  const speaker = sentence.actors.findLast(({ last }) => last < put);
  const group = victimGroupOf(tokens[number.last + 1]?.lower ?? "") ?? (rival.value?.["victimGroup"] as VictimGroup);
  return [
    claimOf(
      context,
      "CASUALTY",
      { first: put, last: number.last },
      {
        about: rival.about,
        value: { ...figure(rival, number), victimGroup: group },
        ...(speaker ? { speaker: { entity: speaker.entity, cue: { first: speaker.first, last: put } } } : {}),
      },
    ),
  ];
};

const outlook =
  /\b(?:toll|number|figure)\b[^.;]*\b(?:(?:expected|likely|feared|could|may|might|probably)\b[^.;]*\b(?:rise|higher|climb|increase|lower)|(?:is|was|are|were) (?:probably|likely|believed to be) (?:higher|lower))\b/u;

/** "The number was expected to rise", "the true number is probably higher". */
const outlooks: ClaimRule = (context) => {
  const { sentence } = context;
  const words = lowerWords(sentence, { first: 0, last: sentence.tokens.length - 1 });
  const said = outlook.exec(words)?.[0];
  if (said === undefined) return [];
  // "The toll could rise because of the number of wounded" counts the dead.
  const counted = /\b(?:wounded|injured)\b/u.test(said) ? /^WOUNDED$/u : /^KILLED$/u;
  const toll = wholeOf(tollsTold(context, counted, 4));
  if (!toll) return [];
  const noun = sentence.tokens.findIndex(({ lower }) => /^(?:toll|number|figure)$/u.test(lower));
  const own = statement(context);
  const around = phraseAround(sentence, { first: noun, last: noun });
  const range =
    own &&
    trimmed(sentence, {
      first: Math.max(own.first, around.first),
      last: Math.min(own.last, Math.max(around.last, noun)),
    });
  if (!range) return [];
  return [
    claimOf(context, "CASUALTY", range, {
      about: toll.about,
      value: {
        casualty: toll.value?.["casualty"],
        min: null,
        max: null,
        direction: /\blower\b/u.test(words) ? "LOWER_THAN" : "HIGHER_THAN",
        referenceClaim: toll.id,
        victimGroup: toll.value?.["victimGroup"],
      },
      modality: /\b(?:probably|likely|believed)\b/u.test(words) ? "PROBABLE" : "FUTURE",
    }),
  ];
};

/** "Strikes killed 19. 17 died in one town while shelling killed two more in another. The toll could rise": the toll that the ones told last come to. */
function wholeOf(tolls: readonly ExtractedClaim[]): ExtractedClaim | undefined {
  const last = tolls.at(-1);
  if (last === undefined) return undefined;
  let sum = 0;
  for (const toll of [...tolls].reverse()) {
    if (sum > countOf(last) && countOf(toll) === sum) return toll;
    sum += countOf(toll);
  }
  return last;
}

function countOf({ value }: ExtractedClaim): number {
  return Number(value?.["min"] ?? value?.["max"] ?? 0);
}

function figure(
  like: { readonly value: Readonly<Record<string, unknown>> | null },
  number: { min: number | null; max: number | null; qualifier: string },
) {
  return { casualty: like.value?.["casualty"], min: number.min, max: number.max, qualifier: number.qualifier };
}

/** True if a figure of this sentence is quoted from a range that begins with, or holds, the number as its own. */
function isTold({ here, sentence }: ClaimContext, at: number): boolean {
  const start = sentence.tokens[at]?.start ?? -1;
  return here.some(({ kind, quote }) => /^CASUALTY/u.test(kind) && quote.start <= start && start < quote.end);
}
