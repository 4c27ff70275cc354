import type { Statement } from "../../src/graph/statement.js";
import { profileStatement } from "./profile-statement.js";
import { testDatabase } from "./test-database.js";

/** How often a statement goes to the store of the test run's database. */
export function databaseHits(statement: Statement): Promise<number> {
  return profileStatement(testDatabase(), statement);
}
