import { InvalidReport, SitrepError } from "../domain/errors.js";
import type { Report } from "../domain/extraction.js";
import { mapInOrder } from "./map-in-order.js";
import { maximumTextLength } from "./validate-report.js";

/** A line that could not be extracted; the lines after it were. */
export interface SkippedLine {
  /** Counted from 1. */
  readonly line: number;
  /** The record's id, if it could be read. */
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly nextStep: string | null };
}

/** Longest line that is read, in UTF-16 code units: the longest text with every character written as `\uXXXX`, and its other fields. */
export const maximumLineLength = 6 * maximumTextLength + 100_000;

/**
 * Extracts reports given as JSON lines `{id, title, text, publishedAt, publisher}`: for each line that is not blank one result, in order.
 * A bad line gives a `SkippedLine`. Anything that is not a `SitrepError` is a bug and is thrown.
 * @param extract an engine's reading of one report: what it finds, or that as JSON.
 * @param concurrency how many reports are with the engine at once.
 */
export function extractJsonl<Found extends NonNullable<unknown>>(
  lines: AsyncIterable<string> | Iterable<string>,
  extract: (report: Report) => Promise<Found>,
  concurrency = 1,
): AsyncIterable<Found | SkippedLine> {
  return mapInOrder(numbered(lines), concurrency, (line) => extractLine(line, extract));
}

interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

async function* numbered(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<NumberedLine> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() !== "") yield { line, text };
  }
}

async function extractLine<Found extends NonNullable<unknown>>(
  { line, text }: NumberedLine,
  extract: (report: Report) => Promise<Found>,
): Promise<Found | SkippedLine> {
  let id: string | null = null;
  try {
    const report = parseReport(text);
    id = report.id ?? null;
    return await extract(report);
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    return { line, id, error: { code: error.code, message: error.message, nextStep: error.nextStep } };
  }
}

/**
 * Reads one report from a line of JSON.
 * @throws {InvalidReport} if it is longer than `maximumLineLength`, is no JSON object, or has a field of another type than text.
 */
export function parseReport(line: string): Report {
  if (line.length > maximumLineLength) {
    throw new InvalidReport(`The line is longer than ${maximumLineLength} characters.`, {
      nextStep: "Write one report a line; split what is longer into single reports.",
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/u, ""));
  } catch (cause) {
    throw new InvalidReport(`The line is not JSON: ${(cause as Error).message}`, {
      nextStep: "Write one JSON object a line, without line breaks inside.",
      cause,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidReport("The line is not a JSON object.", {
      nextStep: 'Write {"text": ..., "publishedAt": ..., "publisher": ...}.',
    });
  }
  const { id, title, text, publishedAt, publisher, url, kind, language } = value as Record<string, unknown>;
  const optional = { title, url, kind, language };
  for (const [key, field] of Object.entries({ text, publishedAt, publisher, ...optional })) {
    if (field !== undefined && field !== null && typeof field !== "string") {
      throw new InvalidReport(`The field "${key}" is not a string.`, { nextStep: `Write "${key}" as a JSON string.` });
    }
  }
  const given = Object.entries(optional).filter(([, field]) => typeof field === "string" && field !== "");
  return {
    ...(typeof id === "string" || typeof id === "number" ? { id: String(id) } : {}),
    ...Object.fromEntries(given),
    text: (text ?? "") as string,
    publishedAt: (publishedAt ?? "") as string,
    publisher: (publisher ?? "") as string,
  };
}
