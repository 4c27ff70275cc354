import { type Command, InvalidArgumentError } from "commander";
import { type DocumentKind, documentKinds } from "../domain/vocabulary/document.js";

/** What the command line says of a report; it outweighs what the file says of itself. */
export interface ReportOptions {
  readonly title?: string;
  readonly publisher?: string;
  /** When it was published, ISO 8601 with its time zone. */
  readonly date?: string;
  readonly url?: string;
  readonly kind?: DocumentKind;
}

/** Adds the options that complete a report. */
export function addReportOptions(command: Command): Command {
  const kinds = Object.keys(documentKinds);
  return command
    .option("--title <text>", "headline of the report")
    .option("--publisher <name>", "who published it")
    .option("--date <time>", "when it was published, with its time zone: 2014-12-24T08:53:00Z")
    .option("--url <address>", "where it was published")
    .option("--kind <kind>", `what it is: ${kinds.join(", ")}`, (value) => {
      const kind = value.toUpperCase();
      if (!kinds.includes(kind)) throw new InvalidArgumentError(`It is one of ${kinds.join(", ")}.`);
      return kind;
    });
}
