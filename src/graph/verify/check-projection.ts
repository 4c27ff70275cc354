import neo4j from "neo4j-driver";
import { SitrepError } from "../../domain/errors.js";
import type { ProjectedEvent } from "../../domain/event-projection.js";
import { canonicalText } from "../canonical.js";
import type { Connection, Row } from "../connection.js";
import { readAccountFacts } from "../projection/event-facts.cypher.js";
import { projectedEventsOf } from "../projection/project-events.js";
import { edgeKinds } from "../projection/projected-edges.js";
import type { Statement } from "../statement.js";
import { type InvariantCheck, InvariantTally } from "./invariant-check.js";

/** Events compared at a time. */
const pageSize = 100;

/** Projects every event again, in memory, and compares the result with what stands in the graph. */
export async function checkProjection(connection: Connection): Promise<InvariantCheck> {
  const tally = new InvariantTally("Projecting again changes nothing");
  for (let after = "", size = pageSize; size === pageSize; ) {
    const stored = await connection.read(readStored(after), { timeoutMs: 60_000 });
    const ids = stored.map((row) => String(row["id"]));
    for (const difference of await differences(connection, stored, ids)) tally.add(difference);
    size = stored.length;
    after = ids.at(-1) ?? after;
  }
  return tally.result();
}

async function differences(connection: Connection, stored: readonly Row[], ids: readonly string[]): Promise<string[]> {
  const facts = await connection.read(readAccountFacts(ids, "READ"), { timeoutMs: 60_000 });
  const found: string[] = [];
  for (const row of stored) {
    const id = String(row["id"]);
    const own = facts.filter((fact) => fact["eventId"] === id);
    try {
      const [event] = projectedEventsOf(own);
      // One without an account is found by another check.
      if (event !== undefined) found.push(...differencesOf(event, row));
    } catch (error) {
      if (!(error instanceof SitrepError)) throw error;
      found.push(`Event ${id}: ${error.message}`);
    }
  }
  return found;
}

function differencesOf(event: ProjectedEvent, stored: Row): string[] {
  const found: string[] = [];
  const properties = stored["properties"] as Record<string, unknown>;
  const due = { id: event.id, ...event.properties } as Record<string, unknown>;
  for (const key of new Set([...Object.keys(due), ...Object.keys(properties)])) {
    const [is, shouldBe] = [properties[key] ?? null, due[key] ?? null].map(canonicalText);
    if (is !== shouldBe) found.push(`Event ${event.id}: ${key} is ${is} and should be ${shouldBe}`);
  }
  for (const kind of edgeKinds) {
    const held = new Map((stored[kind.type] as Row[]).map((edge) => [String(edge["id"]), canonicalText(edge)]));
    for (const { id, properties: own, support } of kind.edgesOf(event)) {
      const edge = held.get(id);
      held.delete(id);
      if (edge === undefined) found.push(`Event ${event.id}: ${kind.type} ${id} is missing`);
      else if (edge !== canonicalText({ id, ...own, ...support })) {
        found.push(`Event ${event.id}: ${kind.type} ${id} differs from its record`);
      }
    }
    found.push(...[...held.keys()].map((id) => `Event ${event.id}: ${kind.type} ${id} follows from nothing`));
  }
  return found;
}

function readStored(after: string): Statement {
  const edges = edgeKinds
    .map(
      ({ type, pattern }) =>
        `COLLECT { MATCH ${pattern.replace("(event)", "(node)")} RETURN properties(edge) } AS ${type}`,
    )
    .join(",\n        ");
  return {
    name: "verify.readStored",
    access: "READ",
    text: `
      MATCH (node:Event)
      WHERE node.id > $after
      WITH node ORDER BY node.id LIMIT $limit
      RETURN node.id AS id, properties(node) AS properties,
        ${edges}
      ORDER BY id
    `,
    params: { after, limit: neo4j.int(pageSize) },
  };
}
