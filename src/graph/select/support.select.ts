import type { ConnectionField, ObjectSelect, RowRequest, RowSource, ValueField } from "./field-select.js";
import { nodeAt, object, property, variable } from "./field-select.js";
import { part, type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The relationships a stated edge rests on: itself, or the list it was derived from. */
function supportedBy(scope: Scope): string {
  return scope["edges"] ?? `[${variableOf(scope, "edge")}]`;
}

/**
 * The supports of an edge: for each claim, the words of its document that name this end. They stand on the relationship as lists
 * of one length, in the order of (published, claim), so a page is cut before any claim is fetched.
 */
function supports({ scope, builder }: RowRequest): RowSource {
  const [edge, index, published, claimId, start, end, inherited, node] = [
    "edge",
    "index",
    "published",
    "claimId",
    "start",
    "end",
    "inherited",
    "claim",
  ].map((stem) => builder.variable(stem)) as [string, string, string, string, string, string, string, string];
  const seen = builder.seesSupport(edge, "i");
  const indexes = `range(0, size(coalesce(${edge}.claimIds, [])) - 1)`;
  return {
    match: [
      `UNWIND ${supportedBy(scope)} AS ${edge}`,
      `UNWIND ${seen === null ? indexes : `[i IN ${indexes} WHERE ${seen}]`} AS ${index}`,
    ],
    where: [],
    aggregate: `WITH DISTINCT ${[
      `${edge}.publishedAts[${index}].epochMillis AS ${published}`,
      `${edge}.claimIds[${index}] AS ${claimId}`,
      `${edge}.supportStarts[${index}] AS ${start}`,
      `${edge}.supportEnds[${index}] AS ${end}`,
      `${edge}.supportInherited[${index}] AS ${inherited}`,
    ].join(", ")}`,
    scope: { published, claimId, start, end, inherited },
    fetch: [`MATCH (${node}:Claim {id: ${claimId}})`],
    fetched: { node },
  };
}

/** Oldest publication first: who said it first stands on top. */
const bySaying = {
  name: "saying",
  keys: (["published", "claimId", "start", "end"] as const).map((part) => ({
    expression: (scope: Scope) => variableOf(scope, part),
    direction: "ASC" as const,
    type: part === "claimId" ? ("string" as const) : ("number" as const),
  })),
};

/** `saidBy` of an edge that was reached by the variable `edge`, or derived from the list `edges`. */
export const saidBy: ConnectionField = {
  kind: "connection",
  edge: "SupportEdge",
  rows: supports,
  orders: { SAYING: bySaying },
  defaultOrder: "SAYING",
};

/** `supportCount`: distinct claims. */
export const supportCount: ValueField = {
  kind: "value",
  expression: (scope, builder) => {
    const seen = builder.seesSupport("stated", "i");
    const indexes = "range(0, size(coalesce(stated.claimIds, [])) - 1)";
    const among = seen === null ? indexes : `[i IN ${indexes} WHERE ${seen}]`;
    return `COUNT { UNWIND ${supportedBy(scope)} AS stated UNWIND ${among} AS position RETURN DISTINCT stated.claimIds[position] AS claimId }`;
  },
};

/** What every edge that states something offers beside its own properties. */
export const stated = { saidBy, supportCount };

/** A pattern from a node in reach to the text of a document, e.g. `(claim)-[...]->()-[...]->(text:Text)`. */
type PatternToText = (from: string, builder: StatementBuilder) => string;

export const textOfClaim: PatternToText = (claim, builder) => {
  const [quoted, has] = [builder.variable("quoted"), builder.variable("has")];
  return `(${claim})-[${quoted}:QUOTED_FROM${builder.followInline(quoted)}]->()-[${has}:HAS_TEXT${builder.followInline(has)}]->(text:Text)`;
};

/**
 * The words of a document at two offsets. The database counts code points where the offsets count UTF-16 code units: where the
 * two differ in this text, the whole text comes back and is cut here.
 */
export function wordsAt(
  from: (scope: Scope) => string,
  pattern: PatternToText,
  start: (scope: Scope) => string,
  end: (scope: Scope) => string,
): ValueField {
  return {
    kind: "value",
    expression: (scope, builder) => {
      const [first, last] = [start(scope), end(scope)];
      const cut = `substring(text.text, ${first}, ${last} - ${first})`;
      const read = `COLLECT { MATCH ${pattern(from(scope), builder)} RETURN CASE WHEN size(text.text) = text.lengthUtf16 THEN {words: ${cut}} ELSE {text: text.text} END }`;
      return `{start: ${first}, end: ${last}, found: head(${read})}`;
    },
    decode: (raw) => {
      const { start: first, end: last, found } = raw as { start: number; end: number; found: FoundWords | null };
      return found?.words ?? found?.text?.slice(first, last) ?? null;
    },
  };
}

interface FoundWords {
  readonly words?: string;
  readonly text?: string;
}

export const supportObjects: Readonly<Record<string, ObjectSelect>> = {
  SupportEdge: {
    fields: {
      node: nodeAt("Claim"),
      words: object("SupportingWords"),
    },
  },
  SupportingWords: {
    fields: {
      text: wordsAt(part("node"), textOfClaim, part("start"), part("end")),
      start: variable("start"),
      end: variable("end"),
      inherited: variable("inherited"),
    },
  },
  ChainLink: {
    fields: {
      position: property("position", "edge"),
      actor: nodeAt("Actor"),
      cue: object("Words", (scope) => `${scope["edge"]}.cueStart IS NULL`),
    },
  },
  Words: {
    fields: {
      text: wordsAt(
        part("claim"),
        textOfClaim,
        ({ edge }) => `${edge}.cueStart`,
        ({ edge }) => `${edge}.cueEnd`,
      ),
      start: property("cueStart", "edge"),
      end: property("cueEnd", "edge"),
    },
  },
};
