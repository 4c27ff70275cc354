import { inject } from "vitest";

/** How a database of this test run is reached. */
export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    databases: readonly TestDatabase[];
  }
}

/** The database of the worker this runs in: workers run files side by side, and each file has its database to itself. */
export function testDatabase(): TestDatabase {
  const worker = Number(process.env["VITEST_POOL_ID"]);
  const database = inject("databases")[worker - 1];
  if (database === undefined) throw new Error(`There is no database for worker ${worker}.`);
  return database;
}
