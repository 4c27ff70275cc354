import type { SelectionArguments } from "../../domain/selection.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Where rows come from. */
export interface RowSource {
  /** Clauses that end in a MATCH, or in nothing that could not take a WHERE. */
  readonly match: readonly string[];
  /** Where the source says how its rows are looked for, what is not tested then. */
  readonly where: readonly string[];
  /** A WITH clause that sums rows up. */
  readonly aggregate?: string;
  /** The same clause where of the variables it sums up only some are used. */
  readonly trimmed?: (isUsed: (variable: string) => boolean) => string;
  /** What is worked out of each row that was summed up, by variable: rows that are kept for later are kept without. */
  readonly derived?: Readonly<Record<string, string>>;
  /** In the place of `match` and `aggregate` where rows are only counted: a WITH that leaves as many rows and sums up nothing that does not decide how many, of clauses that may find less. */
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
  /** How the rows are looked for, in the order of the list, where an index does not serve all that restricts them. */
  readonly scanned?: Scanned;
  /** Where rows are made of no more than what is looked through at once. */
  readonly cut?: Cut;
  /** The lists, each in the order of an index, that the rows are those of: a page then reads no more of each than it takes. */
  readonly merged?: ManyLists;
  /** The same of lists so few that each is looked through for itself, as far as a page takes. */
  readonly few?: FewLists;
  /** True where every row has to be made before the first of them is known: how many there are is then counted along with a page. */
  readonly isMadeWhole?: boolean;
  /** Predicates under which another event stands in the same list, for lists of events. */
  readonly lists?: (event: string) => readonly string[];
}

/** Rows that are looked for among what an index holds in the order of the list: the nodes of a label, or the relationships of an owner. */
export interface Scanned {
  /** The same without the rows, by a variable of its own: read for where looking stops. */
  readonly lookedAt: (looked: string) => LookedAt;
  /** Variables that the clauses of the rows bind. */
  readonly matched: readonly string[];
  /** What has to hold beside `where`. Nothing is looked for where this is empty. */
  readonly tests: readonly string[];
  /** Where a row stands on several relationships, one of which has to satisfy something: a page looks at the row once, with all of them. */
  readonly gathered?: Gathered;
}

export interface LookedAt {
  readonly pattern: string;
  /** Predicates that the index serves, beside the range of the order. */
  readonly where: readonly string[];
  /** What the keys of the order are read from. */
  readonly scope: Scope;
  /** How many there are, where the store keeps it and nothing but an owner restricts them; null where it does not. */
  readonly kept: KeptCount | null;
}

/** A number that is not counted. */
export interface KeptCount {
  readonly clauses: readonly string[];
  /** Cypher of it, behind the clauses. */
  readonly expression: string;
}

export interface Gathered {
  /** Variable of one of the relationships. */
  readonly edge: string;
  /** Variable of the list of them. */
  readonly edges: string;
  /** The WITH clause of the source, with that list. */
  readonly aggregate: string;
  /** What one of the relationships has to satisfy. */
  readonly tests: readonly string[];
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

/** As many lists as there may be, all of which together may hold more than is looked through at once. */
export interface ManyLists extends MergedLists {
  /** Cypher of how many rows the list of an owner has, before anything is tested: what the store keeps. */
  readonly degree: string;
  /** True where rows are tested one by one, so that many may be looked at for one that is found. */
  readonly isTested: boolean;
  /** The same rows, looked for among all of their kind: in the place of tested lists that together hold more. */
  readonly among: RowSource;
}

export interface FewLists extends MergedLists {
  /** Variables that the rows of a list are found by, beside the owner. */
  readonly seen: readonly string[];
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
