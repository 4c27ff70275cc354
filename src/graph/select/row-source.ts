import type { SelectionArguments } from "../../domain/selection.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Where rows come from. */
export interface RowSource {
  /** Clauses that end in a MATCH, or in nothing that could not take a WHERE. */
  readonly match: readonly string[];
  readonly where: readonly string[];
  /** A WITH clause that sums rows up. */
  readonly aggregate?: string;
  /** The same clause where of the variables it sums up only some are used. */
  readonly trimmed?: (isUsed: (variable: string) => boolean) => string;
  /** In their place where rows are only counted: a WITH that leaves as many rows and sums up nothing that does not decide how many, of clauses that may find less. */
  readonly groups?: { readonly match?: readonly string[]; readonly aggregate: string };
  /** What the range of the order is read from before the rows are summed up, where an index serves it there. */
  readonly ranged?: Scope;
  /** How many rows there are, in Cypher, where that can be said without reading them. */
  readonly degree?: string | null;
  /** Variables that stand when the rows are ordered and cut. */
  readonly scope: Scope;
  /** Clauses that fetch more for the rows of the page, one row for one; what is dear only where one of its variables is used. */
  readonly fetch?: (isUsed: (variable: string) => boolean) => readonly string[];
  /** Variables that only stand after `fetch`. */
  readonly fetched?: Scope;
  /** Variables that stand around the rows, for what is read of each. */
  readonly around?: Scope;
  /** Where no index serves what restricts the rows, so that they are looked for among all nodes of a label, in the order of the list. */
  readonly scanned?: Scanned;
  /** Where rows are made of no more than what is looked through at once. */
  readonly cut?: Cut;
  /** The lists, each in the order of an index, that the rows are those of: a page then reads no more of each than it takes. */
  readonly merged?: MergedLists;
  /** Predicates under which another event stands in the same list, for lists of events. */
  readonly lists?: (event: string) => readonly string[];
}

export interface Scanned {
  readonly label: string;
  /** Predicates on the key of the order, by which an index narrows the scan. */
  readonly within: (key: string) => readonly string[];
}

/** Rows that stand in several lists, each of which an index holds in the order of the page. A row may stand in more than one. */
export interface MergedLists {
  /** Clauses that bind the owners of the lists. */
  readonly owners: readonly string[];
  /** Variable of an owner. */
  readonly owner: string;
  /** The rows of one list, by the same variables as those of all. */
  readonly list: RowSource;
}

export interface Cut {
  /** Variable that is true where something was left out. */
  readonly isCut: string;
  /** Clauses of a subquery that binds it. */
  readonly clauses: readonly string[];
}

export interface RowRequest {
  readonly scope: Scope;
  readonly args: SelectionArguments;
  readonly builder: StatementBuilder;
}

export type Rows = (request: RowRequest) => RowSource;
