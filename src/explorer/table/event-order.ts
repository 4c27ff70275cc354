import type { EventRow } from "../answers/event-row.js";

export const orders = ["date", "killed", "sources"] as const;
export type EventOrder = (typeof orders)[number];

/** The most of a thing first; what has none of it last, and else as the server has it: the newest first. */
export function ordered(rows: readonly EventRow[], order: EventOrder): readonly EventRow[] {
  if (order === "date") return rows;
  const measure = order === "killed" ? killedAtLeast : (row: EventRow) => row.rootSourceCount;
  return [...rows].sort((one, other) => measure(other) - measure(one));
}

function killedAtLeast({ casualties }: EventRow): number {
  return casualties.killed.min ?? casualties.killed.max ?? -1;
}
