import neo4j from "neo4j-driver";
import type { Statement } from "../../src/graph/statement.js";
import { testDatabase } from "./test-database.js";

interface Plan {
  readonly dbHits: number;
  readonly children: readonly Plan[];
}

/** Runs a statement and counts how often it went to the store: a measure that does not depend on the machine or its load. */
export async function databaseHits({ text, params }: Statement): Promise<number> {
  const { uri, user, password } = testDatabase();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, params);
    if (!summary.profile) throw new Error("The database told no profile.");
    return hitsOf(summary.profile);
  } finally {
    await driver.close();
  }
}

function hitsOf({ dbHits, children }: Plan): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}
