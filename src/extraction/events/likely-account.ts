import { lowerWords } from "../text/token.js";
import type { Account, Draft } from "./draft.js";
import { actTakenUp, isMentioned, raisesToll } from "./retellings.js";
import { hasSameToll, tollsOf } from "./tolls.js";

/** A car bomb and a suicide bomber at one place and time are one attack. */
export const bombs = /^(?:REMOTE_EXPLOSIVE_LANDMINE_IED|SUICIDE_BOMB)$/u;

/** Of the events that may be meant, newest first: the one told just before, else the one the report tells most of. */
export function mostLikely(candidates: readonly Account[], draft: Draft): Account | undefined {
  const { sentence } = draft;
  const beside = candidates.find((account) => account.at(-1)?.sentence.ordinal === sentence.ordinal);
  const counted = beside ? undefined : candidates.find((account) => hasSameToll(account, draft));
  if (counted) return counted;
  // "The strikes" are not the attack that was mentioned as what they answered.
  const isSaidOf = (account: Account, act: string) => account.some(({ trigger }) => trigger.lemma === act);
  const act = beside || !isMentioned(candidates[0] ?? []) ? null : actTakenUp(draft);
  const named = act === null ? undefined : candidates.find((account) => isSaidOf(account, act));
  if (named) return named;
  // Houses fall in "the blast", not in the raids told since.
  const isBomb = (telling: Draft) => bombs.test(telling.type.subEvent ?? "");
  const bombed = beside || !isBomb(draft) ? undefined : candidates.find(([first]) => isBomb(first));
  if (bombed) return bombed;
  const tolled = candidates.find((account) => account.some((telling) => tollsOf(telling).length > 0));
  if (tolled && raisesToll(draft)) return tolled;
  const whole = { first: 0, last: sentence.tokens.length - 1 };
  if (tolled && /\bamong the (?:dead|killed|victims|casualties)\b/u.test(lowerWords(sentence, whole))) return tolled;
  const [latest] = candidates;
  if (!latest || sentence.ordinal - (latest.at(-1)?.sentence.ordinal ?? 0) <= 1) return latest;
  return tolled ?? candidates.reduce((best, next) => (next.length > best.length ? next : best), latest);
}
