import type { ComparableAccount, ComparablePlace, PlaceReference } from "./comparable-account.js";
import type { Finding } from "./identity-finding.js";
import type { Bearing, PlaceType } from "./vocabulary/place.js";

/** Places too wide to say that two acts are one: being in the same one counts as little as containing the other's. */
const widePlaceTypes: ReadonlySet<PlaceType> = new Set(["ADMIN1", "ADMIN2", "REGION", "AREA"]);

/** Things of which a province has few enough that two of one type, hit on one day by one attacker, are one. */
const siteTypes: ReadonlySet<PlaceType> = new Set([
  "MILITARY_FACILITY",
  "OIL_FACILITY",
  "SCHOOL",
  "HOSPITAL",
  "MARKET",
  "CHECKPOINT",
  "CROSSING",
  "CAMP",
  "RELIGIOUS_SITE",
]);

/** Sites and quarters: two accounts that name different ones tell of different spots in their town. */
const spotTypes: ReadonlySet<PlaceType> = new Set([...siteTypes, "NEIGHBORHOOD"]);

/** Bearings without a direction: they go with any other. */
const directionless: ReadonlySet<Bearing> = new Set(["NEAR", "OVERLOOKING", "OUTSKIRTS_OF", "PART_OF"]);

/**
 * What two accounts have in common in where they take place: the best that any two of their places give. A country says nothing.
 * @returns "APART" if both name spots and all of these differ; null if nothing is in common.
 */
export function comparePlaces(a: ComparableAccount, b: ComparableAccount): Finding | "APART" | null {
  const findings = pairsOf(a.places, b.places).map(([one, other]) => compare(one, other));
  const spots = pairsOf(
    a.places.filter(({ placeType }) => spotTypes.has(placeType)),
    b.places.filter(({ placeType }) => spotTypes.has(placeType)),
  );
  if (spots.length > 0 && spots.every(([one, other]) => compare(one, other) === null)) return "APART";
  const [best] = findings.filter((finding) => finding !== null).sort(byWeight);
  return best ?? null;
}

/** Whether it says where something happened to within a settlement or less, by a name. */
export function isNarrow({ placeType, named }: ComparablePlace): boolean {
  return named && placeType !== "COUNTRY" && !widePlaceTypes.has(placeType);
}

function compare(a: ComparablePlace, b: ComparablePlace): Finding | null {
  if (a.placeType === "COUNTRY" || b.placeType === "COUNTRY") return null;
  if (a.id === b.id) {
    return widePlaceTypes.has(a.placeType)
      ? { points: 20, reason: "same region" }
      : { points: 35, reason: "same place" };
  }
  if (!a.named && !b.named) return compareUnnamed(a, b);
  if (a.ancestorIds.includes(b.id) || b.ancestorIds.includes(a.id)) {
    return { points: 20, reason: "one place contains the other" };
  }
  const bearing = [
    ...a.bearings.filter(({ to }) => to.id === b.id),
    ...b.bearings.filter(({ to }) => to.id === a.id),
  ][0];
  if (bearing === undefined) return null;
  return directionless.has(bearing.bearing)
    ? { points: 20, reason: "one place lies at the other" }
    : { points: 10, reason: "one place is told by the other" };
}

/** Two places without names, each known in its document alone: "a hill" and "a hill". */
function compareUnnamed(a: ComparablePlace, b: ComparablePlace): Finding | null {
  if (a.placeType !== b.placeType) return null;
  const landmarks = pairsOf(a.bearings, b.bearings);
  if (landmarks.length > 0) {
    const agree = landmarks.some(
      ([one, other]) =>
        one.to.id === other.to.id &&
        one.to.placeType !== "COUNTRY" &&
        (one.bearing === other.bearing || directionless.has(one.bearing) || directionless.has(other.bearing)),
    );
    return agree ? { points: 30, reason: "places of one kind by the same landmark" } : null;
  }
  return a.anchor === null || b.anchor === null ? null : compareAnchors(a.anchor, b.anchor, a.placeType);
}

function compareAnchors(a: PlaceReference, b: PlaceReference, placeType: PlaceType): Finding | null {
  const isSite = siteTypes.has(placeType);
  if (a.id === b.id && a.placeType !== "COUNTRY") {
    const points = widePlaceTypes.has(a.placeType) ? (isSite ? 20 : 10) : isSite ? 30 : 20;
    return { points, reason: "places of one kind in the same place" };
  }
  const isInside = a.ancestorIds.includes(b.id) || b.ancestorIds.includes(a.id);
  return isInside && isSite
    ? { points: 10, reason: "places of one kind, one's surroundings within the other's" }
    : null;
}

/** Ties by reason: which account is looked at first must not show. */
function byWeight(a: Finding, b: Finding): number {
  return b.points - a.points || (a.reason < b.reason ? -1 : 1);
}

function pairsOf<Item>(ofA: readonly Item[], ofB: readonly Item[]): [Item, Item][] {
  return ofA.flatMap((a) => ofB.map((b): [Item, Item] => [a, b]));
}
