import type { KeptCount, RowSource, Scanned } from "./row-source.js";
import { type Scope, variableOf } from "./scope.js";

/** A list in the order of an index, and how it is looked through. */
export type ScannedList = RowSource & { readonly scanned: Scanned };

/** What else the rows of a list have to satisfy. */
interface Restriction {
  /** Predicates on the key of the order, which the index serves. */
  readonly ranges: (key: string) => readonly string[];
  readonly tests: readonly string[];
  /** True where nearly all that the index finds stands the tests, so that no row has to be looked for. */
  readonly isServed: boolean;
}

/** A list of which the index reads no more than some ranges, and whose rows are tested one by one. */
export function restricted(list: RowSource, restriction: Restriction): RowSource {
  const { scanned, few, merged } = list;
  const { ranges, tests, isServed } = restriction;
  const key = list.ranged?.["key"] ?? `${variableOf(list.scope, "node")}.pageKey`;
  const isTestedAtOnce = scanned === undefined || isServed;
  return {
    ...list,
    where: [...list.where, ...(isTestedAtOnce ? tests : []), ...ranges(key)],
    ...(few === undefined ? {} : { few: { ...few, list: restricted(few.list, restriction) } }),
    ...(merged === undefined
      ? {}
      : {
          merged: {
            ...merged,
            isTested: merged.isTested || (tests.length > 0 && !isServed),
            among: restricted(merged.among, restriction),
          },
        }),
    ...(scanned === undefined
      ? {}
      : {
          scanned: {
            ...scanned,
            lookedAt: (looked) => {
              const at = scanned.lookedAt(looked);
              const ranged = ranges(variableOf(at.scope, "key"));
              return { ...at, where: [...at.where, ...ranged], kept: ranged.length === 0 ? at.kept : null };
            },
            tests: [...scanned.tests, ...(isTestedAtOnce ? [] : tests)],
          },
        }),
  };
}

/** All nodes of a label, in an order of theirs that an index holds. */
export function allOf(label: string, node: string, tests: readonly string[]): ScannedList {
  return {
    match: [`MATCH (${node}:${label})`],
    where: [],
    scope: { node },
    scanned: {
      lookedAt: (looked) => ({
        pattern: `(${looked}:${label})`,
        where: [],
        scope: { node: looked, key: `${looked}.pageKey` },
        kept: { clauses: [], expression: `COUNT { (:${label}) }` },
      }),
      matched: [node],
      tests,
    },
  };
}

/** What an index on (owner, pageKey), or on (owner, role, pageKey), holds: the relationships of an owner to its rows, or the rows themselves. */
export interface Owned {
  /** Of a node that is a row, or of a relationship and the row it leads to. */
  readonly pattern: (held: string, node: string) => string;
  /** Property by which it names its owner. */
  readonly property: string;
  /** Cypher of the owner's id. */
  readonly id: string;
  /** The owner, and its relationships if these are what the index holds. */
  readonly owner?: { readonly label: string; readonly edges: (owner: string, edge: string) => string };
  /** Cypher of the one role that it has; any if not given. */
  readonly role?: string | null;
}

/** The variables of a list of an owner. */
export interface OwnedVariables {
  /** What the index holds. */
  readonly held: string;
  readonly node: string;
  readonly owner: string;
  readonly key: string;
  /** For a list of one role. */
  readonly role?: string | null;
}

/** What one owner has, in the order of the index. */
export function ownedBy(list: Owned, variables: OwnedVariables, tests: readonly string[]): ScannedList {
  const { held, node, owner, key, role } = variables;
  const ranged = (one: string) => ({ key: `${one}.pageKey`, owner: `${one}.${list.property}`, ...roleIn(list, one) });
  return {
    ...heldBy(list, held, node, ranged, tests),
    aggregate: `WITH ${rowOf(list, variables)}`,
    scope: { node, owner, key, ...(role == null ? {} : { role }) },
  };
}

/** A row of the list with what its order is read from, behind WITH. */
export function rowOf({ property }: Owned, { held, node, owner, key, role }: OwnedVariables): string {
  const inRole = role == null ? [] : [`${held}.role AS ${role}`];
  return [`${held}.${property} AS ${owner}`, ...inRole, `${held}.pageKey AS ${key}`, node].join(", ");
}

/** The same where each relationship is a row. */
export function edgesOf(
  list: Owned,
  { edge, node, role = null }: { readonly edge: string; readonly node: string; readonly role?: string | null },
  tests: readonly string[],
): ScannedList {
  const found = heldBy(list, edge, node, (one) => ({ edge: one, key: `${one}.pageKey`, ...roleIn(list, one) }), tests);
  if (role === null) return { ...found, scope: { edge, node } };
  return { ...found, aggregate: `WITH ${edge}, ${node}, ${edge}.role AS ${role}`, scope: { edge, node, role } };
}

function roleIn({ role }: Owned, held: string): Scope {
  return role == null ? {} : { role: `${held}.role` };
}

function heldBy(
  list: Owned,
  held: string,
  node: string,
  ranged: (held: string) => Scope,
  tests: readonly string[],
): Omit<ScannedList, "scope"> {
  const { pattern, property, id, role } = list;
  const where = (one: string) => [`${one}.${property} = ${id}`, ...(role == null ? [] : [`${one}.role = ${role}`])];
  return {
    match: [`MATCH ${pattern(held, node)}`],
    where: where(held),
    ranged: ranged(held),
    scanned: {
      lookedAt: (looked) => ({
        pattern: pattern(looked, ""),
        where: where(looked),
        scope: ranged(looked),
        kept: degreeOf(list, looked),
      }),
      matched: [...new Set([held, node])],
      tests,
    },
  };
}

/** How many relationships the owner has, which its node tells; null for those in one role. */
function degreeOf({ owner, id, role }: Owned, looked: string): KeptCount | null {
  if (owner === undefined || role != null) return null;
  return {
    clauses: [`OPTIONAL MATCH (owner:${owner.label} {id: ${id}})`],
    expression: `COUNT { ${owner.edges("owner", looked)} }`,
  };
}
