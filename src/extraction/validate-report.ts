import { InvalidReport } from "../domain/errors.js";
import type { Report } from "../domain/extraction.js";

/** Longest text that is read, in UTF-16 code units. */
export const maximumTextLength = 1_000_000;

const isoWithTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * Checks that a report can be read.
 * @throws {InvalidReport} if the text is empty, binary or too long, or the date of publication or the publisher is missing.
 */
export function validateReport(report: Report): void {
  const { text, publishedAt, publisher } = report;
  if (typeof text !== "string" || text.trim() === "") {
    throw new InvalidReport("The report has no text.", {
      nextStep: "Give a file or a `text` that holds the words of the report.",
    });
  }
  if (text.length > maximumTextLength) {
    throw new InvalidReport(`The text is ${text.length} characters long; at most ${maximumTextLength} are read.`, {
      nextStep: "Split it into single reports: one document is one report.",
    });
  }
  const control = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, "0");
    throw new InvalidReport(
      `The text holds the control character U+${code} at ${control.index}: it looks like a binary file.`,
      {
        nextStep: "Give plain text in UTF-8; convert a PDF or a word processor's file to text first.",
      },
    );
  }
  if (!publishedAt) {
    throw new InvalidReport("The report has no date of publication.", {
      nextStep:
        "Give it with --date 2014-12-24T08:53:00Z, or as `publishedAt`, or in a line `Published: ...` at the head of the file.",
    });
  }
  if (!isoWithTime.test(publishedAt) || Number.isNaN(Date.parse(publishedAt))) {
    throw new InvalidReport(`The date of publication "${publishedAt}" is not an ISO 8601 time with a time zone.`, {
      nextStep: "Write it like 2014-12-24T08:53:00Z, for instance with --date.",
    });
  }
  if (typeof publisher !== "string" || publisher.trim() === "") {
    throw new InvalidReport("The report has no publisher.", {
      nextStep:
        "Give it with --publisher NAME, or as `publisher`, or in a line `Publisher: ...` at the head of the file.",
    });
  }
}
