import type { ComparableAccount } from "./comparable-account.js";
import { compareParties } from "./compare-parties.js";
import { comparePlaces, isNarrow } from "./compare-places.js";
import type { Finding } from "./identity-finding.js";
import type { DatePrecision } from "./vocabulary/date.js";
import type { Outcome } from "./vocabulary/event.js";

export interface PairScore {
  /** From `leastScore` to 1. */
  readonly score: number;
  /** Short phrases that say what the two have in common. */
  readonly reasons: readonly string[];
}

/** Who decides by this rule; a changed rule gets the next number. */
export const identityRule = "rule:event-identity@2";

/** Below it two accounts stay two events. */
const leastScore = 0.7;

const byKey: PairScore = { score: 1, reasons: ["one event by its key in the data set"] };

/** Precisions that place an event within days. */
const withinDays: ReadonlySet<DatePrecision> = new Set(["DAY", "DAYS"]);

/** Precisions that suffice for a place that changes hands, which it seldom does twice in a month to the same side. */
const withinMonth: ReadonlySet<DatePrecision> = new Set(["DAY", "DAYS", "WEEK", "PART_OF_MONTH", "MONTH"]);

const captures: ReadonlySet<Outcome | null> = new Set(["TERRITORY_SEIZED", "TERRITORY_REGAINED"]);

/** Figures further apart than by this factor speak for two events. */
const farApart = 3;

/**
 * Whether two accounts tell one event, and how surely. Conservative: where something essential is missing the answer is no, since two
 * events for one are seen and joined by a person, while one event for two hides a fact. Figures that contradict each other are a reason
 * to lay two accounts side by side, not to part them, unless they are far apart.
 * Symmetric. @returns null if they may not be joined.
 */
export function scorePair(a: ComparableAccount, b: ComparableAccount): PairScore | null {
  if (a.documentId === b.documentId) return null;
  // Two rows of one data set are two events because whoever made it found that they are, unless it says that they are one.
  if (a.dataSet !== undefined && a.dataSet === b.dataSet) return isOneByKey(a, b) ? byKey : null;
  if (a.eventClass !== b.eventClass) return null;
  if (a.subEventType === null || a.subEventType !== b.subEventType) return null;
  if (a.earliest > b.latest || b.earliest > a.latest) return null;
  if (!arePreciseEnough(a, b)) return null;
  if (a.eventClass !== "INCIDENT" && !isSameSum(a, b)) return null;

  const places = comparePlaces(a, b);
  const parties = compareParties(a, b);
  const figures = compareFigures(a, b);
  if (places === null || places === "APART" || parties === "APART") return null;
  // Where nobody is named twice, the dead in equal number stand for whom they were killed with.
  const shared =
    parties ?? (figures !== null && figures.points > 0 ? { points: 20, reason: "victims in equal number" } : null);
  if (shared === null) return null;

  const findings = [compareDates(a, b), places, shared, figures].filter((finding) => finding !== null);
  const sum = findings.reduce((points, finding) => points + finding.points, 0);
  const score = Math.min(100, sum) / 100;
  return score < leastScore ? null : { score, reasons: findings.map((finding) => finding.reason) };
}

/** Whether what an account tells is fit to be compared at all, and how coarse its date may be. Also decides about its blocks. */
export function comparability(
  account: Pick<ComparableAccount, "eventClass" | "subEventType" | "outcome" | "datePrecision">,
): {
  readonly asAct: boolean;
  readonly asCapture: boolean;
} {
  const isKind =
    account.subEventType !== null && (account.eventClass === "INCIDENT" || account.eventClass === "AGGREGATE");
  return {
    asAct: isKind && withinDays.has(account.datePrecision),
    asCapture: isKind && captures.has(account.outcome) && withinMonth.has(account.datePrecision),
  };
}

/** The event's own row ties the others to itself: to tie each of a thousand to each other would tell no more. */
function isOneByKey(a: ComparableAccount, b: ComparableAccount): boolean {
  return a.eventKey !== undefined && a.eventKey === b.eventKey && a.isOfEventRow !== b.isOfEventRow;
}

function arePreciseEnough(a: ComparableAccount, b: ComparableAccount): boolean {
  const [one, other] = [comparability(a), comparability(b)];
  if (one.asAct && other.asAct) return true;
  return one.asCapture && other.asCapture && isOneCapture(a, b);
}

/** The same side takes the same place, by its name. */
function isOneCapture(a: ComparableAccount, b: ComparableAccount): boolean {
  const takers = (account: ComparableAccount): string[] =>
    account.parties.filter(({ role, isDefinite }) => role === "ATTACKER" && isDefinite).map(({ actorId }) => actorId);
  return (
    a.outcome === b.outcome &&
    a.places.some((place) => isNarrow(place) && b.places.some(({ id }) => id === place.id)) &&
    takers(a).some((taker) => takers(b).includes(taker))
  );
}

/** Sums are one only if they give one figure over one span. */
function isSameSum(a: ComparableAccount, b: ComparableAccount): boolean {
  return (
    a.eventClass === "AGGREGATE" &&
    a.count !== null &&
    b.count !== null &&
    a.count.min !== null &&
    a.count.unit === b.count.unit &&
    a.count.min === b.count.min &&
    a.count.max === b.count.max &&
    a.earliest === b.earliest &&
    a.latest === b.latest
  );
}

function compareDates(a: ComparableAccount, b: ComparableAccount): Finding {
  return a.earliest === b.earliest && a.latest === b.latest
    ? { points: 35, reason: "same date" }
    : { points: 20, reason: "overlapping dates" };
}

/** Null where one gives no figure, or figures that differ without being far apart. */
function compareFigures(a: ComparableAccount, b: ComparableAccount): Finding | null {
  if (a.killed === null || b.killed === null) return null;
  const { min, max } = a.killed;
  if ((min ?? 0) > 0 && min === b.killed.min && max === b.killed.max) {
    return { points: 10, reason: `${min} killed in both` };
  }
  const [lower, upper] = [a.killed, b.killed].sort((one, other) => (one.max ?? Infinity) - (other.max ?? Infinity));
  const areFarApart = lower?.max != null && upper?.min != null && upper.min > farApart * Math.max(lower.max, 1);
  return areFarApart ? { points: -25, reason: "figures far apart" } : null;
}
