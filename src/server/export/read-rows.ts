import { parse } from "graphql";
import { NotFound } from "../../domain/errors.js";
import { maxQueryCost, queryCost } from "../query-cost.js";
import type { AskGraph } from "../run-operation.js";
import { type Column, cellOf, columnsOf } from "./columns.js";
import { evidenceIn, type RowEvidence } from "./evidence.js";
import type { ExportOperation } from "./export-operation.js";
import { chooseList } from "./find-lists.js";
import { type PageOperation, pageOperation } from "./page-operation.js";

/** Rows of an export if no limit is given, and the most that may be asked for at once. */
export const rowLimits = { usual: 10_000, most: 100_000 };

const largestPage = 100;

/** One item of a list. */
export interface Row {
  /** 1 for the first that was read. */
  readonly number: number;
  readonly cells: readonly (string | number)[];
  readonly evidence: RowEvidence;
}

/** Rows as they are read; returns the cursor behind the last one if more follow than the limit. */
export type Rows = AsyncGenerator<Row, { readonly moreAfter: string | null }, void>;

/** A table that is read as it is asked for. */
export interface Table {
  readonly columns: readonly Column[];
  /** Whether anything leads from a row to claims. */
  readonly hasEvidence: boolean;
  /**
   * Its rows, page by page. The first page is read at once.
   * @throws what is wrong with the operation or the database, before there is a row.
   */
  rows(): Promise<Rows>;
}

export interface TableOptions {
  /** Which list, where the operation has several: by response keys, `actor.events`. */
  readonly list: string | null;
  /** The most rows. */
  readonly limit: number;
  /** Reads on behind this cursor of the list; where the operation itself begins if not given. */
  readonly after?: string | null;
  readonly ask: AskGraph;
}

/**
 * One list of an operation as a table. A page is as large as the bound on the cost of an operation allows, and is read when the one
 * before it has been taken, so that memory does not grow with the list.
 * @throws {BadInput} if the operation has no such list, or it is not said which of several.
 */
export function openTable(operation: ExportOperation, { list: path, limit, after: behind, ask }: TableOptions): Table {
  const list = chooseList(operation, path);
  const page = pageOperation(operation, list);
  const keys = list.steps.map(({ key }) => key);
  const columns = columnsOf(operation, list.itemType, list.items, page.hasEvidence);
  const pageSize = list.isConnection ? pageSizeOf(operation, page) : limit;

  async function* read(): Rows {
    let number = 0;
    for (let after = behind ?? page.after; ; ) {
      const paging = list.isConnection ? { exportFirst: Math.min(pageSize, limit - number), exportAfter: after } : {};
      const { items, next } = pageIn(await ask(page.text, { ...page.variables, ...paging }), keys);
      for (const item of items.slice(0, limit - number)) {
        number += 1;
        yield { number, cells: columns.map((column) => cellOf(item, column)), evidence: evidenceIn(item) };
      }
      if (next === null) return { moreAfter: items.length > limit ? "" : null };
      if (number >= limit) return { moreAfter: next };
      after = next;
    }
  }
  return { columns, hasEvidence: page.hasEvidence, rows: () => begun(read()) };
}

/** Takes the first row and puts it back. */
async function begun(rows: Rows): Promise<Rows> {
  const first = await rows.next();
  async function* all(): Rows {
    try {
      for (let next = first; ; next = await rows.next()) {
        if (next.done) return next.value;
        yield next.value;
      }
    } finally {
      await rows.return({ moreAfter: null });
    }
  }
  return all();
}

interface Page {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function pageIn(answer: unknown, keys: readonly string[]): { items: readonly unknown[]; next: string | null } {
  let value = answer;
  for (const [index, key] of keys.entries()) {
    value = (value as Readonly<Record<string, unknown>>)[key];
    if (value === null || value === undefined)
      throw new NotFound(`There is no ${keys.slice(0, index + 1).join(".")}: the answer is null.`, {
        nextStep: "Look at the names and ids in the variables; `search` finds what is spelt otherwise.",
      });
  }
  if (Array.isArray(value)) return { items: value, next: null };
  const { edges, pageInfo } = value as Page;
  return { items: edges, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** The largest page whose cost the server allows; 1 where none is, which is then refused with its cost. */
function pageSizeOf({ schema }: ExportOperation, { text, variables }: PageOperation): number {
  const query = parse(text);
  const cost = (exportFirst: number) => queryCost({ schema, query, variables: { ...variables, exportFirst } });
  const whole = cost(largestPage);
  if (whole <= maxQueryCost) return largestPage;
  const perRow = (whole - cost(1)) / (largestPage - 1);
  return Math.max(1, Math.floor((maxQueryCost - cost(1)) / perRow));
}
