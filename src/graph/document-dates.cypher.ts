import neo4j from "neo4j-driver";
import type { Statement } from "./statement.js";

/** Title and time of publication (ms since 1970) of documents, `limit` at most: enough to tell whose graph it is. */
export function documentDates(limit: number): Statement {
  return {
    name: "document.dates",
    access: "READ",
    text: `
      MATCH (document:Document)
      RETURN document.title AS title, document.publishedAt.epochMillis AS publishedAtMs
      LIMIT $limit
    `,
    // The driver sends a bare JS number as a float, and LIMIT takes only integers.
    params: { limit: neo4j.int(limit) },
  };
}
