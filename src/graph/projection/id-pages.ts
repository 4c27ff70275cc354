import neo4j from "neo4j-driver";
import type { Connection } from "../connection.js";
import type { Statement } from "../statement.js";

/** The ids of all nodes of a label, page by page and in their order, so that memory stays bounded whatever the size of the graph. */
export async function* idPages(
  connection: Connection,
  label: "Actor" | "Place" | "Event",
  pageSize: number,
): AsyncGenerator<string[]> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const ids: string[] = (await connection.read(readIds(label, after, pageSize))).map((row) => String(row["id"]));
    if (ids.length > 0) yield ids;
    after = ids.length < pageSize ? undefined : ids.at(-1);
  }
}

function readIds(label: string, after: string, limit: number): Statement {
  return {
    name: `projection.readIdsOf${label}`,
    access: "READ",
    text: `
      MATCH (node:${label})
      WHERE node.id > $after
      RETURN node.id AS id
      ORDER BY id LIMIT $limit
    `,
    params: { after, limit: neo4j.int(limit) },
  };
}
