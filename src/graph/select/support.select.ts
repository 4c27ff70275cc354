import type { NamedPart } from "../../domain/named-part.js";
import type { SelectionArguments } from "../../domain/selection.js";
import { decodeCursor } from "./cursor.js";
import type { ConnectionField, ValueField } from "./field-select.js";
import type { Order } from "./order.js";
import { afterOf, pageSize } from "./page.js";
import type { Rows } from "./row-source.js";
import { part, type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The part that the relationships supporting an edge play, and what their words name: one relationship, or lists of them. */
interface Supporting {
  /** The named part, as a Cypher expression over the relationship. */
  readonly names: (edge: string) => string;
  readonly part: "edge" | "edges" | "otherEdges";
  /** The part that plays the one source whose claims count, where not all do. */
  readonly source?: string;
}

/** The predicate under which the support at an index counts; null for always. */
function counts(edge: string, index: string, source: string | undefined, scope: Scope, builder: StatementBuilder) {
  const seen = builder.seesSupport(edge, index);
  const uttered = source === undefined ? null : `${edge}.rootSourceIds[${index}] = ${variableOf(scope, source)}.id`;
  const both = [seen, uttered].filter((predicate) => predicate !== null);
  return both.length === 0 ? null : both.join(" AND ");
}

/** One entry for each claim, with all words of it that support the edge: of one end, or of both where it was summed up. */
function supports(supporting: readonly Supporting[]): Rows {
  return ({ scope: outer, args, builder }) => {
    const [index, published, claimId, words, key, node] = builder.variables([
      "index",
      "published",
      "claimId",
      "words",
      "key",
      "claim",
    ]);
    const { scope, clauses } = supportRead(outer, args, builder);
    const single = scope["edges"] === undefined;
    const [edge, side] = single
      ? [variableOf(scope, "edge"), ""]
      : [builder.variable("edge"), builder.variable("side")];
    const seen = counts(edge, "i", supporting[0]?.source, scope, builder);
    const indexes = `range(0, size(coalesce(${edge}.claimIds, [])) - 1)`;
    const word = [
      `names: ${single ? supporting[0]?.names(edge) : `${side}.names`}`,
      `start: ${edge}.supportStarts[${index}]`,
      `end: ${edge}.supportEnds[${index}]`,
      `inherited: ${edge}.supportInherited[${index}]`,
    ];
    const claim = [
      ...(single ? [] : [`${edge}.pageKey AS ${key}`]),
      `${edge}.publishedAts[${index}].epochMillis AS ${published}`,
      `${edge}.claimIds[${index}] AS ${claimId}`,
    ];
    const aggregate = `WITH ${[...claim, `collect(DISTINCT {${word.join(", ")}}) AS ${words}`].join(", ")}`;
    return {
      match: [
        ...clauses,
        ...(single
          ? []
          : [
              `UNWIND ${supporting.map(({ names, part }) => `[edge IN ${variableOf(scope, part)} | {names: ${names("edge")}, edge: edge}]`).join(" + ")} AS ${side}`,
              `WITH ${side}, ${side}.edge AS ${edge}`,
            ]),
        `UNWIND ${seen === null ? indexes : `[i IN ${indexes} WHERE ${seen}]`} AS ${index}`,
      ],
      where: [],
      aggregate,
      trimmed: (isUsed) => (isUsed(words) ? aggregate : `WITH DISTINCT ${claim.join(", ")}`),
      degree: claimsOf(supporting, outer, builder),
      scope: { ...(single ? {} : { key }), published, claimId, words },
      fetch: () => [`MATCH (${node}:Claim {id: ${claimId}})`],
      fetched: { node },
    };
  };
}

/**
 * What is read of an edge that is summed up over events: all of them where its relationships are there, else, oldest first, as many events as can fill a page, for
 * each has a claim. One more may be exhausted by the page before, and one more tells whether there is a next page.
 */
function supportRead(scope: Scope, args: SelectionArguments, builder: StatementBuilder) {
  const findEdges = scope["edges"] === undefined ? null : builder.howFound(scope["edges"]);
  if (findEdges === null) return { scope, clauses: [] };
  const lists = { edges: builder.variable("edges"), otherEdges: builder.variable("otherEdges") };
  const after = afterOf(args);
  const [key = ""] = after === null ? [] : decodeCursor(byEvent, after, args);
  const range = {
    from: builder.parameters.value(key),
    limit: builder.parameters.integer(pageSize(args) + 2),
  };
  return { scope: { ...scope, ...lists }, clauses: [findEdges(lists, range)] };
}

/** Oldest publication first: who said it first stands on top. */
const bySaying: Order = {
  name: "saying",
  keys: [
    { expression: part("published"), direction: "ASC", type: "number" },
    { expression: part("claimId"), direction: "ASC", type: "string" },
  ],
};

/** The same over several events: oldest event first. */
const byEvent: Order = {
  name: "events-said",
  keys: [{ expression: part("key"), direction: "ASC", type: "string" }, ...bySaying.keys],
};

function supportFields(supporting: readonly Supporting[], order: Order) {
  const saidBy: ConnectionField = {
    kind: "connection",
    edge: "SupportEdge",
    rows: supports(supporting),
    orders: { SAYING: order },
    defaultOrder: "SAYING",
  };
  const supportCount: ValueField = {
    kind: "value",
    expression: (scope, builder) => claimsOf(supporting, scope, builder),
  };
  return { saidBy, supportCount, rootSourceCount: rootSourceCount(supporting) };
}

/** How many claims support the edge, in Cypher: where it is kept summed up, that is kept too. */
function claimsOf(supporting: readonly Supporting[], scope: Scope, builder: StatementBuilder): string {
  if (scope["edges"] === undefined) return claimCount(variableOf(scope, "edge"), builder);
  const seen = counts("stated", "i", supporting[0]?.source, scope, builder);
  return scope["supportCount"] ?? distinctClaims(statedEdges(scope, supporting), seen);
}

/** From how many roots of attribution what is seen of the support comes. */
function rootSourceCount(supporting: readonly Supporting[]): ValueField {
  return {
    kind: "value",
    expression: (scope, builder) => {
      const seen = counts("stated", "i", supporting[0]?.source, scope, builder);
      const indexes = "range(0, size(coalesce(stated.claimIds, [])) - 1)";
      const roots =
        seen === null ? "stated.rootSourceIds" : `[i IN ${indexes} WHERE ${seen} | stated.rootSourceIds[i]]`;
      return `COUNT { UNWIND ${statedEdges(scope, supporting)} AS stated UNWIND ${roots} AS root RETURN DISTINCT root }`;
    },
  };
}

/** A list of the relationships that say so. */
function statedEdges(scope: Scope, supporting: readonly Supporting[]): string {
  return scope["edges"] === undefined
    ? `[${variableOf(scope, "edge")}]`
    : supporting.map(({ part }) => variableOf(scope, part)).join(" + ");
}

/** The claims that support one relationship. It holds the number itself, where every support is seen. */
export function claimCount(edge: string, builder: StatementBuilder): string {
  return builder.seesSupport(edge, "i") === null
    ? `coalesce(${edge}.supportCount, 0)`
    : distinctClaims(`[${edge}]`, builder.seesSupport("stated", "i"));
}

function distinctClaims(edges: string, seen: string | null): string {
  const indexes = "range(0, size(coalesce(stated.claimIds, [])) - 1)";
  const claims = seen === null ? "stated.claimIds" : `[i IN ${indexes} WHERE ${seen} | stated.claimIds[i]]`;
  return `COUNT { UNWIND ${edges} AS stated UNWIND ${claims} AS claimId RETURN DISTINCT claimId }`;
}

/** Who says so, of an edge that is one relationship: its words name one end of it, or the edge itself. */
export function stated(names: NamedPart) {
  return supportFields([{ names: () => `'${names}'`, part: "edge" }], bySaying);
}

/** The same, where relationships of several kinds are read in one place: what the words name depends on the kind. */
export function statedByKind(names: (edge: string) => string) {
  return supportFields([{ names, part: "edge" }], bySaying);
}

/** Who says so, of an edge summed up over events: the words for both ends, from the relationships on either side of the events. */
export function statedByBoth(first: NamedPart, second: NamedPart) {
  return supportFields(
    [
      { names: () => `'${first}'`, part: "edges" },
      { names: () => `'${second}'`, part: "otherEdges" },
    ],
    byEvent,
  );
}

/** Who says so, of what is summed up over the claims of one source: `source` is the part that it plays. */
export function statedByOneSource(names: NamedPart, source: string) {
  return supportFields([{ names: () => `'${names}'`, part: "edges", source }], byEvent);
}
