import type { ClaimFacts } from "./account-facts.js";
import { type CasualtyKind, casualtyKinds, type Qualifier, qualifiers } from "./vocabulary/claim.js";
import { isValueOf } from "./vocabulary/vocabulary.js";

/** A number of persons or things; null where that end is open or nothing is said. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** What a figure is read from. */
export type FigureClaim = Pick<
  ClaimFacts,
  "id" | "kind" | "modality" | "start" | "casualty" | "min" | "max" | "victimGroup" | "valueJson"
>;

/** One figure of persons that a claim states. A claim may state several: six civilians, among them four children. */
export interface StatedFigure extends Range {
  readonly casualty: CasualtyKind;
  /** Whom it counts: a value of `victimGroups`, or another name that the claim gives the group. */
  readonly group: string;
  /** Null where the figure itself is not qualified: as the claim's own. */
  readonly qualifier: Qualifier | null;
  /** A part of another figure, which must not be added to it. */
  readonly isPart: boolean;
}

/** The figures of a claim about casualties: its own, then the parts that it names of it. */
export function statedFigures(claim: FigureClaim): StatedFigure[] {
  const value = parseValue(claim.valueJson);
  const casualty = claim.casualty ?? "KILLED";
  const own: StatedFigure = {
    casualty,
    group: claim.victimGroup ?? groupOf(value),
    min: claim.min,
    max: claim.max,
    qualifier: null,
    isPart: value["subsetOf"] !== undefined && value["subsetOf"] !== null,
  };
  const subsets: unknown[] = Array.isArray(value["subsets"]) ? value["subsets"] : [];
  const parts = subsets.map((subset): StatedFigure => {
    const part = (subset ?? {}) as Record<string, unknown>;
    return {
      casualty: isValueOf(casualtyKinds, part["casualty"]) ? part["casualty"] : casualty,
      group: groupOf(part),
      min: numberOf(part["min"]),
      max: numberOf(part["max"]),
      qualifier: isValueOf(qualifiers, part["qualifier"]) ? part["qualifier"] : null,
      isPart: true,
    };
  });
  return [own, ...parts];
}

function groupOf({ victimGroup }: Readonly<Record<string, unknown>>): string {
  return typeof victimGroup === "string" ? victimGroup : "TOTAL";
}

function parseValue(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  const value: unknown = JSON.parse(json);
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
