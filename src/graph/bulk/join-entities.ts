import type { Row } from "../record/entity-rows.js";

/*
 * What two rows say of one actor, place or name, as one row: the rules that record/entities.cypher.ts applies in the database. They know no
 * order: the least text stands, lists are united, true outweighs false.
 */

export function joinedActors(one: Row, other: Row): Row {
  return {
    id: one.id,
    ...each(["name", "actorType", "acledInter", "country", "wikidataId"], one, other, least),
    ...each(["ploverSectors"], one, other, united),
    ...each(["international", "generic", "named"], one, other, either),
  };
}

/** Of two positions the less uncertain stands, of two depths the greater. */
export function joinedPlaces(one: Row, other: Row): Row {
  return {
    id: one.id,
    ...each(["name", "placeType", "country"], one, other, least),
    ...each(["withinIds"], one, other, united),
    named: either(one["named"], other["named"]),
    depth: Math.max(Number(one["depth"]), Number(other["depth"])),
    position: leastList(one["position"] as Position, other["position"] as Position),
  };
}

/** The weightiest kind stands, and a document's word over a reference. */
export function joinedNames(one: Row, other: Row): Row {
  return {
    ...one,
    kindRank: Math.min(Number(one["kindRank"]), Number(other["kindRank"])),
    basis: least(one["basis"], other["basis"]),
  };
}

type Position = readonly (string | number)[] | null;

function each(
  keys: readonly string[],
  one: Row,
  other: Row,
  join: (one: unknown, other: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, join(one[key], other[key])]));
}

/** Of what is known of the two. */
function least(one: unknown, other: unknown): unknown {
  if (one === null) return other;
  return other === null || (one as string) <= (other as string) ? one : other;
}

function united(one: unknown, other: unknown): unknown {
  return [...new Set([...(one as string[]), ...(other as string[])])].sort();
}

function either(one: unknown, other: unknown): unknown {
  return one === true || other === true;
}

function leastList(one: Position, other: Position): Position {
  if (one === null || other === null) return one ?? other;
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 || (one[at] as number) < (other[at] as number) ? one : other;
}
