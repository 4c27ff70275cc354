import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { dateTimeOf, nodeAt, property, variable } from "./make-field.js";
import { part, variableOf } from "./scope.js";
import { useOfNameStands } from "./use-of-name.cypher.js";

/**
 * Who calls an actor or place what: its mentions, summed up by whose word they are and by the name in them, which is the shortest of its names
 * that stands in the words, or else the words themselves. One name in several spellings is one.
 */
export const namesBySource: ConnectionField = {
  kind: "connection",
  edge: "NameUseEdge",
  rows: ({ scope, args, builder }) => {
    const self = variableOf(scope, "node");
    const [word, names] = [builder.variable("word"), builder.variable("names")];
    const [refers, mention, document] = [
      builder.variable("refers"),
      builder.variable("mention"),
      builder.variable("document"),
    ];
    const [own, node] = [builder.variable("own"), builder.variable("source")];
    const sums = ["sourceId", "folded", "name", "useCount", "firstAt", "lastAt", "mentions"] as const;
    const { sourceId, folded, name, useCount, firstAt, lastAt, mentions } = Object.fromEntries(
      sums.map((sum) => [sum, builder.variable(sum)]),
    ) as Record<(typeof sums)[number], string>;
    const stands = [...builder.shown("document", document), ...useOfNameStands(mention, document, builder)];
    const padded = (words: string) => `(' ' + ${words} + ' ')`;
    return {
      match: [
        `${builder.call([self])}
  MATCH (${self})-[:HAS_NAME]->(${word}:Name)
  WHERE ${word}.folded <> ''
  WITH ${word} ORDER BY size(${word}.folded), ${word}.folded, ${word}.value
  RETURN collect(${word} {.folded, .value}) AS ${names}
}`,
        `MATCH (${self})<-[${refers}:REFERS_TO]-(${mention}:Mention)`,
        `WHERE ${refers}.endedAt IS NULL AND ${mention}.kind IN ${builder.parameters.value(args["kinds"])}`,
        `MATCH (${document}:Document {id: ${mention}.documentId})${stands.length === 0 ? "" : ` WHERE ${stands.join(" AND ")}`}`,
        `WITH ${names}, ${mention}, ${document}, head([one IN ${names} WHERE ${padded(`${mention}.folded`)} CONTAINS ${padded("one.folded")}]).folded AS ${own}`,
      ],
      where: [],
      aggregate: `WITH ${[
        `coalesce(${mention}.speakerId, ${document}.publisherId) AS ${sourceId}`,
        `coalesce(${own}, ${mention}.folded) AS ${folded}`,
        // As it is spelt in the words, if one of its spellings is.
        `min(coalesce(head([one IN ${names} WHERE one.folded = ${own} AND ${mention}.text CONTAINS one.value]).value, ${own}, ${mention}.text)) AS ${name}`,
        `count(*) AS ${useCount}`,
        `min(${document}.publishedAt) AS ${firstAt}`,
        `max(${document}.publishedAt) AS ${lastAt}`,
        `collect({mention: ${mention}, document: ${document}}) AS ${mentions}`,
      ].join(", ")}`,
      scope: { sourceId, folded, name, useCount, firstAt, lastAt, mentions },
      isMadeWhole: true,
      fetch: () => [`MATCH (${node}:Actor {id: ${sourceId}})`],
      fetched: { node },
    };
  },
  orders: {
    MOST_USED: {
      name: "uses",
      keys: [
        { expression: part("useCount"), direction: "DESC", type: "number" },
        { expression: part("sourceId"), direction: "ASC", type: "string" },
        { expression: part("folded"), direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "MOST_USED",
};

/** The mentions of a row, as they were published and then as they stand in the text. */
const mentions: ConnectionField = {
  kind: "connection",
  edge: "NamingEdge",
  rows: ({ scope, builder }) => {
    const [one, mention, node] = [builder.variable("one"), builder.variable("mention"), builder.variable("document")];
    return {
      match: [`UNWIND ${variableOf(scope, "mentions")} AS ${one}`],
      where: [],
      aggregate: `WITH ${one}.mention AS ${mention}, ${one}.document AS ${node}`,
      scope: { mention, node },
    };
  },
  orders: {
    OLDEST: {
      name: "naming",
      keys: [
        { expression: ({ node }) => `${node}.pageKey`, direction: "ASC", type: "string" },
        { expression: ({ mention }) => `${mention}.start`, direction: "ASC", type: "number" },
        { expression: ({ mention }) => `${mention}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "OLDEST",
};

export const namesBySourceObjects: Readonly<Record<string, ObjectSelect>> = {
  NameUseEdge: {
    fields: {
      node: nodeAt("Actor"),
      name: variable("name"),
      useCount: variable("useCount"),
      firstAt: dateTimeOf((scope) => variableOf(scope, "firstAt")),
      lastAt: dateTimeOf((scope) => variableOf(scope, "lastAt")),
      mentions,
    },
  },
  NamingEdge: {
    fields: {
      node: nodeAt("Document"),
      text: property("text", "mention"),
      start: property("start", "mention"),
      end: property("end", "mention"),
      kind: property("kind", "mention"),
    },
  },
};
