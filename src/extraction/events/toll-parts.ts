import { flatMap } from "../flat-map.js";
import type { PlaceRegister } from "../places/place-register.js";
import type { Draft } from "./draft.js";
import { hasSameToll, highestToll, tollsOf } from "./tolls.js";

/**
 * "Strikes on the province killed 21. 15 people died as jets raided the town, and five more in a village": the dead of one place are told apart from
 * those of all, and from those of another. "The raid on the town killed 15" counts the same dead otherwise.
 *
 * @param toll - The telling that numbers them, which may stand before the one that says where.
 * @param next - What is told next: "six more" that come to the sum.
 */
export function isPart(
  account: readonly Draft[],
  toll: Draft,
  { trigger, places: here }: Draft,
  places: PlaceRegister,
  next: readonly Draft[],
): boolean {
  const [own, known] = [highestToll([toll]), highestToll(account)];
  const isNew = here.some(
    ({ place }) => !account.some((telling) => telling.places.some((other) => other.place === place)),
  );
  if (own === 0 || known === 0) return false;
  // "Another seven died in raids on the town", though seven had died in the one before.
  if (own > 2 && isAnother(toll) && here.length > 0) return true;
  // "... killed seven in one town. Another seven died in raids on the next", of 16 told before.
  const isFollowed = next.slice(0, 2).some((more) => isAnother(more) && own + highestToll([more]) <= known);
  if (own < known && here.length > 0 && isFollowed) return true;
  if (!isNew || hasSameToll(account, toll)) return false;
  if (isFurther(toll) || next.filter(isFurther).some((more) => tollsOf(more).includes(known - own))) return true;
  const around = flatMap(account, (telling) => telling.places);
  const isWider = around.length > 0 && around.every(({ place }) => isWide(place, places));
  return own < known && isWider && !trigger.isDefinite;
}

/** "another 17". */
function isAnother({ casualties, sentence: { tokens } }: Draft): boolean {
  return casualties.some(
    ({ casualty, number }) => casualty === "KILLED" && tokens[number.first - 1]?.lower === "another",
  );
}

/** "five more people", "another 17". */
function isFurther({ casualties, sentence: { tokens } }: Draft): boolean {
  return casualties.some(
    ({ casualty, number, last }) =>
      casualty === "KILLED" &&
      (/^(?:another|further|additional)$/u.test(tokens[number.first - 1]?.lower ?? "") ||
        tokens.slice(number.last + 1, last + 1).some(({ lower }) => lower === "more")),
  );
}

function isWide(id: string, places: PlaceRegister): boolean {
  return /^(?:COUNTRY|ADMIN1|REGION)$/u.test(places.get(id)?.type ?? "");
}
