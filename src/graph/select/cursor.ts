import { BadInput } from "../../domain/errors.js";
import type { KeyValue, Order } from "./order.js";

/** An opaque cursor: the order's name and the row's keys. */
export function encodeCursor(order: Order, keys: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([order.name, ...keys]), "utf8").toString("base64url");
}

/**
 * The keys in a cursor.
 * @throws {BadInput} if it is not a cursor, or one of another list or order.
 */
export function decodeCursor(order: Order, cursor: string, args: object): KeyValue[] {
  const [name, ...keys] = contentOf(cursor);
  const fits = keys.length === order.keys.length && order.keys.every((key, index) => isKey(keys[index], key.type));
  if (name !== order.name || !fits) throw badCursor(cursor, args);
  return keys as KeyValue[];
}

function contentOf(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown, type: "string" | "number"): boolean {
  return typeof value === type && (type === "string" || Number.isFinite(value));
}

function badCursor(cursor: string, args: object): BadInput {
  const shown = cursor.length > 60 ? `${cursor.slice(0, 60)}...` : cursor;
  return new BadInput(`"after" is not a cursor of this list in this order: "${shown}".`, {
    at: { in: args, key: "after" },
    nextStep:
      "Give an endCursor or an edge's cursor that this same field returned with the same orderBy, or leave out after.",
  });
}
