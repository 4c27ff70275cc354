import neo4j from "neo4j-driver";
import type { Statement } from "./statement.js";

/** A part of the graph, in pages by key: rows of `key` and `content`. */
export type FingerprintSection = (after: string, limit: number) => Statement;

/** Cypher: the key of an event that is the same whatever its id is. */
const leastAccountOf = (event: string): string =>
  `COLLECT { MATCH (${event})<-[own:ACCOUNT_OF WHERE own.endedAt IS NULL]-(member:Account) RETURN member.id ORDER BY member.id LIMIT 1 }[0]`;

const eventContent = `
  COLLECT {
    MATCH (node)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(event:Event)
    WHERE node.id = ${leastAccountOf("event")}
    RETURN {
      properties: properties(event),
      accounts: COLLECT { MATCH (event)<-[own:ACCOUNT_OF WHERE own.endedAt IS NULL]-(a:Account) RETURN a.id ORDER BY a.id },
      participants: COLLECT { MATCH (event)<-[r:PARTICIPATES_IN]-(:Actor) RETURN properties(r) ORDER BY r.actorId, r.role },
      places: COLLECT { MATCH (event)-[r:AT]->(:Place) RETURN properties(r) ORDER BY r.placeId, r.role },
      locations: COLLECT { MATCH (event)-[r:LOCATED_IN]->(:Place) RETURN properties(r) ORDER BY r.placeId },
      wholes: COLLECT { MATCH (event)-[r:PART_OF]->(other:Event) WITH r, ${leastAccountOf("other")} AS least RETURN [least, properties(r)] ORDER BY least },
      overlaps: COLLECT { MATCH (event)-[r:POSSIBLE_OVERLAP]->(other:Event) WITH r, ${leastAccountOf("other")} AS least RETURN [least, properties(r)] ORDER BY least }
    }
  } AS events`;

const namesContent = `COLLECT {
    MATCH (node)-[has:HAS_NAME]->(name:Name)
    RETURN [properties(name), has.kind, has.basis] ORDER BY name.value, name.lang
  } AS names`;

/** What each kind of node adds to the fingerprint, beside its properties. */
const contents: readonly { readonly label: string; readonly key: string; readonly related: string }[] = [
  { label: "Text", key: "sha256", related: "" },
  {
    label: "Document",
    key: "id",
    related: "COLLECT { MATCH (node)-[:HAS_TEXT]->(text:Text) RETURN text.sha256 } AS texts",
  },
  { label: "Sentence", key: "id", related: "" },
  {
    label: "Mention",
    key: "id",
    related: `COLLECT { MATCH (node)-[r:REFERS_TO WHERE r.endedAt IS NULL]->(entity) RETURN entity.id ORDER BY entity.id } AS entities,
      COLLECT { MATCH (node)-[:IN]->(sentence:Sentence) RETURN sentence.id ORDER BY sentence.id } AS sentences,
      COLLECT { MATCH (node)-[r:LIES]->(:Mention) RETURN properties(r) ORDER BY r.id } AS bearings`,
  },
  {
    label: "Account",
    key: "id",
    related: `COLLECT { MATCH (node)-[r:HAS_PARTICIPANT]->(:Mention) RETURN properties(r) ORDER BY r.id } AS participants,
      COLLECT { MATCH (node)-[r:HAS_PLACE]->(:Mention) RETURN properties(r) ORDER BY r.id } AS places,
      COLLECT { MATCH (node)-[r:TOLD_PART_OF|TOLD_OVERLAPPING]->(other:Account) RETURN [type(r), other.id] ORDER BY type(r), other.id } AS links,
      ${eventContent}`,
  },
  {
    label: "Claim",
    key: "id",
    related: `COLLECT { MATCH (node)-[:ABOUT]->(account:Account) RETURN account.id } AS accounts,
      COLLECT { MATCH (node)-[r:ATTRIBUTED_TO]->(:Actor) RETURN properties(r) ORDER BY r.position } AS attributions,
      COLLECT { MATCH (node)-[r:NAMES_HELD_PLACE|NAMES_HOLDER]->(m:Mention) RETURN [type(r), m.id] ORDER BY type(r), m.id } AS holdings`,
  },
  {
    label: "Actor",
    key: "id",
    related: `COLLECT { UNWIND labels(node) AS label RETURN label ORDER BY label } AS labels, ${namesContent},
      COLLECT { MATCH (node)-[:PART_OF]->(whole:Actor) RETURN whole.id ORDER BY whole.id } AS wholes,
      COLLECT { MATCH (node)-[r:MAY_BE]->(:Actor) RETURN properties(r) ORDER BY r.id } AS candidates,
      COLLECT { MATCH (node)-[r:ACTIVE_IN|MET]->() RETURN properties(r) ORDER BY r.id, type(r) } AS encounters`,
  },
  {
    label: "Place",
    key: "id",
    related: `${namesContent},
      COLLECT { MATCH (node)-[r:WITHIN]->(:Place) RETURN properties(r) ORDER BY r.id } AS parents,
      COLLECT { MATCH (node)-[r:BEARING_OF]->(:Place) RETURN properties(r) ORDER BY r.id } AS bearings,
      COLLECT { MATCH (node)<-[r:CONTROLS]-(:Actor) RETURN properties(r) ORDER BY r.id } AS holders`,
  },
  {
    label: "Decision",
    key: "id",
    related: "COLLECT { MATCH (node)-[:DECIDES]->(account:Account) RETURN account.id ORDER BY account.id } AS accounts",
  },
];

export const fingerprintSections: readonly FingerprintSection[] = contents.map(
  ({ label, key, related }) =>
    (after, limit) => ({
      name: `fingerprint.${label}`,
      access: "READ",
      text: `
        MATCH (node:${label})
        WHERE node.${key} > $after
        WITH node ORDER BY node.${key} LIMIT $limit
        RETURN node.${key} AS key, properties(node) AS properties${related === "" ? "" : `, ${related}`}
      `,
      params: { after, limit: neo4j.int(limit) },
    }),
);
