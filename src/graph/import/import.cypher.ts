import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";

/** Where the import of a file stands. */
export interface ImportPosition {
  /** Hash of the file's content and of how it is read. */
  readonly id: string;
  readonly format: string;
  /** Rows of the file that are behind it, taken in or rejected. */
  readonly rows: number;
  readonly isDone: boolean;
}

export function readPosition(importId: string): Statement {
  return {
    name: "import.readPosition",
    access: "READ",
    text: "MATCH (import:Import {id: $importId}) RETURN import.rows AS rows, import.isDone AS isDone",
    params: { importId },
  };
}

/** Moves the position of an import, in the transaction of the batch that leads there. */
export function writePosition({ id, format, rows, isDone }: ImportPosition, now: string): Statement {
  return {
    name: "import.writePosition",
    access: "WRITE",
    text: `
      MERGE (import:Import {id: $given.id})
        ON CREATE SET import.startedAt = datetime($given.now)
      SET import.format = $given.format, import.rows = $given.rows, import.isDone = $given.isDone, import.movedAt = datetime($given.now)
    `,
    params: givenOf({ id, format, rows, isDone, now }),
  };
}
