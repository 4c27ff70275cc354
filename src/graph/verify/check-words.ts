import { createHash } from "node:crypto";
import neo4j from "neo4j-driver";
import type { Connection } from "../connection.js";
import type { Statement } from "../statement.js";
import { type InvariantCheck, InvariantTally } from "./invariant-check.js";

/** Documents whose texts are held in memory at a time. */
const pageSize = 20;

type Quoted = readonly [item: string, start: number, end: number, words: string | null];

/**
 * Every quote, mention and cue is what stands in the text. Compared here and not in Cypher, whose `substring` counts code points where
 * offsets are UTF-16 units.
 */
export async function checkWords(connection: Connection): Promise<InvariantCheck> {
  const tally = new InvariantTally("Every quote, mention, cue and sentence stands in the text where it is said to");
  for (let after = "", size = pageSize; size === pageSize; ) {
    const rows = await connection.read(readWords(after), { timeoutMs: 60_000 });
    for (const row of rows) {
      const text = String(row["text"] ?? "");
      const id = String(row["id"]);
      if (createHash("sha256").update(text, "utf8").digest("hex") !== row["sha256"]) {
        tally.add(`Document ${id}: its text does not have the checksum ${row["sha256"]}`);
      }
      for (const [item, start, end, words] of row["quoted"] as Quoted[]) {
        const isInside = start >= 0 && start < end && end <= text.length;
        if (!isInside) tally.add(`${item}: ${start} to ${end} lies outside of the text of document ${id}`);
        else if (words !== null && text.slice(start, end) !== words) {
          tally.add(`${item}: "${words}" does not stand at ${start} to ${end} of document ${id}`);
        }
      }
    }
    size = rows.length;
    after = String(rows.at(-1)?.["id"] ?? after);
  }
  return tally.result();
}

function readWords(after: string): Statement {
  return {
    name: "verify.readWords",
    access: "READ",
    text: `
      MATCH (document:Document)
      WHERE document.id > $after
      WITH document ORDER BY document.id LIMIT $limit
      OPTIONAL MATCH (document)-[:HAS_TEXT]->(text:Text)
      RETURN document.id AS id, text.text AS text, text.sha256 AS sha256,
        COLLECT { MATCH (document)-[:HAS_SENTENCE]->(s:Sentence) RETURN ['Sentence ' + s.id, s.start, s.end, null] }
        + COLLECT { MATCH (m:Mention {documentId: document.id}) RETURN ['Mention ' + m.id, m.start, m.end, m.text] }
        + COLLECT { MATCH (c:Claim {documentId: document.id}) RETURN ['Claim ' + c.id, c.start, c.end, c.quote] }
        + COLLECT {
            MATCH (c:Claim {documentId: document.id})-[by:ATTRIBUTED_TO WHERE by.cueStart IS NOT NULL]->(:Actor)
            RETURN ['Cue of claim ' + c.id, by.cueStart, by.cueEnd, null]
          }
        + COLLECT { MATCH (a:Account {documentId: document.id}) RETURN ['Trigger of account ' + a.id, a.triggerStart, a.triggerEnd, null] }
        AS quoted
      ORDER BY id
    `,
    params: { after, limit: neo4j.int(pageSize) },
  };
}
