import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { ActorRegister } from "../actors/actor-register.js";
import type { FoundMentions } from "../find-mentions.js";
import { flatMap } from "../flat-map.js";
import type { PlaceRegister } from "../places/place-register.js";
import { type Account, attackersOf, type Draft } from "./draft.js";
import { countryOf, isAkin } from "./kinship.js";
import { isAnswered } from "./uninvolved.js";

/** Blows that a side with the means for them deals again and again. */
const fromAfar = /^(?:AIR_DRONE_STRIKE|SHELLING_ARTILLERY_MISSILE_ATTACK)$/u;
const apart =
  /\b(?:separate|separately|another|other|unidentified|unknown|unclear|not (?:\p{L}+ )?clear|suspected|alleged|mystery)\b/u;
const sentencesAway = 6;

/**
 * "Regime air strikes killed 22 near Damascus. The raids killed 16 in Douma": who acts is told once. Strikes told next without who deals them are those of the side
 * whose strikes were told last, in the two sentences before, or farther up if the report has named no other: inferred, with the word for the strike as the words
 * that stand for the side.
 */
export function withTakenUpAttackers(accounts: readonly Account[], { actors, places }: FoundMentions): Account[] {
  const told: Account[] = [];
  for (const account of accounts) {
    const side = mayTakeUp(account) ? sideBefore(account, told, actors, places) : null;
    // Nobody strikes his own.
    const isOwn = (id: string) =>
      account.some((telling) => telling.participants.some(({ actor }) => isAkin(actor, id, actors)));
    told.push(side !== null && !isOwn(side) ? withAttacker(account, side) : account);
  }
  return told;
}

function sideBefore(
  account: Account,
  told: readonly Account[],
  actors: ActorRegister,
  places: PlaceRegister,
): string | null {
  const [first] = account;
  const alike = told.filter((other) => other[0].type.subEvent === first.type.subEvent && attackersIn(other).length > 0);
  const isOne = (sides: readonly string[]) => sides.every((a) => sides.every((b) => isAkin(a, b, actors)));
  const last = alike.at(-1);
  const sides = last ? attackersIn(last) : [];
  if (!last || !isOne(sides) || !areInOneCountry(last, account, places)) return null;
  const away = sentencesFrom(last, first);
  return away <= 2 || (away <= sentencesAway && isOne(flatMap(alike, attackersIn))) ? (sides[0] ?? null) : null;
}

function withAttacker([first, ...more]: Account, actor: string): Account {
  const participant: ExtractedParticipant = {
    actor,
    role: "ATTACKER",
    explicit: false,
    mention: first.triggerWords,
    headcount: null,
  };
  return [{ ...first, participants: [...first.participants, participant] }, ...more];
}

function mayTakeUp(account: Account): boolean {
  const [first] = account;
  return (
    fromAfar.test(first.type.subEvent ?? "") &&
    first.trigger.lemma !== "figure" &&
    !isAnswered(first.sentence, first.trigger) &&
    attackersIn(account).length === 0 &&
    account.every(({ sentence }) => !apart.test(sentence.tokens.map(({ lower }) => lower).join(" ")))
  );
}

function attackersIn(account: Account): string[] {
  return [...new Set(flatMap(account, attackersOf))];
}

/** Sentences from the nearest telling before `draft`. */
function sentencesFrom(before: Account, { sentence }: Draft): number {
  const away = before.map((telling) => sentence.ordinal - telling.sentence.ordinal).filter((steps) => steps >= 0);
  return Math.min(...away);
}

function areInOneCountry(before: Account, account: Account, places: PlaceRegister): boolean {
  const countries = (drafts: readonly Draft[]) =>
    flatMap(drafts, (draft) => draft.places.map(({ place }) => countryOf(place, places))).filter(
      (country) => country !== null,
    );
  const [there, here] = [countries(before), countries(account)];
  return there.length === 0 || here.length === 0 || here.some((country) => there.includes(country));
}
