import type { CasualtyKind, VictimGroup } from "../../domain/vocabulary/claim.js";
import type { FoundNumber } from "./numbers.js";

/** A number of persons and what happened to them. */
export interface CasualtyFigure {
  readonly casualty: CasualtyKind;
  readonly group: VictimGroup;
  readonly number: FoundNumber;
  /** Last token of the words that count: "six civilians". */
  readonly last: number;
  /** Smaller groups within it: "among them four children". */
  readonly subsets: { readonly victimGroup: VictimGroup; readonly min: number | null; readonly max: number | null }[];
}
