import { type ComparableFigure, type FigureRelationKind, relationBetween } from "./figure-relations.js";
import { type FigureClaim, type Range, statedFigures } from "./stated-figures.js";
import { type Qualifier, type VictimGroup, victimGroups } from "./vocabulary/claim.js";
import type { DocumentKind } from "./vocabulary/document.js";
import { isValueOf } from "./vocabulary/vocabulary.js";

/** Kinds of claims that state a figure. */
export const figureKinds = ["CASUALTY", "CASUALTY_SHARE", "COUNT"] as const;

/** What the ledger of an event is to know of a claim of one of the `figureKinds`. */
export interface LedgerClaim extends FigureClaim {
  readonly qualifier: Qualifier | null;
  readonly unit: string | null;
  /** From 0 to 1. */
  readonly share: number | null;
  readonly accountId: string;
  readonly rootSourceId: string;
  readonly publisherId: string;
  readonly documentKind: DocumentKind;
  /** ISO instant in UTC. */
  readonly publishedAt: string;
}

/** One figure that a claim states of an event. */
export interface LedgerFigure extends Range {
  /** From 1, in the order of the ledger. */
  readonly number: number;
  /** Index of its claim among those given. */
  readonly row: number;
  readonly casualty: string | null;
  readonly unit: string | null;
  readonly victimGroup: VictimGroup | null;
  readonly qualifier: Qualifier | null;
  readonly share: number | null;
  readonly isPart: boolean;
  /** A later word of its source, or a correction, stands against it. */
  readonly isSuperseded: boolean;
}

/** All figures of one event side by side. None is preferred. */
export interface CasualtyLedger {
  readonly figures: readonly LedgerFigure[];
  /** By the numbers of figures. */
  readonly relations: readonly { readonly relation: FigureRelationKind; readonly from: number; readonly to: number }[];
}

type NumberedFigure = ComparableFigure & Omit<LedgerFigure, "isSuperseded">;

/**
 * The ledger of an event: every figure of its claims, the first published first, then as they stand in the text, with how each stands to
 * each other by `relationBetween`. Depends on the set of claims alone.
 */
export function casualtyLedger(claims: readonly LedgerClaim[]): CasualtyLedger {
  const rows = claims.map((claim, row) => ({ claim, row })).sort((a, b) => byPublication(a.claim, b.claim));
  const figures: NumberedFigure[] = [];
  for (const { claim, row } of rows) {
    for (const figure of figuresOf(claim)) figures.push({ ...figure, row, number: figures.length + 1 });
  }
  const relations = figures.flatMap((two, index) =>
    figures.slice(0, index).flatMap((one) => {
      const found = relationBetween(one, two);
      return found === null ? [] : [{ relation: found.relation, from: found.from.number, to: found.to.number }];
    }),
  );
  const superseded = new Set(relations.filter(({ relation }) => relation === "SUPERSEDES").map(({ to }) => to));
  return {
    figures: figures.map((figure) => ({ ...figure, isSuperseded: superseded.has(figure.number) })),
    relations: relations.sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

function figuresOf(claim: LedgerClaim): Omit<NumberedFigure, "row" | "number">[] {
  const { modality, accountId, rootSourceId, publisherId, documentKind, publishedAt, share } = claim;
  const said = { modality, accountId, rootSourceId, publisherId, documentKind, publishedAt };
  if (claim.kind === "COUNT") {
    const { min, max, unit, qualifier } = claim;
    const none = { casualty: null, victimGroup: null, group: null, share: null, isPart: false };
    return [{ ...said, ...none, min, max, unit, qualifier, counted: unit }];
  }
  return statedFigures(claim).map(({ casualty, group, min, max, qualifier, isPart }, index) => ({
    ...said,
    ...{ casualty, group, min, max, isPart },
    victimGroup: isValueOf(victimGroups, group) ? group : null,
    counted: casualty,
    unit: null,
    qualifier: index === 0 ? claim.qualifier : qualifier,
    share: index === 0 ? share : null,
  }));
}

function byPublication(a: LedgerClaim, b: LedgerClaim): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1;
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
