import neo4j from "neo4j-driver";
import type { Statement } from "../../src/graph/statement.js";
import type { TestDatabase } from "./test-database.js";

interface Plan {
  readonly dbHits: number;
  readonly children: readonly Plan[];
}

/**
 * Runs a statement and counts how often it went to the store: a measure that depends neither on the machine nor its load, and not on what stood in
 * the graph before, for which a statement of this text may have been planned.
 */
export async function profileStatement(
  { uri, user, password }: TestDatabase,
  { text, params }: Statement,
): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    await driver.executeQuery("CALL db.prepareForReplanning(60)");
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
