import neo4j, { type Driver } from "neo4j-driver";
import type { Credentials } from "../src/graph/embedded/await-login.js";

/** All nodes and relationships of a small graph, with the driver's own values, so that no whole number becomes a fraction. */
export interface CopiedGraph {
  readonly nodes: readonly { readonly key: string; readonly labels: readonly string[]; readonly properties: unknown }[];
  readonly relationships: readonly {
    readonly from: string;
    readonly type: string;
    readonly to: string;
    readonly properties: unknown;
  }[];
}

/** Copies a small graph into memory, but for what says which migrations it had, and what is summed up over the whole graph. */
export function copyGraph(database: Credentials): Promise<CopiedGraph> {
  return withDriver(database, async (driver) => {
    const rows = async (text: string) => (await driver.executeQuery(text)).records.map((record) => record.toObject());
    return {
      nodes: (await rows(`
        MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock
        RETURN elementId(node) AS key, labels(node) AS labels, properties(node) AS properties`)) as CopiedGraph["nodes"] &
        [],
      relationships: (await rows(`
        MATCH (from)-[one]->(to) WHERE NOT one:ACTIVE_IN AND NOT one:MET
        RETURN elementId(from) AS from, type(one) AS type, elementId(to) AS to, properties(one) AS properties`)) as CopiedGraph["relationships"] &
        [],
    };
  });
}

/** Adds a copied graph to another, whose actors and places of the same ids are the copied ones. Needs the graph's indexes. */
export function addGraph(database: Credentials, { nodes, relationships }: CopiedGraph): Promise<void> {
  return withDriver(database, async (driver) => {
    const { records } = await driver.executeQuery(
      `
      UNWIND $nodes AS copied
      CALL (copied) {
        WITH copied WHERE 'Actor' IN copied.labels
        MERGE (node:Actor {id: copied.properties.id})
        RETURN node
        UNION
        WITH copied WHERE 'Place' IN copied.labels
        MERGE (node:Place {id: copied.properties.id})
        RETURN node
        UNION
        WITH copied WHERE NOT 'Actor' IN copied.labels AND NOT 'Place' IN copied.labels
        CREATE (node)
        RETURN node
      }
      SET node:$(copied.labels)
      SET node += copied.properties
      RETURN copied.key AS key, elementId(node) AS id`,
      { nodes },
    );
    const ids = new Map(records.map((record) => [record.get("key"), record.get("id")]));
    await driver.executeQuery(
      `
      UNWIND $relationships AS copied
      MATCH (from) WHERE elementId(from) = copied.from
      MATCH (to) WHERE elementId(to) = copied.to
      CREATE (from)-[one:$(copied.type)]->(to)
      SET one = copied.properties`,
      { relationships: relationships.map((one) => ({ ...one, from: ids.get(one.from), to: ids.get(one.to) })) },
    );
  });
}

async function withDriver<Result>(
  { uri, user, password }: Credentials,
  work: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
