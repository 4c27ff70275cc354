import { BadInput } from "../../domain/errors.js";
import { readCsv } from "../read-csv.js";
import type { Cell } from "../row-text.js";
import { gdeltColumns } from "./columns.js";
import { gdeltDialect } from "./gdelt-data-set.js";
import { eventColumnsOfMention } from "./mention-columns.js";

/** Events held in memory at once, some 1 kB each: what GDELT adds in some three days. */
const mostEvents = 500_000;

/** Event id -> what its row says happened. */
export type MentionedEvents = ReadonlyMap<string, readonly Cell[]>;

/**
 * The events of GDELT 2.0 exports, of which a table of mentions gives the numbers alone.
 * @throws {NotFound} or {BadInput} if a file cannot be read, has other columns, or all of them hold too many events.
 */
export async function readMentionedEvents(files: readonly string[]): Promise<MentionedEvents> {
  const columns = gdeltColumns.map(({ name }) => name);
  const at = eventColumnsOfMention.map((name) => columns.indexOf(name));
  const events = new Map<string, readonly Cell[]>();
  for (const file of files) {
    for await (const { line, cells } of readCsv(file, gdeltDialect)) {
      if (cells.length !== columns.length) {
        throw new BadInput(
          `${file}:${line}: the row has ${cells.length} cells, and an event export ${columns.length} columns.`,
          {
            nextStep: "Give --events files of GDELT 2.0 events (*.export.CSV), unpacked.",
          },
        );
      }

      const kept = at.map((index, nth): Cell => [eventColumnsOfMention[nth] as string, detached(cells[index] ?? "")]);
      events.set(detached(cells[0] ?? ""), kept);
      if (events.size > mostEvents) {
        throw new BadInput(`The files of --events hold more than ${mostEvents} events.`, {
          nextStep: "Import the mentions in parts, each with the events of its days.",
        });
      }
    }
  }
  return events;
}

/** A copy that does not keep alive the text it was cut from. */
function detached(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
