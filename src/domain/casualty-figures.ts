import type { ClaimFacts } from "./account-facts.js";
import { type FigureClaim, type Range, type StatedFigure, statedFigures } from "./stated-figures.js";
import type { CasualtyKind } from "./vocabulary/claim.js";
import type { CasualtyState } from "./vocabulary/event.js";

export interface Casualties {
  readonly killed: Range & { readonly state: CasualtyState };
  readonly wounded: Range & { readonly state: CasualtyState };
  readonly civiliansKilled: Range;
  readonly childrenKilled: Range;
}

type Counted = "KILLED" | "WOUNDED";

/** Groups of civilians: where "civilians" has a figure of its own these are contained in it. */
const civilianGroups: ReadonlySet<string> = new Set(["CHILDREN", "WOMEN"]);
const unsaid: Range = { min: null, max: null };

/** Modalities under which a figure says nothing of what happened. */
const unreal: ReadonlySet<string> = new Set(["DENIED", "FUTURE", "HYPOTHETICAL"]);

/**
 * Casualties over several accounts of one event, each given by its live claims: an envelope from the least minimum to the greatest
 * maximum, never a winner. An end is null where one account leaves it open.
 */
export function casualtiesOf(accounts: readonly (readonly ClaimFacts[])[]): Casualties {
  const figures = accounts.map(figuresOf);
  const over = (read: (own: readonly StatedFigure[]) => Range | null): Range => envelope(figures.map(read));
  const state = (casualty: Counted, range: Range): CasualtyState => {
    if (figures.every((own) => total(own, casualty) === null)) return "UNKNOWN";
    return range.min === 0 && range.max === 0 ? "NONE_REPORTED" : "KNOWN";
  };
  const killed = over((own) => total(own, "KILLED"));
  const wounded = over((own) => total(own, "WOUNDED"));
  return {
    killed: { ...killed, state: state("KILLED", killed) },
    wounded: { ...wounded, state: state("WOUNDED", wounded) },
    civiliansKilled: over((own) => civilians(own, "KILLED")),
    childrenKilled: over((own) => own.find(is("KILLED", "CHILDREN")) ?? null),
  };
}

/** Persons killed, or to whom another thing was done, as one account counts them: its figure for everyone, else the sum over groups that share nobody; null where it gives none. */
export function countedIn(claims: readonly FigureClaim[], casualty: CasualtyKind = "KILLED"): Range | null {
  return total(figuresOf(claims), casualty);
}

/** A figure that one account gives, and the claim that states it. */
export interface GivenFigure<Claim extends FigureClaim> extends StatedFigure {
  readonly claim: Claim;
}

/** All figures that the claims of one account give of what happened, in the order of the text, the parts of a figure unfolded. */
export function givenFigures<Claim extends FigureClaim>(claims: readonly Claim[]): GivenFigure<Claim>[] {
  const casualtyClaims = claims.filter((claim) => claim.kind === "CASUALTY" && !unreal.has(claim.modality));
  const inOrder = casualtyClaims.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return inOrder.flatMap((claim) =>
    statedFigures(claim)
      .filter(({ min, max }) => (min ?? max) !== null)
      .map((figure) => ({ ...figure, claim })),
  );
}

/** The first of each group. */
function figuresOf(claims: readonly FigureClaim[]): StatedFigure[] {
  const seen = new Set<string>();
  return givenFigures(claims).filter(({ casualty, group }) => {
    const key = `${casualty}|${group}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The figure for everyone, else the sum over groups that share nobody; null where nothing is said. */
function total(figures: readonly StatedFigure[], casualty: CasualtyKind): Range | null {
  const whole = figures.find(is(casualty, "TOTAL"));
  if (whole !== undefined) return whole;
  const hasCivilians = figures.some(is(casualty, "CIVILIANS"));
  return sum(
    figures.filter(
      (figure) => figure.casualty === casualty && !figure.isPart && !(hasCivilians && civilianGroups.has(figure.group)),
    ),
  );
}

function civilians(figures: readonly StatedFigure[], casualty: Counted): Range | null {
  return (
    figures.find(is(casualty, "CIVILIANS")) ??
    sum(figures.filter((figure) => figure.casualty === casualty && civilianGroups.has(figure.group)))
  );
}

function is(casualty: CasualtyKind, group: string): (figure: StatedFigure) => boolean {
  return (figure) => figure.casualty === casualty && figure.group === group;
}

function sum(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null;
  return { min: combine(ranges, "min", add), max: combine(ranges, "max", add) };
}

function envelope(ranges: readonly (Range | null)[]): Range {
  const given = ranges.filter((range) => range !== null);
  if (given.length === 0) return unsaid;
  return { min: combine(given, "min", Math.min), max: combine(given, "max", Math.max) };
}

/** Null as soon as one is null: an open end stays open. */
function combine(ranges: readonly Range[], end: "min" | "max", join: (a: number, b: number) => number): number | null {
  return ranges.map((range) => range[end]).reduce((a, b) => (a === null || b === null ? null : join(a, b)));
}

function add(a: number, b: number): number {
  return a + b;
}
