import type { Lens } from "../../domain/lens.js";
import type { NodeReference, Selection } from "../../domain/selection.js";
import type { Statement } from "../statement.js";
import { compileField } from "./compile-field.js";
import { compileObject } from "./compile-object.js";
import { filterPredicates } from "./filter-predicates.js";
import { lensPredicates } from "./lens.cypher.js";
import type { LensPredicates } from "./lens-predicates.js";
import { ObjectBuilder } from "./object-builder.js";
import { Parameters } from "./parameters.js";
import { rootField } from "./query.select.js";
import { scanBudget } from "./scan-budget.cypher.js";
import { selectMaps } from "./select-maps.js";

/** A question as one statement, and how to read its one row. */
export interface CompiledQuestion {
  readonly statement: Statement;
  /**
   * The answer, under the keys the client gave.
   * @throws {AmbiguousName | NotFound} if a name in the question does not name one thing.
   */
  decode(row: Readonly<Record<string, unknown>>): unknown;
}

export interface CompileOptions {
  readonly lens: Lens;
  /** For tests: predicates other than the lens's own. */
  readonly predicates?: LensPredicates;
  /** For tests: another budget. */
  readonly scanBudget?: number;
}

/**
 * Compiles what is asked of one root field into one parameterised statement. Only the fields asked for are read; values stand
 * in parameters, so that a question has one text, and is planned once, whatever is asked about.
 * @throws {BadInput} if an argument is out of its range.
 */
export function compileQuestion(question: Selection, options: CompileOptions): CompiledQuestion {
  const parameters = new Parameters();
  const { predicates } = options;
  const builder = new ObjectBuilder(
    parameters,
    predicates === undefined ? lensPredicates(options.lens) : () => predicates,
    filterPredicates,
    options.scanBudget ?? scanBudget,
    selectMaps,
    compileObject,
    rootField,
  );
  const asked = question.field === "nodes" ? foundNodes(question) : question;
  const compiled = compileField(rootField(asked.field, asked.args), asked, {}, builder);
  const { preconditions } = builder;
  const text = [
    ...preconditions.flatMap(({ clauses }) => clauses),
    ...compiled.clauses,
    `RETURN ${compiled.expression} AS answer, [${preconditions.map(({ checked }) => checked).join(", ")}] AS checked`,
  ].join("\n");
  builder.built = { text, ...parameters.values() };
  return {
    statement: { name: `question.${question.field}`, access: "READ", text, params: parameters.values() },
    decode: (row) => {
      const checked = row["checked"] as readonly unknown[];
      for (const [index, precondition] of preconditions.entries()) {
        if (!builder.isForgiven(precondition)) precondition.check(checked[index]);
      }
      const answer = compiled.decode(row["answer"]);
      return question.field === "nodes" ? inOrder(question, answer) : answer;
    },
  };
}

/** `nodes` is read as a list of found nodes with their positions. */
function foundNodes(question: Selection): Selection {
  const types = new Set((question.args["ids"] as readonly NodeReference[]).map(({ type }) => type as string));
  const children = Object.fromEntries(Object.entries(question.children).filter(([type]) => types.has(type)));
  const field = (name: string, of: Selection["children"]): Selection => ({
    key: name,
    field: name,
    args: {},
    children: of,
  });
  return { ...question, children: { FoundNode: [field("position", {}), field("node", children)] } };
}

function inOrder(question: Selection, answer: unknown): unknown[] {
  const found = new Map(
    (answer as { position: number; node: unknown }[]).map(({ position, node }) => [position, node]),
  );
  return (question.args["ids"] as readonly unknown[]).map((_, position) => found.get(position) ?? null);
}
