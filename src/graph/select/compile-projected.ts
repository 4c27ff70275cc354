import type { AccountFacts, ClaimFacts } from "../../domain/account-facts.js";
import { projectEvent } from "../../domain/event-projection.js";
import { remainingAccounts } from "../../domain/remaining-accounts.js";
import type { Selection } from "../../domain/selection.js";
import { accountFactsOf } from "../projection/account-facts.js";
import { claimFieldsSeen, claimIsLive } from "../projection/claim-facts.js";
import { factsClauses, factsColumns } from "../projection/event-facts.cypher.js";
import { claimsAbout } from "./claims-about.cypher.js";
import type { Compiled } from "./compiled.js";
import type { FieldSelect, ObjectSelect, Projected } from "./field-select.js";
import { absent } from "./make-field.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { Scope } from "./scope.js";
import { subquery } from "./subquery.cypher.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * An object under a lens that leaves claims out. It is read as it is stored. Of an event about which a claim has fallen the statement also
 * brings the accounts, with which of their claims stand, and what the projection computes of them is computed again when the row is decoded.
 */
export function compileProjected(
  selections: readonly Selection[],
  scope: Scope,
  builder: ObjectBuilder,
  fields: ObjectSelect["fields"],
  projected: Projected,
  stored: Compiled,
): Compiled {
  const again = selections.filter(({ field }) => isProjected(fields[field], projected, builder));
  if (again.length === 0) return stored;
  const facts = builder.variable("facts");
  const columns = Object.entries(factsColumns(projected.facts)).map(([name, expression]) => `${name}: ${expression}`);
  const stands = builder.shown("claim", "claim").join(" AND ");
  const clauses = [
    `WITH ${projected.event(scope)} AS event`,
    `WHERE EXISTS { MATCH ${claimsAbout("event")} WHERE ${claimIsLive} AND NOT (${stands}) }`,
    factsClauses(projected.facts, claimFieldsSeen(stands), builder.call(["account"])),
    `RETURN collect({${columns.join(", ")}}) AS ${facts}`,
  ];
  const id = `${scope[projected.part]}.id`;
  return {
    clauses: [...stored.clauses, ...subquery(clauses, scope, builder)],
    expression: `{stored: ${stored.expression}, id: ${id}, facts: ${facts}}`,
    decode: (raw) => {
      const { stored: known, id: own, facts: rows } = raw as { stored: unknown; id: string; facts: Values[] };
      if (rows.length === 0) return stored.decode(known);
      const values = valuesOf(projected, own, rows);
      const seen = again.map((selection) => [
        selection.key,
        valueIn(values, selection, fields[selection.field], builder),
      ]);
      return { ...(stored.decode(known) as Values), ...Object.fromEntries(seen) };
    },
  };
}

function valuesOf({ properties }: Projected, id: string, rows: readonly Values[]): Values {
  const eventId = String(rows[0]?.["eventId"]);
  const accounts = rows.map((row) => accountFactsOf(row) as AccountFacts & { readonly claims: readonly SeenClaim[] });
  return properties(
    projectEvent(
      eventId,
      remainingAccounts(accounts, ({ stands }) => stands),
    ),
    id,
  );
}

interface SeenClaim extends ClaimFacts {
  readonly stands: boolean;
}

/** True for a stored property of the part that is projected, and for an object that holds nothing else. */
function isProjected(field: FieldSelect | undefined, projected: Projected, builder: ObjectBuilder): boolean {
  if (field?.kind === "value") {
    return field.stored?.part === projected.part && !projected.fixed.includes(field.stored.name);
  }
  if (field?.kind !== "object" || field.scope !== undefined) return false;
  const inner = Object.values(field.fields ?? builder.fieldsOf(field.type));
  return inner.every((one) => one === absent || isProjected(one, projected, builder));
}

function valueIn(
  values: Values,
  selection: Selection,
  field: FieldSelect | undefined,
  builder: ObjectBuilder,
): unknown {
  if (field?.kind === "value") {
    if (!field.stored) return null;
    const value = values[field.stored.name] ?? field.stored.missing;
    return field.decode === undefined ? value : field.decode(value);
  }
  if (field?.kind !== "object") throw new Error(`${selection.field} is not projected.`);
  const fields = field.fields ?? builder.fieldsOf(field.type);
  const isEmpty = Object.values(fields).every(
    (one) => one.kind !== "value" || (values[one.stored?.name ?? ""] ?? null) === null,
  );
  if (field.absent !== undefined && isEmpty) return null;
  const inner = selection.children[field.type] ?? [];
  return {
    __typename: field.type,
    ...Object.fromEntries(inner.map((child) => [child.key, valueIn(values, child, fields[child.field], builder)])),
  };
}
