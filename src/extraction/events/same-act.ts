import { flatMap } from "../flat-map.js";
import { oncePer } from "../once-per.js";
import type { PlaceRegister } from "../places/place-register.js";
import { lowerWords } from "../text/token.js";
import { type Account, attackersOf, changedDraft, type Draft } from "./draft.js";
import { isRelated } from "./kinship.js";
import { raisesToll } from "./retellings.js";
import { hasSameToll, highestToll, tollsDiffer, tollsOf } from "./tolls.js";

/** "Gunmen entered the village and abducted seven men": how they came there is part of what they did. */
export function isWayTo(draft: Draft, next: Draft | undefined): boolean {
  const movers = draft.participants.filter(({ role }) => role === "MOVER").map(({ actor }) => actor);
  return (
    next?.sentence === draft.sentence &&
    draft.trigger.kind === "MOVE" &&
    /^(?:enter|arrive)$/u.test(draft.trigger.lemma) &&
    next.clause.opener === "and" &&
    next.type.plover === "ASSAULT" &&
    movers.length > 0 &&
    movers.every((id) => attackersOf(next).includes(id))
  );
}

/** "Farmers burned tyres and blocked a road": what one crowd does in one sentence. */
export function isOneProtest(account: Account, draft: Draft): boolean {
  const crowd = attackersOf(draft);
  return [...account, draft].every(
    (telling) =>
      telling.type.plover === "PROTEST" &&
      telling.eventClass === draft.eventClass &&
      crowd.length > 0 &&
      crowd.every((id) => attackersOf(telling).includes(id)),
  );
}

/**
 * "Six died in the crossfire. On Monday, militiamen hacked 19 people to death at a camp": who, where and how many is all said anew. "Rebels killed a villager, police said on Friday. On Sunday, 31 rebels died in an
 * encounter": or the day and the dead are, of whom the account told fewer and others.
 */
export function isToldAnew(account: Account, draft: Draft): boolean {
  return isOfOtherDead(account, draft) || isAllSaidAnew(account, draft);
}

function isOfOtherDead(account: Account, draft: Draft): boolean {
  const victims = ({ participants }: Draft) =>
    participants.filter(({ role }) => role === "VICTIM").map(({ actor }) => actor);
  const [own, known] = [victims(draft), flatMap(account, victims)];
  return (
    !draft.trigger.isDefinite &&
    !raisesToll(draft) &&
    /^EXPLICIT/u.test(draft.time?.basis ?? "") &&
    !account.some(({ time }) => /^EXPLICIT/u.test(time?.basis ?? "")) &&
    highestToll(account) > 0 &&
    highestToll([draft]) > 2 * highestToll(account) &&
    known.length > 0 &&
    own.length > 0 &&
    !own.some((actor) => known.includes(actor))
  );
}

function isAllSaidAnew(account: Account, draft: Draft): boolean {
  return (
    !draft.trigger.isDefinite &&
    !raisesToll(draft) &&
    /^EXPLICIT/u.test(draft.time?.basis ?? "") &&
    namesPlace(draft) &&
    attackersOf(draft).length > 0 &&
    account.every((telling) => attackersOf(telling).length === 0 && telling.places.length === 0) &&
    account.some((telling) => tollsOf(telling).length > 0) &&
    tollsOf(draft).length > 0 &&
    !hasSameToll(account, draft)
  );
}

/** "The army denied that troops had fired on civilians": what nobody says that it was. */
export const isOnlyDenied = oncePer(({ sentence, clause, trigger }: Draft) =>
  /\bden(?:ied|ies|y|ying) that\b/u.test(
    lowerWords(sentence, { first: 0, last: Math.max(clause.first + 1, trigger.first) }),
  ),
);

/** True if a place stands in the clause itself, and is not taken from the words around it. */
export function namesPlace({ places, sentence: { tokens }, clause: { first, last } }: Draft): boolean {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  return places.some(({ mention }) => mention.start >= start && mention.end <= end);
}

const property = "LOOTING_PROPERTY_DESTRUCTION";
const takenUp = /^the (?:attackers?|assailants?|raiders?|assassins?|gunm[ae]n|bombers?|kidnappers|abductors)$/iu;

/** "Gunmen ambushed a convoy. The attackers hit the vehicles with bombs": what is told of the attackers is part of the attack told just before, where it says no other day or place. */
export function isOfAttackers(account: readonly Draft[], draft: Draft, places: PlaceRegister): boolean {
  const acting = draft.participants.filter(({ role }) => role === "ATTACKER");
  const distance = draft.sentence.ordinal - (account.at(-1)?.sentence.ordinal ?? 0);
  return (
    distance <= 3 &&
    acting.length > 0 &&
    acting.every(({ mention }) => takenUp.test(mention.text)) &&
    draft.type.plover === "ASSAULT" &&
    account.some((telling) => telling.type.plover === "ASSAULT" && telling.trigger.lemma !== "figure") &&
    account[0]?.eventClass === "INCIDENT" &&
    // Nor is whom they shot at a part of what they set on fire.
    (account[0].type.subEvent !== property || draft.type.subEvent === property) &&
    !tollsDiffer(account, draft) &&
    isThenAndThere(account, draft, places)
  );
}

/** A telling without the attackers that it takes up, if those that it goes on from have told who they are. */
export const withoutTakenUp = (account: readonly Draft[], draft: Draft): Draft =>
  changedDraft(draft, {
    participants: draft.participants.filter(
      ({ role, mention }) =>
        role !== "ATTACKER" ||
        !takenUp.test(mention.text) ||
        account.every((telling) => attackersOf(telling).length === 0),
    ),
  });

/** True unless a telling names a day or a town of its own. */
function isThenAndThere(account: readonly Draft[], draft: Draft, places: PlaceRegister): boolean {
  const { time } = draft;
  const isThen = ({ time: known }: Draft) =>
    time === null ||
    known === null ||
    ((known.start ?? "") <= (time.end ?? "9999") && (time.start ?? "") <= (known.end ?? "9999"));
  const known = flatMap(account, (telling) => telling.places);
  const isElsewhere = draft.places.some(
    ({ place }) =>
      isSettlement(place, places) && known.length > 0 && !known.some((other) => isRelated(place, other.place, places)),
  );
  return account.every(isThen) && !isElsewhere;
}

/** A town, a village or a city. */
export function isSettlement(id: string, places: PlaceRegister): boolean {
  return /^(?:CITY|TOWN|VILLAGE)$/u.test(places.get(id)?.type ?? "");
}
