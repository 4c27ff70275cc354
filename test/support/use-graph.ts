import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Connection, openConnection, type Row } from "../../src/graph/connection.js";
import { testDatabase } from "./test-database.js";

/** The graph as a test sees it. */
export interface TestGraph {
  /** What the code under test is given. */
  readonly connection: Connection;
  /** Runs one statement in a transaction of its own, to prepare or to look. */
  run(text: string, params?: Record<string, unknown>): Promise<Row[]>;
}

interface UseGraphOptions {
  /** Where tests only read: what the first hook wrote stays for all tests of the `describe`. */
  readonly emptied?: "before each" | "once";
}

/**
 * A real Neo4j, with constraints and indexes, emptied before each test. Call it in a `describe`. Without a database the suite fails.
 */
export function useGraph({ emptied = "before each" }: UseGraphOptions = {}): TestGraph {
  let opened: Connection | null = null;
  const connection = (): Connection => {
    if (opened === null) throw new Error("The graph is open only while tests and their hooks run.");
    return opened;
  };
  const run = (text: string, params: Record<string, unknown> = {}) =>
    connection().write((transaction) => transaction.run({ name: "test", access: "WRITE", text, params }));

  beforeAll(async () => {
    opened = openConnection(testDatabase());
    await opened.verify();
    if (emptied === "once") await emptyGraph(run);
  });
  if (emptied === "before each") beforeEach(() => emptyGraph(run));
  afterAll(async () => {
    await opened?.close();
    opened = null;
  });
  return {
    get connection() {
      return connection();
    },
    run,
  };
}

/** Removes all data in steps that fit into memory; what migrations left behind stays. */
export async function emptyGraph(run: TestGraph["run"]): Promise<void> {
  const step = 20_000;
  for (let removed = step; removed === step; ) {
    const [row] = await run(
      `
      MATCH (node)
      WHERE NOT node:Migration AND NOT node:MigrationLock
      WITH node
      LIMIT toInteger($step)
      DETACH DELETE node
      RETURN count(*) AS removed
    `,
      { step },
    );
    removed = Number(row?.["removed"]);
  }
}
