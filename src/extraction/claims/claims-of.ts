import type { ExtractedClaim } from "../../domain/extraction.js";
import type { ClaimKind } from "../../domain/vocabulary/claim.js";
import type { Draft } from "../events/draft.js";
import type { CasualtyFigure } from "../figures/casualty-figure.js";
import { wordsOf } from "../mention.js";
import type { Token, TokenRange } from "../text/token.js";
import type { ClaimDraft } from "./claim-draft.js";
import { isDirectSpeech } from "./direct-speech.js";
import { modalityOf } from "./modality.js";

/** What one telling of an event claims: each figure apart, else that it happened. */
export function claimsOf(raw: string, draft: Draft, about: string, publisher: string, isFirst: boolean): ClaimDraft[] {
  const { sentence, attribution } = draft;
  const whole = quoteRange(draft);
  const words = sentence.tokens
    .slice(whole.first, whole.last + 1)
    .map(({ lower }) => lower)
    .join(" ");
  const modality = isDenied(draft, whole) ? "DENIED" : modalityOf(words);
  const directQuote = isDirectSpeech(raw, wordsOf(raw, sentence, whole));
  const { kind: attributionKind, speakers, cue } = attribution;
  const claimAttribution: ExtractedClaim["attribution"] = {
    kind: attributionKind,
    chain: [...speakers.filter((id) => id !== publisher), publisher],
    cue: cue ? wordsOf(raw, sentence, cue) : null,
  };
  const confidence = attributionKind === "NARRATOR" ? 0.7 : 0.8;
  const claim = (kind: ClaimKind, range: TokenRange, value: ExtractedClaim["value"]): ClaimDraft => ({
    about,
    modality,
    directQuote,
    attribution: claimAttribution,
    confidence,
    kind,
    value,
    quote: wordsOf(raw, sentence, range),
  });
  if (sentence.section === "TITLE") return [claim("HEADLINE", whole, null)];
  const claims: ClaimDraft[] = draft.casualties.map((figure, index) =>
    claim("CASUALTY", index === 0 ? whole : figureRange(draft, figure, index, whole), casualtyValue(figure)),
  );
  if (draft.count && !(draft.count.min === 1 && draft.count.max === 1)) {
    const { min, max, unit, qualifier } = draft.count;
    claims.push(claim("COUNT", claims.length === 0 ? whole : draft.count, { min, max, unit, qualifier }));
  }
  if (draft.eventClass === "TREND")
    return [
      claim("TREND", whole, { direction: /\b(?:increase|uptick|escalat|surge|rise)/u.test(words) ? "UP" : "DOWN" }),
    ];
  if (claims.length > 0) return claims;
  if (draft.damage.length > 0) return [claim("DAMAGE", whole, { what: draft.damage.map(({ what }) => what) })];
  const headcount = draft.participants.find((participant) => participant.headcount)?.headcount ?? null;
  const isTarget = !isFirst && draft.places.some(({ role }) => role === "STRUCK");
  if (isTarget) return [claim("TARGET", whole, null)];
  // A later telling of what was dropped or fired says what the act was done with; munitions of aircraft go without saying.
  const isOfWeapon = !isFirst && (draft.trigger.kind === "FIRE" || draft.type.subEvent === "CHEMICAL_WEAPON");
  const weapon = draft.type.weapons.find((used) => used !== "AIR_DELIVERED_MUNITION" && isOfWeapon);
  if (weapon) return [claim("WEAPON", whole, { weapon })];
  return [claim("OCCURRENCE", whole, headcount ? { headcount } : null)];
}

/** True if a verb of denial governs the words: "the army denied that it shelled the town and killed ten". */
function isDenied({ sentence: { tokens } }: Draft, { first }: TokenRange): boolean {
  const verb = tokens.findLastIndex(({ lower }, at) => at < first && /^(?:denied|denies|deny|denying)$/u.test(lower));
  if (verb < 0) return false;
  const between = tokens.slice(verb + 1, first).map(({ lower }) => lower);
  const governs = between.length === 0 || /^(?:that|reports|claims|having)$/u.test(between[0] ?? "");
  return governs && !between.some((word) => /^(?:,|;|:|but|while|although|though|after|because)$/u.test(word));
}

function casualtyValue({ casualty, group, number, subsets }: CasualtyFigure): ExtractedClaim["value"] {
  return {
    casualty,
    min: number.min,
    max: number.max,
    qualifier: number.qualifier,
    victimGroup: group,
    ...(subsets.length > 0 ? { subsets } : {}),
  };
}

/** The clause without conjunction, reporting clause and marks around it. */
function quoteRange({ sentence, clause, attribution, trigger }: Draft): TokenRange {
  const { tokens } = sentence;
  let { first, last } = clause;
  const cue = attribution.cue;
  if (cue && cue.first <= last && cue.last >= first) {
    if (trigger.first > cue.last) first = Math.max(first, cue.last + 1);
    else if (trigger.last < cue.first) last = Math.min(last, cue.first - 1);
    // `"They will be shot," the minister warned`: the warning is what stands before.
    else if (cue.first > first + 2 && cue.last >= last - 1) {
      last = cue.first - 1;
      while (last > first && /^[,"”]$/u.test(tokens[last]?.text ?? "")) last -= 1;
      while (first < last && /^["“]$/u.test(tokens[first]?.text ?? "")) first += 1;
      return { first, last };
    }
  }
  while (
    first < trigger.first &&
    first < last &&
    /^(?:,|;|–|—|-|"|and|but|while|which|who|that|although|though|where|then)$/u.test(tokens[first]?.lower ?? "")
  )
    first += 1;
  const isLoose = (at: number) =>
    /^(?:,|\.|;|:|–|—|!|\?|and|but)$/u.test(tokens[at]?.lower ?? "") ||
    (isQuote(tokens[at]) && !isOpened(tokens, first, at));
  while (last > trigger.last && last > first && isLoose(last)) last -= 1;
  return { first, last };
}

const isQuote = (token: Token | undefined): boolean => /^["”]$/u.test(token?.text ?? "");

/** True if the quotation that ends at `at` begins behind `first`: `called it "an act of war"`. */
const isOpened = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens.slice(first, at).filter(({ text }) => /^["“]$/u.test(text)).length % 2 === 1;

/** The second figure of a clause is quoted from its number to what befell them; the whole clause where that stands before it. */
function figureRange(draft: Draft, figure: CasualtyFigure, index: number, whole: TokenRange): TokenRange {
  const next = draft.casualties[index + 1];
  const stop = next ? next.number.first - 1 : whole.last;
  const cue = draft.sentence.tokens.findIndex(
    ({ lower }, at) =>
      at >= figure.last && at <= stop && /^(?:killed|wounded|injured|dead|died|hurt|deaths|injuries)$/u.test(lower),
  );
  if (cue < 0) return whole;
  return { first: figure.number.first, last: cue };
}
