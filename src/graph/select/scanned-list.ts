import type { RowSource, Scanned } from "./row-source.js";
import { variableOf } from "./scope.js";

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
export function restricted(list: RowSource, { ranges, tests, isServed }: Restriction): RowSource {
  const { scanned } = list;
  const key = list.ranged?.["key"] ?? `${variableOf(list.scope, "node")}.pageKey`;
  const isTestedAtOnce = scanned === undefined || isServed;
  return {
    ...list,
    where: [...list.where, ...(isTestedAtOnce ? tests : []), ...ranges(key)],
    ...(scanned === undefined
      ? {}
      : {
          scanned: {
            ...scanned,
            lookedAt: (looked) => {
              const at = scanned.lookedAt(looked);
              return { ...at, where: [...at.where, ...ranges(variableOf(at.scope, "key"))] };
            },
            tests: [...scanned.tests, ...(isTestedAtOnce ? [] : tests)],
          },
        }),
  };
}

/** All nodes of a label, in the order of their keys. */
export function allOf(label: string, node: string, tests: readonly string[]): ScannedList {
  return {
    match: [`MATCH (${node}:${label})`],
    where: [],
    scope: { node },
    scanned: {
      lookedAt: (looked) => ({ pattern: `(${looked}:${label})`, where: [], scope: { key: `${looked}.pageKey` } }),
      matched: [node],
      tests,
    },
  };
}

/** What an index on (owner, pageKey) holds: the relationships of an owner to its rows, or the rows themselves. */
export interface Owned {
  /** Of a node that is a row, or of a relationship and the row it leads to. */
  readonly pattern: (held: string, node: string) => string;
  /** Property by which it names its owner. */
  readonly property: string;
  /** Cypher of the owner's id. */
  readonly id: string;
}

/** The variables of a list of an owner. */
export interface OwnedVariables {
  /** What the index holds. */
  readonly held: string;
  readonly node: string;
  readonly owner: string;
  readonly key: string;
}

/** What one owner has, in the order of the index. */
export function ownedBy(
  { pattern, property, id }: Owned,
  { held, node, owner, key }: OwnedVariables,
  tests: readonly string[],
): ScannedList {
  const ranged = (one: string) => ({ key: `${one}.pageKey`, owner: `${one}.${property}` });
  const where = (one: string) => [`${one}.${property} = ${id}`];
  return {
    match: [`MATCH ${pattern(held, node)}`],
    where: where(held),
    ranged: ranged(held),
    aggregate: `WITH ${held}.${property} AS ${owner}, ${held}.pageKey AS ${key}, ${node}`,
    scope: { node, owner, key },
    scanned: {
      lookedAt: (looked) => ({ pattern: pattern(looked, ""), where: where(looked), scope: ranged(looked) }),
      matched: [...new Set([held, node])],
      tests,
    },
  };
}

/** The same where each relationship is a row. */
export function edgesOf(list: Owned, edge: string, node: string, tests: readonly string[]): ScannedList {
  const where = (one: string) => [`${one}.${list.property} = ${list.id}`];
  const ranged = (one: string) => ({ edge: one, key: `${one}.pageKey` });
  return {
    match: [`MATCH ${list.pattern(edge, node)}`],
    where: where(edge),
    ranged: ranged(edge),
    scope: { edge, node },
    scanned: {
      lookedAt: (looked) => ({ pattern: list.pattern(looked, ""), where: where(looked), scope: ranged(looked) }),
      matched: [edge, node],
      tests,
    },
  };
}
