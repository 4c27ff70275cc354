import { changedDraft, type Draft } from "./draft.js";

/** Blows from afar, which leave effects that a report tells apart from them. */
export const blows =
  /^(?:AIR_DRONE_STRIKE|SHELLING_ARTILLERY_MISSILE_ATTACK|REMOTE_EXPLOSIVE_LANDMINE_IED|SUICIDE_BOMB|CHEMICAL_WEAPON|GRENADE)$/u;

/** "The bomb destroyed three shops", "a school was hit": what a blow did, told without who did it. */
export function isEffect(draft: Draft): boolean {
  return (
    /^(?:HIT|DESTROY)$/u.test(draft.trigger.kind) &&
    !draft.trigger.isNoun &&
    draft.count === null &&
    !draft.participants.some(({ role }) => role === "ATTACKER" || role === "BELLIGERENT")
  );
}

/** "Three civilians were killed when the coalition bombed X": the dead are those of the act told next. */
export function isResultOf(draft: Draft, next: Draft | undefined): boolean {
  return (
    next !== undefined &&
    next.sentence === draft.sentence &&
    /^(?:when|after|as|while)$/u.test(next.clause.opener) &&
    // "..., two days after gunmen opened fire on convoys": another act, of another day.
    !(
      next.clause.opener === "after" &&
      /days?$|weeks?$|months?$|years?$/u.test(next.sentence.tokens[next.clause.first - 1]?.lower ?? "")
    ) &&
    /^(?:KILL|WOUND)$/u.test(draft.trigger.kind) &&
    (draft.trigger.isPassive || /^(?:die|perish|figure)$/u.test(draft.trigger.lemma)) &&
    draft.eventClass === next.eventClass &&
    !draft.participants.some(({ role }) => role === "ATTACKER") &&
    next.type.plover === "ASSAULT" &&
    !/^(?:KILL|WOUND)$/u.test(next.trigger.kind)
  );
}

/** "Strikes killed 26 people and damaged a hospital": the verb joined to the one before tells what else the same act did, unless it names a place of its own. */
export function isFurtherEffect(before: Draft | undefined, draft: Draft): boolean {
  const { clause, trigger, sentence } = draft;
  return (
    before !== undefined &&
    before.sentence === sentence &&
    before.clause.last === clause.first - 1 &&
    sentence.tokens[clause.first]?.lower === "and" &&
    clause.opener === "and" &&
    trigger.kind === "DESTROY" &&
    !trigger.isNoun &&
    !trigger.isPassive &&
    !before.trigger.isPassive &&
    before.type.plover === "ASSAULT" &&
    before.eventClass === draft.eventClass &&
    draft.places.every(
      ({ place, role }) =>
        role === "STRUCK" || before.places.length === 0 || before.places.some((known) => known.place === place),
    )
  );
}

/** "when an oil facility was hit", in a report on air strikes: a blow nobody is named for is of the kind told last. */
export function typedByContext(draft: Draft, earlier: readonly Draft[]): Draft {
  if (!isEffect(draft) || !/^(?:ARMED_CLASH|ATTACK)$/u.test(draft.type.subEvent ?? "")) return draft;
  const blow = [...earlier]
    .reverse()
    .find(
      ({ type, sentence }) =>
        blows.test(type.subEvent ?? "") &&
        draft.sentence.ordinal - sentence.ordinal <= 1 &&
        draft.trigger.kind === "HIT",
    );
  return blow ? changedDraft(draft, { type: blow.type }) : draft;
}
