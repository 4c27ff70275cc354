import type { ActorRegister } from "../actors/actor-register.js";
import { flatMap } from "../flat-map.js";
import type { PlaceRegister } from "../places/place-register.js";
import { lowerWords } from "../text/token.js";
import { compatibleTimes, isStale } from "./compatible-times.js";
import { type Account, attackersOf, type Draft } from "./draft.js";
import { blows, isEffect, isFurtherEffect, isResultOf, typedByContext } from "./effects.js";
import { diedInFight, fights, hasFightBefore } from "./fights.js";
import { isAkin, isRelated } from "./kinship.js";
import { bombs, mostLikely } from "./likely-account.js";
import {
  isAnswerToOthers,
  isBefore,
  isBeyondAnswered,
  isBlastOfAnother,
  isFindOfDead,
  isOfCrowdElsewhere,
  isOfMentioned,
  isOfRaid,
  isOnlyPlaced,
  isRetoldPassive,
  raisesToll,
  takesUpMunitions,
} from "./retellings.js";
import {
  isOfAttackers,
  isOneProtest,
  isOnlyDenied,
  isSettlement,
  isToldAnew,
  isWayTo,
  namesPlace,
  withoutTakenUp,
} from "./same-act.js";
import { isPart } from "./toll-parts.js";
import { hasSameToll, tollsDiffer, tollsOf } from "./tolls.js";
import { isAnswered } from "./uninvolved.js";

const violent =
  /^(?:ARMED_CLASH|ATTACK|AIR_DRONE_STRIKE|SUICIDE_BOMB|SHELLING_ARTILLERY_MISSILE_ATTACK|REMOTE_EXPLOSIVE_LANDMINE_IED|GRENADE|CHEMICAL_WEAPON)$/u;
const crowds = /^(?:VIOLENT_DEMONSTRATION|MOB_VIOLENCE|PROTEST_WITH_INTERVENTION|EXCESSIVE_FORCE_AGAINST_PROTESTERS)$/u;
/** Poison gas may come from the air. */
const gas = /^(?:CHEMICAL_WEAPON|AIR_DRONE_STRIKE)$/u;
/** Kinds that say what came of an act, or take one up by a general noun. */
const general = new Set(["KILL", "WOUND"]);
const apart = /\b(?:another|elsewhere|separate|separately|second|earlier|also|other)\b/u;

/**
 * Joins tellings of one event within a report. Rules: same sort of event, no place, party, date or count that speaks against it.
 * @param today ISO day of publication.
 */
export function mergeDrafts(
  told: readonly Draft[],
  places: PlaceRegister,
  actors: ActorRegister,
  today: string,
): Account[] {
  const drafts = told
    .filter((draft, index) => !isWayTo(draft, told[index + 1]))
    .map((draft, index, kept) => typedByContext(draft, kept.slice(Math.max(0, index - 6), index)));
  const isOfToday = ({ time }: Draft) => time !== null && !isStale(time, today);
  // Of a text that only speaks of long ago nothing is known to be apart from it.
  const now = told.some(isOfToday) ? today : null;
  const accounts: Account[] = [];
  let result: Draft | null = null;
  for (const [index, draft] of drafts.entries()) {
    if (isResultOf(draft, drafts[index + 1])) {
      result = draft;
      continue;
    }
    const next = drafts.slice(index + 1, index + 5);
    const before = drafts[index - 1];
    // A report tells the latest event last: look back from there, but not without end.
    const latest = accounts.slice(-30).reverse();
    const isOfFight = diedInFight(draft) && hasFightBefore(latest, draft);
    const { sentence, triggerWords } = draft;
    // "The bomb, planted by rebels, killed ten": the same words are one event, whatever is told of them in passing.
    const sameWords = latest.find((known) =>
      known.some((telling) => telling.sentence !== sentence && telling.triggerWords.start === triggerWords.start),
    );
    const further = isFurtherEffect(before, draft)
      ? latest.find((known) => before && known.includes(before))
      : undefined;
    const ofRaid = isOfRaid(before, draft) ? latest.find((known) => before && known.includes(before)) : undefined;
    const attack = latest.slice(0, 3).find((known) => isOfAttackers(known, draft, places));
    if (attack) {
      attack.push(withoutTakenUp(attack, draft));
      continue;
    }
    const apartFrom = toldApart(draft);
    let account =
      sameWords ??
      further ??
      ofRaid ??
      mostLikely(
        latest.filter(
          (known) =>
            isSame(known, draft, apartFrom, places, actors, now) &&
            !isPart(known, result ?? draft, draft, places, next) &&
            !(known[0].eventClass === "CAMPAIGN" && isOfFight),
        ),
        draft,
      );
    if (account) account.push(draft);
    else {
      account = [draft];
      accounts.push(account);
    }
    if (result) account.push(result);
    result = null;
  }
  return accounts;
}

const separate =
  /\bin (?:an? )?(?:separate|another|unrelated|different) (?:\p{L}+ )?(?:incident|attack|strike|air-?strike|raid|clash|ambush|case|development|bombing|shooting|blast|explosion|assault)s?\b/u;
/** From which tellings before it a draft is told apart, however alike they are: "in retaliation for a strike that killed seven" from all, "in a separate incident" from those of other sentences. */
type ToldApart = "FROM_ALL" | "FROM_OTHER_SENTENCES" | "FROM_NONE";

function toldApart({ sentence, clause, trigger }: Draft): ToldApart {
  if (isAnswered(sentence, trigger)) return "FROM_ALL";
  return separate.test(lowerWords(sentence, { first: 0, last: clause.last })) ? "FROM_OTHER_SENTENCES" : "FROM_NONE";
}

function isSame(
  whole: Account,
  draft: Draft,
  apartFrom: ToldApart,
  places: PlaceRegister,
  actors: ActorRegister,
  today: string | null,
): boolean {
  const first = whole[0];
  // The first and the latest tellings stand for all: a report that repeats itself must not cost its square.
  const account: Account = [first, ...whole.slice(Math.max(1, whole.length - 8))];
  const distance = draft.sentence.ordinal - (account.at(-1)?.sentence.ordinal ?? 0);
  const isSameSentence = distance === 0;
  const isResult =
    isSameSentence && draft.clause.opener === "participle" && /^(?:KILL|WOUND|DESTROY)$/u.test(draft.trigger.kind);
  if (apartFrom === "FROM_ALL" || (apartFrom === "FROM_OTHER_SENTENCES" && !isSameSentence)) return false;
  if (isAnswerToOthers(account, draft)) return false;
  if (!isSameSentence && !draft.trigger.isDefinite && account.every(isOnlyDenied)) return false;
  // "Seized villages a week after the town was retaken".
  const isDatedApart = isSameSentence && draft.clause.opener === "after" && draft.time !== null;
  if (isDatedApart && account.every(({ time }) => time === null)) return false;
  // The campaign or the operation is no name for a single act, nor for the sum of another side's acts.
  if (draft.trigger.kind === "OFFENSIVE" && first.eventClass !== "CAMPAIGN" && first.trigger.kind !== "OFFENSIVE")
    return false;
  // Nor are the strikes of a campaign that somebody joined, or what is done regularly, a single act told before.
  if (draft.eventClass === "CAMPAIGN" && first.eventClass !== "CAMPAIGN" && draft.trigger.kind !== "OFFENSIVE")
    return false;
  // "the clashes" are a fight told just before, and never a blow from afar.
  if (
    draft.trigger.isNoun &&
    fights.test(draft.trigger.lemma) &&
    (first.eventClass === "AGGREGATE" ||
      blows.test(first.type.subEvent ?? "") ||
      (distance > 2 && draft.places.length === 0))
  )
    return false;
  if (isBlastOfAnother(account, draft) || isOfCrowdElsewhere(account, draft)) return false;
  if (
    !isSameSentence &&
    (isOfMentioned(whole, draft) ||
      isFindOfDead(whole, draft) ||
      isBeyondAnswered(account, draft) ||
      isBefore(draft)) &&
    !hasSameToll(account, draft)
  )
    return false;
  if (distance > 1 && isToldAnew(account, draft)) return false;
  const bothBombs = bombs.test(first.type.subEvent ?? "") && bombs.test(draft.type.subEvent ?? "");
  const bothGas = gas.test(first.type.subEvent ?? "") && gas.test(draft.type.subEvent ?? "");
  // "A massacre" says less of what was done than the air strike told next.
  const { type } = account.find(({ trigger }) => !general.has(trigger.kind)) ?? first;
  const sameType =
    bothBombs ||
    (bothGas && distance <= 3) ||
    (type.subEvent === draft.type.subEvent && type.plover === draft.type.plover);
  const isDeadly = account.some(({ type }) => violent.test(type.subEvent ?? ""));
  const bothViolent = isDeadly && violent.test(draft.type.subEvent ?? "");
  // "Set ablaze a bus, killing 23": what came of it.
  const isOfFire = isResult && first.type.subEvent === "LOOTING_PROPERTY_DESTRUCTION" && draft.trigger.kind === "KILL";
  // "Rebels took the town. Seven civilians were killed in the crossfire."
  if (first.trigger.kind === "SEIZE" && draft.places.length === 0 && distance === 1 && diedInFight(draft)) return true;
  if (isSameSentence && isOneProtest(account, draft)) return true;
  // "Drones set a refinery ablaze. One firefighter was hurt."
  const isHurtInFire =
    distance === 1 &&
    first.type.subEvent === "LOOTING_PROPERTY_DESTRUCTION" &&
    draft.trigger.kind === "WOUND" &&
    attackersOf(draft).length === 0;
  // "Police broke up a march, and 12 people were hurt": of a crowd and whoever drives it apart.
  const isHurtInCrowd =
    distance <= 1 &&
    crowds.test(type.subEvent ?? "") &&
    first.eventClass === draft.eventClass &&
    general.has(draft.trigger.kind) &&
    attackersOf(draft).every((one) => attackersOf(first).includes(one));
  const isTakenUp =
    isResult ||
    (distance <= 1 && account.every(({ trigger }) => general.has(trigger.kind)) && !tollsDiffer(account, draft)) ||
    hasSameToll(account, draft) ||
    general.has(draft.trigger.kind) ||
    isRetoldPassive(first, draft, distance) ||
    (distance <= 2 && takesUpMunitions(draft)) ||
    draft.trigger.isDefinite ||
    (distance <= 3 &&
      isEffect(draft) &&
      first.eventClass === draft.eventClass &&
      blows.test(first.type.subEvent ?? ""));
  if (!sameType && !isOfFire && !isHurtInFire && !isHurtInCrowd && !(bothViolent && isTakenUp)) return false;
  if (first.eventClass !== draft.eventClass && !(isTakenUp && draft.count === null) && !hasSameToll(account, draft))
    return false;
  // What sums many acts is none of them: their figures are never added.
  if (first.eventClass !== draft.eventClass && tollsDiffer(account, draft) && !raisesToll(draft)) return false;
  if (draft.eventClass === "AGGREGATE" && first.eventClass === "AGGREGATE" && hasOwnPlace(account, draft)) return false;
  // A sum or a numbered series is its own event: two of them are never one because they look alike.
  if (
    draft.eventClass === "AGGREGATE" &&
    first.eventClass === "AGGREGATE" &&
    (!isTakenUp || tollsDiffer(account, draft))
  )
    return false;
  if (first.eventClass === "TREND" && first.trigger.lemma !== draft.trigger.lemma) return false;
  if (!isTakenUp && apart.test(lowerWords(draft.sentence, draft.clause))) return false;
  const counts = account.map(({ count }) => count).filter((count) => count !== null);
  if (draft.count && counts.some((count) => count.min !== draft.count?.min || count.unit !== draft.count.unit))
    return false;
  // Who died overnight was hurt before.
  if (!raisesToll(draft) && !compatibleTimes(account, draft, today)) return false;
  // In "Saraqib in Idlib province" the town is meant: another of the province is another place.
  const exact = (tellings: readonly Draft[]) => {
    const ids = flatMap(tellings, (telling) => telling.places.map(({ place }) => place));
    const isProvince = (id: string) => places.get(id)?.type === "ADMIN1";
    return ids.filter((id) => !isProvince(id) || !ids.some((other) => other !== id && places.contains(id, other)));
  };
  const here = exact([draft]);
  const there = exact(account);
  // "The army often bombs rescuers. In the suburbs fighting left dozens dead": who dies at one place is none of a campaign's that is told of nowhere.
  const isOfNoCampaign = first.eventClass === "CAMPAIGN" && draft.eventClass === "INCIDENT" && there.length === 0;
  if (isOfNoCampaign && here.length > 0 && !draft.trigger.isDefinite) return false;
  // Two bombings told one after the other, of "a bakery" and of Salihiah: the bakery may well be there.
  const mayBeThere = bothBombs && distance <= 1 && isSiteOf(here, there, places);
  const sharePlace = mayBeThere || here.some((a) => there.some((b) => isRelated(a, b, places)));
  const isRetold = hasSameToll(account, draft) && distance <= 6;
  // "Attacks in Damascus and Aleppo killed six. In Aleppo, five died": of what is told of several towns, the dead of one are told apart.
  const towns = exact([first]).filter((id) => isSettlement(id, places));
  // "An attack hit Khan Sheikhun in Idlib killing 87": a result that names no place of its own has those of its act.
  const isApart = !isResult || namesPlace(draft);
  const isOneOfThem = isApart && towns.some((id) => here.includes(id)) && towns.some((id) => !here.includes(id));
  if (isOneOfThem && tollsOf(draft).length > 0 && !hasSameToll(account, draft)) return false;
  const isPlaced = isOnlyPlaced(draft);
  if (isPlaced && distance > 2) return false;
  const isPlacedNow = isPlaced && !there.some((id) => isSettlement(id, places));
  // Nor does the country alone speak against a town of it, where the fight told before is taken up.
  const isAround = () =>
    diedInFight(draft) && here.every((id) => there.some((other) => other !== id && places.contains(other, id)));
  if (here.length > 0 && there.length > 0 && !sharePlace && !isRetold && !isResult && !isPlacedNow && !isAround())
    return false;
  const attackers = attackersOf(draft);
  const mayBeAnybody = bothBombs || (draft.trigger.isDefinite && distance <= 2);
  const knownAttackers = flatMap(account, attackersOf);
  const shareAttacker = attackers.some(
    (id) =>
      knownAttackers.some((other) => isAkin(id, other, actors)) ||
      (mayBeAnybody && (isUnnamed(id) || knownAttackers.some(isUnnamed))),
  );
  if (attackers.length > 0 && knownAttackers.length > 0 && !shareAttacker) return false;
  // Nobody strikes his own: in "warplanes bombed ISIS; a tank of the army was destroyed" the army lost the tank to others.
  const isOwn = (id: string) => knownAttackers.some((other) => isAkin(id, other, actors));
  const isLoss = draft.trigger.kind === "DESTROY" && attackers.length === 0;
  if (isLoss && draft.participants.some(({ actor, role }) => role === "DEFENDER" && isOwn(actor))) return false;
  if (first.type.plover !== "ASSAULT") return (sharePlace || isTakenUp) && distance <= 6;
  if (first.trigger.kind === "SEIZE") return sharePlace;
  if (isSameSentence) return sharePlace || shareAttacker || isTakenUp;
  if (isTakenUp) return distance <= 12;
  return (
    (sharePlace && (shareAttacker || attackers.length === 0 || knownAttackers.length === 0)) ||
    (bothBombs && distance <= 6 && shareAttacker && here.length === 0) ||
    (distance <= 2 && shareAttacker && (here.length === 0 || there.length === 0))
  );
}

/** "The bombers" may be anybody. */
function isUnnamed(actor: string): boolean {
  return /^actor:(?:attackers?|gunm[ae]n|assailants?|(?:suicide-)?bombers?)$/u.test(actor);
}

/** True if one side names only sites without a name, and the other names none. */
function isSiteOf(here: readonly string[], there: readonly string[], places: PlaceRegister): boolean {
  const isNameless = (id: string) => places.get(id)?.named === false;
  const [some, none] = here.some(isNameless) ? [here, there] : [there, here];
  return some.length > 0 && none.length > 0 && some.every(isNameless) && !none.some(isNameless);
}

function hasOwnPlace(account: Account, { places }: Draft): boolean {
  return places.some(({ place }) => !account.some((telling) => telling.places.some((known) => known.place === place)));
}
