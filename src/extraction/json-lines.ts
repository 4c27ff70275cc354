import { InvalidReport, SitrepError } from "../domain/errors.js";
import type { Extraction, ExtractionEngine, Report } from "../domain/extraction.js";

/** A line that could not be extracted; the lines after it were. */
export interface SkippedLine {
  /** Counted from 1. */
  readonly line: number;
  /** The record's id, if it could be read. */
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly nextStep: string | null };
}

/**
 * Extracts reports given as JSON lines `{id, title, text, publishedAt, publisher}`: for each line that is not blank one result, in order.
 * A bad line gives a `SkippedLine`. Anything that is not a `SitrepError` is a bug and is thrown.
 */
export async function* extractJsonl(
  lines: AsyncIterable<string> | Iterable<string>,
  engine: ExtractionEngine,
): AsyncGenerator<Extraction | SkippedLine> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    let id: string | null = null;
    try {
      const report = parseReport(text);
      id = report.id ?? null;
      yield await engine.extract(report);
    } catch (error) {
      if (!(error instanceof SitrepError)) throw error;
      yield { line, id, error: { code: error.code, message: error.message, nextStep: error.nextStep } };
    }
  }
}

function parseReport(line: string): Report {
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
