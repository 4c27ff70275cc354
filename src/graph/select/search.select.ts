import { foldName, transliterationKey } from "../../domain/folding.js";
import { type NodeType, nodeTypes } from "../../domain/selection.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { variable } from "./make-field.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A full-text index gives its best so many; what lies behind is not searched, and the total says so. */
const bound = 1000;

/** Full text of names, labels, quotes and titles; best match first. */
export const search: ConnectionField = {
  kind: "connection",
  edge: "SearchEdge",
  bound,
  rows: ({ args, builder }) => {
    const [node, score, named] = builder.variables(["found", "score", "named"]);
    const query = String(args["query"] ?? "");
    const types = (args["types"] as readonly NodeType[] | null | undefined) ?? nodeTypes;
    const limit = builder.parameters.integer(bound);
    const [inNames, inTexts] = [builder.parameters.value(nameQuery(query)), builder.parameters.value(textQuery(query))];
    return {
      match: [
        `${builder.call([])}
  CALL db.index.fulltext.queryNodes('names', ${inNames}, {limit: ${limit}}) YIELD node, score
  MATCH (node)<-[:HAS_NAME]-(${named})
  RETURN ${named} AS found, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('texts', ${inTexts}, {limit: ${limit}}) YIELD node, score
  WHERE node.supersededAt IS NULL AND node.retractedAt IS NULL
  RETURN node AS found, score
}`,
        `WITH found, score WHERE ${[`any(label IN labels(found) WHERE label IN ${builder.parameters.value(types)})`, ...shown("found", builder)].join(" AND ")}`,
      ],
      where: [],
      aggregate: `WITH found AS ${node}, max(score) AS ${score}`,
      scope: { node, score },
    };
  },
  orders: {
    SCORE: {
      name: "score",
      keys: [
        { expression: (scope) => variableOf(scope, "score"), direction: "DESC", type: "number" },
        { expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "SCORE",
};

/** What is found is shown as it is anywhere else. Labels and titles are searched as they are without a lens. */
function shown(node: string, builder: StatementBuilder): string[] {
  return (["Event", "Claim", "Document"] as const).flatMap((type) => {
    const kind = type.toLowerCase() as Lowercase<typeof type>;
    return builder.shown(kind, node).map((predicate) => `(NOT ${node}:${type} OR ${predicate})`);
  });
}

/** Matches nothing: no word of a text is spelt so. */
const nothing = "folded:zzzznothingzzzz";

/**
 * A Lucene query that names hold every word of, as the beginning of a word, or in transliteration. Words are letters and digits
 * only, in lower case, so nothing a client writes is read as Lucene's syntax.
 */
function nameQuery(query: string): string {
  const folded = wordsOf(foldName(query));
  const keys = wordsOf(transliterationKey(query));
  const spelt = folded.map((word) => `folded:${word}*`).join(" AND ");
  const transliterated = keys.map((word) => `key:${word}`).join(" AND ");
  const either = [spelt, transliterated].filter((part) => part !== "").map((part) => `(${part})`);
  return either.length === 0 ? nothing : either.join(" OR ");
}

/** The same for running text, which is indexed as it is written: a word is sought as written and folded. */
function textQuery(query: string): string {
  const words = wordsOf(query.normalize("NFC").toLowerCase());
  if (words.length === 0) return "quote:zzzznothingzzzz";
  const one = (word: string) => {
    const plain = foldName(word).replaceAll(" ", "");
    return plain === "" || plain === word ? `${word}*` : `(${word}* OR ${plain}*)`;
  };
  return words.map(one).join(" AND ");
}

/** At most so many words count: a query is a handful of names. */
const wordLimit = 16;

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, wordLimit);
}

export const searchObjects: Readonly<Record<string, ObjectSelect>> = {
  SearchEdge: { fields: { node: { kind: "union", part: "node" }, score: variable("score") } },
};
