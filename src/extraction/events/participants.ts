import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import type { ActorRegister } from "../actors/actor-register.js";
import { numberAt } from "../figures/numbers.js";
import type { ReadSentence } from "../find-mentions.js";
import { type Mention, mentionWords } from "../mention.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";

const sources = new Set([
  "MONITORING_GROUP",
  "MEDIA",
  "PERSON",
  "UNNAMED_SOURCE",
  "OFFICIAL",
  "ACTIVIST_NETWORK",
  "INTERNATIONAL_ORGANIZATION",
]);
const movements = new Set(["MOVE", "WITHDRAW", "SURRENDER", "RELEASE"]);
const battles = new Set(["SEIZE", "ADVANCE", "CLASH", "SIEGE", "OFFENSIVE", "DESTROY"]);
const numberOrGroup =
  /^(?:dozens|scores|hundreds|thousands|group|groups|unit|number|members|convoy|some|all|most|many)$/u;
const mutual =
  /^(?:clash|fighting|battle|gunfight|gunbattle|firefight|skirmish|combat|fight|ceasefire|cease-fire|truce|deal|agreement)$/u;

/** Who did what in the event that a trigger tells, each with the words that name it. Sources of the report take no part. */
export function participantsOf(
  raw: string,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
  actors: ActorRegister,
  isCue: (at: number) => boolean,
): ExtractedParticipant[] {
  const { tokens } = sentence;
  const isCivilian = (mention: Mention) => actors.describe(mention.entity)?.type === "CIVILIANS";
  const usable = sentence.actors.filter(
    (mention) => !isCue(mention.first) && !sources.has(actors.describe(mention.entity)?.type ?? ""),
  );
  const found = new Map<string, ExtractedParticipant>();
  const add = (mention: Mention, role: ParticipantRole) => {
    const key = mention.entity;
    if (found.has(key)) return;
    const number =
      numberAt(tokens, mention.first) ??
      (mention.first >= 2 ? (numberAt(tokens, mention.first - 1) ?? numberAt(tokens, mention.first - 2)) : null);
    const isCounted = movements.has(trigger.kind) && number !== null && number.last <= mention.last;
    found.set(key, {
      actor: mention.entity,
      role,
      explicit: true,
      mention: mentionWords(raw, sentence, mention),
      headcount: isCounted ? { min: number.min, max: number.max, qualifier: number.qualifier } : null,
    });
  };
  const own = usable.filter((mention) => mention.first >= clause.first && mention.last <= clause.last);
  const anchor = trigger.verbAt ?? trigger.first;
  const subject = subjectOf(sentence, clauses, clause, anchor, usable, trigger);
  const isMutual = mutual.test(trigger.lemma) && (trigger.isNoun || trigger.lemma === "clash");
  const actorRole: ParticipantRole = movements.has(trigger.kind) ? "MOVER" : isMutual ? "BELLIGERENT" : "ATTACKER";
  const victimRole = (mention: Mention): ParticipantRole =>
    isCivilian(mention) || /^(?:KILL|EXECUTE|ABDUCT|ARREST|WOUND)$/u.test(trigger.kind)
      ? "VICTIM"
      : battles.has(trigger.kind)
        ? "DEFENDER"
        : "TARGET";

  if (trigger.isNoun) {
    for (const mention of own) {
      const before = tokens[mention.first - 1]?.lower ?? "";
      const beforeArticle = /^(?:the|a|an|several|two|three)$/u.test(before)
        ? (tokens[mention.first - 2]?.lower ?? "")
        : before;
      if (
        mention.last >= trigger.first - 2 &&
        mention.first <= trigger.last &&
        mention.last <= trigger.last &&
        before !== "against" &&
        beforeArticle !== "against"
      )
        add(mention, actorRole);
      else if (mention.first > trigger.last && beforeArticle === "by")
        add(mention, isMutual ? "BELLIGERENT" : "ATTACKER");
      else if (isMutual && mention.first > trigger.last && isJoined(sentence, trigger, mention))
        add(mention, "BELLIGERENT");
    }
  }
  if (trigger.isPassive) {
    for (const mention of own) {
      const near = tokens.slice(Math.max(0, mention.first - 3), mention.first).map(({ lower }) => lower);
      if (mention.first > anchor && near.includes("by")) add(mention, actorRole);
    }
    for (const mention of subject)
      if (!trigger.isNoun) add(mention, movements.has(trigger.kind) ? "MOVER" : victimRole(mention));
    for (const mention of subject) if (trigger.isNoun && isCivilian(mention)) add(mention, "VICTIM");
  } else
    for (const mention of subject) {
      if (isCivilian(mention) && !movements.has(trigger.kind)) add(mention, "VICTIM");
      else if (/^(?:die|perish)$/u.test(trigger.lemma)) add(mention, victimRole(mention));
      else add(mention, actorRole);
    }
  for (const mention of own) {
    if (mention.first <= Math.min(anchor, trigger.first) && !isCivilian(mention)) continue;
    const preposition = tokens[mention.first - 1]?.lower ?? "";
    if (isMutual && preposition === "with") add(mention, "BELLIGERENT");
    else if (movements.has(trigger.kind)) continue;
    else add(mention, victimRole(mention));
  }
  if (trigger.kind === "SEIZE") addDefenders(sentence, clauses, clause, usable, (mention) => add(mention, "DEFENDER"));
  return [...found.values()];
}

/** "after clashes with X": X held what was seized. */
function addDefenders(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  usable: readonly Mention[],
  add: (mention: Mention) => void,
): void {
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next?.opener !== "after") return;
  for (const mention of usable) {
    if (mention.first < next.first || mention.last > next.last) continue;
    const before = sentence.tokens.slice(next.first, mention.first).map(({ lower }) => lower);
    if (before.includes("with") || before.includes("against")) add(mention);
  }
}

/** "between A and B", "with A and B": all belong together. */
function isJoined(sentence: ReadSentence, trigger: Trigger, mention: Mention): boolean {
  const between = sentence.tokens.slice(trigger.last + 1, mention.first);
  return (
    between.some(({ lower }) => lower === "between" || lower === "with" || lower === "against") &&
    !between.some(({ lower }) => lower === "in" || lower === "near")
  );
}

/** The parties before the verb of the clause, or of the clause whose subject it shares. */
function subjectOf(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  anchor: number,
  usable: readonly Mention[],
  trigger: Trigger,
): Mention[] {
  const { tokens } = sentence;
  const candidates = usable.filter(
    (mention) =>
      mention.first >= clause.first && mention.last < anchor && !(trigger.isNoun && mention.last >= trigger.first),
  );
  const free = candidates.filter((mention) => {
    const before = tokens[mention.first - 1];
    const beforeArticle = before && /^(?:the|a|an)$/u.test(before.lower) ? tokens[mention.first - 2] : before;
    const isQuantity = beforeArticle?.lower === "of" && numberOrGroup.test(tokens[mention.first - 2]?.lower ?? "");
    return isQuantity || mention.first === clause.first || !beforeArticle || beforeArticle.partOfSpeech !== "ADP";
  });
  const first = free[0];
  if (first) {
    const group = [first];
    for (const mention of free.slice(1)) {
      const gap = tokens.slice((group.at(-1)?.last ?? 0) + 1, mention.first).map(({ lower }) => lower);
      if (gap.length <= 2 && (gap.includes("and") || gap.includes(","))) group.push(mention);
    }
    return group;
  }
  if (clause.inheritsFrom === null) return [];
  const parent = clauses[clause.inheritsFrom];
  if (!parent) return [];
  const isRelative = clause.opener === "which" || clause.opener === "who";
  if (isRelative) {
    const nearest = [...usable]
      .reverse()
      .find((mention) => mention.last < clause.first && mention.last >= clause.first - 3);
    return nearest ? [nearest] : [];
  }
  const verbOfParent = tokens.findIndex(
    (token, at) => at > parent.first && at <= parent.last && token.partOfSpeech === "VERB",
  );
  return subjectOf(sentence, clauses, parent, verbOfParent > 0 ? verbOfParent : parent.last + 1, usable, {
    ...trigger,
    isNoun: false,
  });
}
