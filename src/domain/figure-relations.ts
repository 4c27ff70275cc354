import type { Range } from "./stated-figures.js";
import type { Modality } from "./vocabulary/claim.js";
import type { DocumentKind } from "./vocabulary/document.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** How one figure of an event stands to another. */
export const figureRelationKinds = {
  SUBSET_OF: "It counts a part of those whom the other counts, in the same telling: four children among six civilians.",
  REFINES: "It says of the same group something narrower that agrees: 20, where the other says at least 16.",
  CORROBORATES: "It says the same of the same group, and goes back to another source.",
  CONTRADICTS:
    "The two cannot both be true: they leave the same group no number in common, a part exceeds its whole, or one denies what the other says.",
  SUPERSEDES:
    "It is a later and different word of the same source on the same group, or stands in a correction that the other's publisher printed later.",
} as const satisfies Vocabulary;
export type FigureRelationKind = keyof typeof figureRelationKinds;

/** What a relation between figures depends on. */
export interface ComparableFigure extends Range {
  /** What is counted: a kind of casualty, or a unit of things. Null where that is not said: then nothing is compared. */
  readonly counted: string | null;
  /** Whom it counts; null where things are counted. */
  readonly group: string | null;
  /** Named as a part of another figure of its account. */
  readonly isPart: boolean;
  readonly modality: Modality;
  readonly accountId: string;
  readonly rootSourceId: string;
  readonly publisherId: string;
  readonly documentKind: DocumentKind;
  /** ISO instant in UTC. */
  readonly publishedAt: string;
}

/** One figure stands so to another. */
export interface FigureRelation<Figure> {
  readonly relation: FigureRelationKind;
  readonly from: Figure;
  readonly to: Figure;
}

/** What is contained in what: who died is among the killed or wounded, children are civilians, and everyone is in the total. */
const wider: Readonly<Record<string, readonly string[]>> = {
  KILLED: ["KILLED_OR_WOUNDED"],
  WOUNDED: ["KILLED_OR_WOUNDED"],
  CHILDREN: ["CIVILIANS", "TOTAL"],
  WOMEN: ["CIVILIANS", "TOTAL"],
  CIVILIANS: ["TOTAL"],
  COMBATANTS: ["TOTAL"],
  SIDE_A: ["TOTAL"],
  SIDE_B: ["TOTAL"],
};

/** What is foretold or supposed is compared with nothing; nor is a figure that gives no number. */
const uncompared: ReadonlySet<string> = new Set(["FUTURE", "HYPOTHETICAL", "UNKNOWN"]);

/**
 * How two figures of one event stand to each other: the rule behind `figureRelationKinds`. At most one relation holds; the first that fits, in the
 * order SUBSET_OF (or a part that exceeds its whole), a denial, SUPERSEDES, CORROBORATES, CONTRADICTS, REFINES. Figures that overlap without one
 * containing the other may both be true, and have none. The order of the arguments does not matter, but where two figures were published at once:
 * then what goes both ways goes from the second.
 * @returns null where nothing can be said.
 */
export function relationBetween<Figure extends ComparableFigure>(
  one: Figure,
  two: Figure,
): FigureRelation<Figure> | null {
  if (!isComparable(one) || !isComparable(two)) return null;
  const [earlier, later] = two.publishedAt < one.publishedAt ? [two, one] : [one, two];
  const relates = (relation: FigureRelationKind, from = later, to = earlier) => ({ relation, from, to });

  if (isDenied(one) || isDenied(two)) return denies(one, two) ? relates("CONTRADICTS") : null;
  const [part, whole] = isPartOf(one, two) ? [one, two] : [two, one];
  if (isPartOf(part, whole)) {
    if (least(part) > most(whole)) return relates("CONTRADICTS", part, whole);
    return part.accountId === whole.accountId ? relates("SUBSET_OF", part, whole) : null;
  }
  if (!isSamePopulation(one, two)) return null;
  const isEqual = contains(one, two) && contains(two, one);
  if (isEqual) return one.rootSourceId === two.rootSourceId ? null : relates("CORROBORATES");
  if (supersedes(later, earlier)) return relates("SUPERSEDES");
  if (least(one) > most(two) || least(two) > most(one)) return relates("CONTRADICTS");
  if (contains(earlier, later)) return relates("REFINES");
  return contains(later, earlier) ? relates("REFINES", earlier, later) : null;
}

function isComparable(figure: ComparableFigure): boolean {
  return figure.counted !== null && (figure.min ?? figure.max) !== null && !uncompared.has(figure.modality);
}

function isDenied({ modality }: ComparableFigure): boolean {
  return modality === "DENIED";
}

/** One says what the other denies: all it allows is denied. */
function denies(one: ComparableFigure, two: ComparableFigure): boolean {
  if (isDenied(one) === isDenied(two) || !isSamePopulation(one, two)) return false;
  return isDenied(one) ? contains(one, two) : contains(two, one);
}

function isSamePopulation(one: ComparableFigure, two: ComparableFigure): boolean {
  const isPartOfItsLike = one.accountId === two.accountId && one.isPart !== two.isPart;
  return one.counted === two.counted && one.group === two.group && !isPartOfItsLike;
}

/** By what the two count, or because the account says so: "ten wounded, three of them badly". */
function isPartOf(part: ComparableFigure, whole: ComparableFigure): boolean {
  const toldSo = part.accountId === whole.accountId && part.isPart && !whole.isPart && part.counted === whole.counted;
  if (toldSo && (part.group === whole.group || whole.group === "TOTAL")) return true;
  const isNarrower = part.counted !== whole.counted || part.group !== whole.group;
  return isNarrower && isWithin(part.counted, whole.counted) && isWithin(part.group, whole.group);
}

function isWithin(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && (wider[one]?.includes(other) ?? false));
}

function supersedes(later: ComparableFigure, earlier: ComparableFigure): boolean {
  if (later.publishedAt === earlier.publishedAt) return false;
  const corrects = later.documentKind === "CORRECTION" && later.publisherId === earlier.publisherId;
  return later.rootSourceId === earlier.rootSourceId || corrects;
}

function contains(outer: Range, inner: Range): boolean {
  return least(outer) <= least(inner) && most(inner) <= most(outer);
}

function least({ min }: Range): number {
  return min ?? 0;
}

function most({ max }: Range): number {
  return max ?? Number.POSITIVE_INFINITY;
}
