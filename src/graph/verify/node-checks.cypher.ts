import neo4j from "neo4j-driver";
import type { Statement } from "../statement.js";

/** An invariant that one statement can test node by node. */
export interface NodeCheck {
  /** The invariant as a sentence. */
  readonly name: string;
  readonly label: "Event" | "Account" | "Claim" | "Place" | "Document" | "Actor";
  /** Cypher after `node` is bound: ends with `RETURN node.id AS id, ... AS problem`, null where all is well. */
  readonly test: string;
  /** Nodes looked at by one statement. */
  readonly pageSize: number;
}

/** A page of a check: rows of `id` and `problem` in the order of ids. */
export function runNodeCheck(check: NodeCheck, after: string): Statement {
  return {
    name: `verify.${check.label}`,
    access: "READ",
    text: `
      MATCH (node:${check.label})
      WHERE node.id > $after
      WITH node ORDER BY node.id LIMIT $limit
      ${check.test}
      ORDER BY id
    `,
    params: { after, limit: neo4j.int(check.pageSize) },
  };
}

const isLive = "claim.supersededAt IS NULL AND claim.retractedAt IS NULL";

/** Cypher: tests the support of `edge`; the problem with it as `fault`, null where all is well. */
const faultOfEdge = `
  WITH node, edge, size(coalesce(edge.claimIds, [])) AS length
  CALL (edge, length) {
    WITH edge, length
    WHERE length > 0
    UNWIND range(0, length - 1) AS index
    OPTIONAL MATCH (claim:Claim {id: edge.claimIds[index]})
    OPTIONAL MATCH (claim)-[:QUOTED_FROM]->(document:Document)
    RETURN collect(CASE
      WHEN claim IS NULL THEN 'names a claim that is not there: ' + edge.claimIds[index]
      WHEN NOT (${isLive}) THEN 'rests on a claim that is no longer live: ' + claim.id
      WHEN edge.supportStarts[index] < 0 OR edge.supportStarts[index] >= edge.supportEnds[index]
        OR edge.supportEnds[index] > document.lengthUtf16 THEN 'is supported by words outside of the text, by claim ' + claim.id
      WHEN edge.supportInherited[index] = (claim.start <= edge.supportStarts[index] AND edge.supportEnds[index] <= claim.end)
        AND NOT (edge:WITHIN AND edge.supportInherited[index])
        THEN 'says wrongly whether its words stand in the quote of claim ' + claim.id
      WHEN edge.rootSourceIds[index] <> claim.rootSourceId OR edge.sourceChains[index] <> claim.sourceChain
        THEN 'names other sources than claim ' + claim.id
      WHEN edge.publishedAts[index] <> claim.publishedAt OR edge.recordedAts[index] <> claim.recordedAt
        THEN 'gives other times than claim ' + claim.id
    END) AS faults
  }
  WITH node, edge, CASE
    WHEN length = 0 THEN 'has no support'
    WHEN any(size IN [size(coalesce(edge.supportStarts, [])), size(coalesce(edge.supportEnds, [])), size(coalesce(edge.supportInherited, [])),
        size(coalesce(edge.rootSourceIds, [])), size(coalesce(edge.sourceChains, [])), size(coalesce(edge.publishedAts, [])),
        size(coalesce(edge.recordedAts, []))] WHERE size <> length) THEN 'has lists of support that differ in length'
    WHEN edge.supportCount <> COUNT { UNWIND edge.claimIds AS id RETURN DISTINCT id } THEN 'counts its claims wrongly'
    ELSE faults[0]
  END AS fault
  WITH node, collect(CASE WHEN fault IS NOT NULL THEN type(edge) + ' ' + coalesce(edge.id, 'without id') + ' ' + fault END) AS problems
  RETURN node.id AS id, problems[0] AS problem`;

export const nodeChecks: readonly NodeCheck[] = [
  {
    name: "Every event has an open account",
    label: "Event",
    pageSize: 1_000,
    test: `
      RETURN node.id AS id, CASE WHEN NOT EXISTS {
        MATCH (node)<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account:Account WHERE account.supersededAt IS NULL)
      } THEN 'no open account tells it' END AS problem`,
  },
  {
    name: "Every open account is of one event",
    label: "Account",
    pageSize: 1_000,
    test: `
      WITH node, COUNT { (node)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(:Event) } AS events
      RETURN node.id AS id, CASE
        WHEN node.supersededAt IS NULL AND events <> 1 THEN 'it is of ' + events + ' events'
        WHEN node.supersededAt IS NOT NULL AND events > 0 THEN 'it is closed, and still of an event'
      END AS problem`,
  },
  {
    name: "Every account has a claim",
    label: "Account",
    pageSize: 1_000,
    test: "RETURN node.id AS id, CASE WHEN NOT EXISTS { (node)<-[:ABOUT]-(:Claim) } THEN 'no claim is about it' END AS problem",
  },
  {
    name: "Every claim has a chain without gaps that ends with the publisher",
    label: "Claim",
    pageSize: 1_000,
    test: `
      WITH node, COLLECT { MATCH (node)-[by:ATTRIBUTED_TO]->(source:Actor) RETURN [by.position, source.id, by.sourceId] ORDER BY by.position } AS chain
      OPTIONAL MATCH (node)-[:QUOTED_FROM]->(document:Document)
      RETURN node.id AS id, CASE
        WHEN document IS NULL THEN 'it is quoted from no document'
        WHEN size(chain) = 0 THEN 'nobody said it'
        WHEN [link IN chain | link[0]] <> range(0, size(chain) - 1) THEN 'the positions of its chain have a gap'
        WHEN any(link IN chain WHERE link[1] <> link[2]) THEN 'its chain names another source than it leads to'
        WHEN chain[-1][1] <> document.publisherId THEN 'its chain ends with ' + chain[-1][1] + ', not with the publisher'
        WHEN chain[0][1] <> node.rootSourceId THEN 'its root source is not the first of its chain'
      END AS problem`,
  },
  {
    name: "Every edge of an event has support in live claims",
    label: "Event",
    pageSize: 200,
    test: `
      OPTIONAL MATCH (node)-[found:PARTICIPATES_IN|AT|LOCATED_IN|PART_OF|POSSIBLE_OVERLAP]-()
      WITH DISTINCT node, found AS edge
      WHERE edge IS NOT NULL
      ${faultOfEdge}`,
  },
  {
    name: "Every edge between places has support in live claims, or a reference",
    label: "Place",
    pageSize: 200,
    test: `
      MATCH (node)-[edge:WITHIN|BEARING_OF]->()
      WHERE edge:BEARING_OF OR edge.basis = 'CLAIM' OR edge.reference IS NULL
      ${faultOfEdge}`,
  },
  {
    name: "Whoever is told to hold a place has support in live claims of control",
    label: "Place",
    pageSize: 200,
    test: `
      MATCH (node)<-[edge:CONTROLS]-(:Actor)
      ${faultOfEdge}`,
  },
  {
    name: "No event ends before it begins, and one dated to a day has one day",
    label: "Event",
    pageSize: 1_000,
    test: `
      RETURN node.id AS id, CASE
        WHEN node.earliest IS NULL OR node.latest IS NULL THEN 'it has no dates'
        WHEN node.earliest > node.latest THEN 'it ends on ' + toString(node.latest) + ', before it begins on ' + toString(node.earliest)
        WHEN node.datePrecision = 'DAY' AND node.earliest <> node.latest THEN 'it is dated to a day and has two'
        WHEN node.pageKey <> toString(node.earliest) + '|' + node.id THEN 'its page key is ' + node.pageKey
      END AS problem`,
  },
  {
    name: "No account ends after its publication, unless a claim foretells it",
    label: "Account",
    pageSize: 1_000,
    test: `
      OPTIONAL MATCH (node)-[:TOLD_IN]->(document:Document)
      RETURN node.id AS id, CASE
        WHEN document IS NULL THEN 'it is told in no document'
        WHEN node.latest > date(document.publishedAt) AND node.latest < date('9999-12-31')
          AND NOT EXISTS { (node)<-[:ABOUT]-(:Claim {modality: 'FUTURE'}) }
          THEN 'it ends on ' + toString(node.latest) + ', published on ' + toString(date(document.publishedAt))
      END AS problem`,
  },
  {
    name: "No place lies within itself",
    label: "Place",
    pageSize: 1_000,
    test: "RETURN node.id AS id, CASE WHEN EXISTS { (node)-[:WITHIN*1..16]->(node) } THEN 'it lies within itself' END AS problem",
  },
  {
    name: "Every event is located in the places it is at and all that contain them",
    label: "Event",
    pageSize: 200,
    test: `
      WITH node, COLLECT { MATCH (node)-[:AT]->(:Place)-[:WITHIN*0..12]->(place:Place) RETURN DISTINCT place.id ORDER BY place.id } AS reached,
        COLLECT { MATCH (node)-[:LOCATED_IN]->(place:Place) RETURN place.id ORDER BY place.id } AS located
      RETURN node.id AS id, CASE WHEN reached <> located
        THEN 'it is located in ' + size(located) + ' places and should be in ' + size(reached) END AS problem`,
  },
  {
    name: "Every document has one text and its publisher",
    label: "Document",
    pageSize: 1_000,
    test: `
      WITH node, COUNT { (node)-[:HAS_TEXT]->(:Text) } AS texts,
        COLLECT { MATCH (node)-[:PUBLISHED_BY]->(publisher:Actor) RETURN publisher.id } AS publishers
      RETURN node.id AS id, CASE
        WHEN texts <> 1 THEN 'it has ' + texts + ' texts'
        WHEN publishers <> [node.publisherId] THEN 'it is not published by ' + node.publisherId
      END AS problem`,
  },
  {
    name: "Actors that may be one share the names told, and one of them is a data set's",
    label: "Actor",
    pageSize: 500,
    test: `
      WITH node, EXISTS {
        MATCH (node)-[:MAY_BE]->(other:Actor)
        WHERE NOT node.id CONTAINS ':' AND NOT other.id CONTAINS ':'
      } AS isNoDataSet, EXISTS {
        MATCH (node)-[candidate:MAY_BE]->(other:Actor)
        WHERE size(candidate.names) = 0 OR size(candidate.names) > COUNT {
          MATCH (node)-[:HAS_NAME]->(one:Name)
          MATCH (other)-[:HAS_NAME]->(two:Name)
          WHERE one.folded = two.folded AND one.folded IN candidate.names
          RETURN DISTINCT one.folded
        }
      } AS isUnshared
      RETURN node.id AS id, CASE
        WHEN isNoDataSet THEN 'it may be one that is no data set either'
        WHEN isUnshared THEN 'it may be one by a name that is not that of both'
      END AS problem`,
  },
];
