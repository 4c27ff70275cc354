import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { DerivedField, ReadField } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { Scope } from "./scope.js";
import { shapeMade } from "./shape-made.js";
import { pageClauses, reach, rowClauses, subquery } from "./subquery.cypher.js";

/**
 * What a rule makes of rows, in one subquery: of each row the facts that the rule needs, and what is asked of the graph behind it. The rule runs
 * when the answer is read.
 */
export function compileDerived(
  field: DerivedField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
): Compiled {
  const source = field.rows({ scope, args: selection.args, builder });
  const selections = selection.children[field.type] ?? [];
  const asked = new Map(askedOfRows(field.type, selections, builder));
  const keys = new Map([...asked.keys()].map((signature, index) => [signature, String(index)]));
  const row = builder.compileObject(
    "Row",
    [...asked.values()].map(({ selection: one }, index) => ({ ...one, key: String(index), field: String(index) })),
    reach(source),
    Object.fromEntries([...asked.values()].map(({ field: read }, index) => [String(index), read])),
  );
  const result = builder.variable("derived");
  const clauses = [
    ...rowClauses(source, []),
    ...pageClauses(source, field.order, builder.parameters.integer(field.limit)),
    ...(source.fetch?.(() => true) ?? []),
    ...row.clauses,
    `RETURN collect({facts: ${field.facts(reach(source), builder)}, read: ${row.expression}}) AS ${result}`,
  ];
  return {
    clauses: subquery(clauses, scope, builder),
    expression: result,
    decode: (raw) => {
      const rows = raw as readonly { readonly facts: unknown; readonly read: unknown }[];
      const read = rows.map((one) => row.decode(one.read) as Readonly<Record<string, unknown>>);
      const made = field.make(rows.map(({ facts }) => facts));
      return shapeMade(
        field.type,
        made,
        selections,
        builder,
        (at, type, one) => read[at]?.[keys.get(signatureOf(type, one)) ?? ""],
      );
    },
  };
}

type AskedOfRow = readonly [signature: string, asked: { readonly selection: Selection; readonly field: ReadField }];

/** What is asked of rows, anywhere in what the rule makes. */
function askedOfRows(type: string, selections: readonly Selection[], builder: ObjectBuilder): AskedOfRow[] {
  return selections.flatMap((selection): AskedOfRow[] => {
    const field = builder.fieldsOf(type)[selection.field];
    if (field?.kind === "ofRow") return [[signatureOf(type, selection), { selection, field: field.field }]];
    if (field?.kind !== "made" || field.type === undefined) return [];
    return askedOfRows(field.type, selection.children[field.type] ?? [], builder);
  });
}

/** The same for one question asked in two places, of the evidence of spans and of contests, so that it is read once. */
function signatureOf(type: string, { field, args, children }: Selection): string {
  return JSON.stringify([type, field, args, children]);
}
