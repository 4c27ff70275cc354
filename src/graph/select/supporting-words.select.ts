import type { ListField, ObjectSelect, ValueField } from "./field-select.js";
import { nodeAt, object, property } from "./make-field.js";
import { part, type Scope, variableOf } from "./scope.js";

/** A pattern from a node in reach to the text of a document, e.g. `(claim)-[...]->()-[...]->(text:Text)`. */
type PatternToText = (from: string) => string;

export const textOfClaim: PatternToText = (claim) => `(${claim})-[:QUOTED_FROM]->()-[:HAS_TEXT]->(text:Text)`;

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
    expression: (scope) => {
      const [first, last] = [start(scope), end(scope)];
      const cut = `substring(text.text, ${first}, ${last} - ${first})`;
      const read = `COLLECT { MATCH ${pattern(from(scope))} RETURN CASE WHEN size(text.text) = text.lengthUtf16 THEN {words: ${cut}} ELSE {text: text.text} END }`;
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

/** The words of a claim that support an edge; those of its first end first, then as they stand in the text. */
const words: ListField = {
  kind: "list",
  type: "SupportingWords",
  rows: ({ scope, builder }) => {
    const [word, claim] = [builder.variable("word"), builder.variable("said")];
    return {
      match: [`UNWIND ${variableOf(scope, "words")} AS ${word}`],
      where: [],
      aggregate: `WITH ${word}, ${variableOf(scope, "node")} AS ${claim}`,
      scope: { word, claim },
    };
  },
  order: {
    name: "words",
    keys: (["names", "start", "end"] as const).map((key) => ({
      expression: (scope) => `${variableOf(scope, "word")}.${key}`,
      direction: "ASC",
      type: key === "names" ? "string" : "number",
    })),
  },
  limit: 100,
};

export const supportObjects: Readonly<Record<string, ObjectSelect>> = {
  SupportEdge: { fields: { node: nodeAt("Claim"), words } },
  SupportingWords: {
    fields: {
      text: wordsAt(
        part("claim"),
        textOfClaim,
        ({ word }) => `${word}.start`,
        ({ word }) => `${word}.end`,
      ),
      names: property("names", "word"),
      start: property("start", "word"),
      end: property("end", "word"),
      inherited: property("inherited", "word"),
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
