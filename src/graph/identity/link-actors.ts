import { contentId } from "../../domain/content-id.js";
import type { WriteTransaction } from "../connection.js";
import { givenOf } from "../parameters.js";
import type { Row } from "../record/entity-rows.js";
import type { Statement } from "../statement.js";

/** Who links by this rule; a changed rule gets the next number. */
const rule = "rule:actor-names@1";

/**
 * Links actors of data sets with the actors that have a name in common with them, as candidates: `MAY_BE` says that two may be one, and merges
 * nothing. Collectives such as "civilians" and "rebels" are linked with nobody: that two speak of civilians says nothing.
 * @param names rows of names as the record writes them.
 */
export async function linkActors(transaction: WriteTransaction, names: readonly Row[], now: string): Promise<void> {
  const rows = names.map(({ entityId, folded }) => ({ actorId: entityId, folded }));
  if (rows.length === 0) return;
  const pairs = await transaction.run(readNamesakes(rows));
  const links = pairs.map(({ fromId, toId, names: shared }) => ({
    id: contentId("may be", String(fromId), String(toId)),
    fromId,
    toId,
    names: shared,
  }));
  if (links.length > 0) await transaction.run(writeCandidates(links, now));
}

/** Pairs of actors with a name in common, one of which at least is a data set's; such an actor's id holds a colon. */
function readNamesakes(rows: readonly { readonly actorId: unknown; readonly folded: unknown }[]): Statement {
  return {
    name: "identity.readNamesakes",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (actor:Actor {id: row.actorId})
      WHERE NOT actor.generic AND actor.named
      MATCH (name:Name)
      WHERE name.folded = row.folded
      MATCH (name)<-[:HAS_NAME]-(other:Actor)
      WHERE other <> actor AND NOT other.generic AND other.named AND (actor.id CONTAINS ':' OR other.id CONTAINS ':')
      WITH CASE WHEN actor.id < other.id THEN [actor.id, other.id] ELSE [other.id, actor.id] END AS pair, name.folded AS folded
      WITH pair, folded ORDER BY folded
      RETURN pair[0] AS fromId, pair[1] AS toId, collect(DISTINCT folded) AS names
      ORDER BY fromId, toId
    `,
    params: givenOf({ rows }),
  };
}

function writeCandidates(links: readonly Record<string, unknown>[], now: string): Statement {
  return {
    name: "identity.writeCandidates",
    access: "WRITE",
    text: `
      UNWIND $given.links AS link
      MATCH (one:Actor {id: link.fromId})
      MATCH (other:Actor {id: link.toId})
      MERGE (one)-[candidate:MAY_BE {id: link.id}]->(other)
        ON CREATE SET candidate.by = $given.rule, candidate.recordedAt = datetime($given.now), candidate.names = []
      SET candidate.names = COLLECT { UNWIND candidate.names + link.names AS name RETURN DISTINCT name ORDER BY name }
    `,
    params: givenOf({ links, rule, now }),
  };
}
