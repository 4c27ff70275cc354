import { InvalidReport } from "../domain/errors.js";
import type { Report } from "../domain/extraction.js";
import { type DocumentKind, documentKinds } from "../domain/vocabulary/document.js";
import { isValueOf } from "../domain/vocabulary/vocabulary.js";
import { parseDateline } from "./dates/dateline.js";
import { plainText } from "./text/plain-text.js";

/** What a caller knows of a file's report; wins over what the file says. */
export interface ReportTextOptions {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** ISO 8601, with or without a time; a date alone is midnight UTC. */
  readonly publishedAt?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly language?: string | undefined;
}

const headerKeys = {
  title: "title",
  publisher: "publisher",
  published: "publishedAt",
  kind: "kind",
  url: "url",
  language: "language",
  // Whatever the file says of itself; no part of the report.
  note: "note",
} as const;
const headerLine = /^(title|publisher|published|kind|url|language|note):[ \t]*(.*)$/iu;

/**
 * Reads a plain text file as a report: a header of `Title: ...` lines if it begins with one (not part of the text), else the title on
 * the first line, a dateline such as "Published December 24th, 2014 - 08:53 GMT", and the publisher of the copyright line.
 * @throws {InvalidReport} if the header names an unknown kind or an unreadable date. What is missing is found by the engine.
 */
export function readReportText(file: string, options: ReportTextOptions = {}): Report {
  const { header, text } = splitHeader(file.replace(/^\ufeff/u, ""));
  const plain = plainText(text);
  const title = options.title ?? header.title ?? titleLine(plain);
  const publishedAt = isoTime(options.publishedAt ?? header.publishedAt) ?? parseDateline(plain) ?? "";
  const publisher = options.publisher ?? header.publisher ?? copyrightHolder(plain) ?? "";
  const kind = options.kind ?? kindNamed(header.kind);
  const url = options.url ?? header.url;
  const language = options.language ?? header.language;
  return {
    text,
    publishedAt,
    publisher,
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(kind ? { kind } : {}),
    ...(language ? { language } : {}),
  };
}

type Header = Partial<Record<(typeof headerKeys)[keyof typeof headerKeys], string>>;

function splitHeader(file: string): { header: Header; text: string } {
  const header: Header = {};
  const lines = file.split("\n");
  let at = 0;
  for (; at < lines.length; at += 1) {
    const found = headerLine.exec((lines[at] ?? "").trimEnd());
    if (!found?.[1]) break;
    header[headerKeys[found[1].toLowerCase() as keyof typeof headerKeys]] = found[2]?.trim() ?? "";
  }
  const isHeader = at > 0 && (lines[at] ?? "").trim() === "" && (at > 1 || header.publishedAt !== undefined);
  if (!isHeader) return { header: {}, text: file };
  while (at < lines.length && (lines[at] ?? "").trim() === "") at += 1;
  return { header, text: lines.slice(at).join("\n") };
}

/** The first line, if it is short, ends like a headline and an empty line or a dateline follows. */
function titleLine(plain: string): string | undefined {
  const [first = "", second = ""] = plain.trimStart().split("\n", 2);
  const line = first.trim();
  const isHeadline = line.length >= 10 && line.length <= 160 && !/[.!?:"]$/u.test(line) && /^\P{Ll}/u.test(line);
  return isHeadline && (second.trim() === "" || parseDateline(second) !== null) && plain.trim().length > line.length
    ? line
    : undefined;
}

function copyrightHolder(plain: string): string | undefined {
  const found =
    /(?:copyright\s*(?:©|\(c\))?|©)\s*\d{4}(?:\s*-\s*\d{4})?,?\s+(?:by\s+)?([^.\n]{2,80}?)\s*(?:\.|,?\s+all rights reserved|\n|$)/iu.exec(
      plain,
    );
  return found?.[1]?.trim();
}

function kindNamed(kind: string | undefined): DocumentKind | undefined {
  if (!kind) return undefined;
  const value = kind
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/gu, "_");
  if (isValueOf(documentKinds, value)) return value;
  throw new InvalidReport(`The header names an unknown kind of document: "${kind}".`, {
    nextStep: `Use one of ${Object.keys(documentKinds).join(", ")}.`,
  });
}

/** A date alone is midnight UTC; anything else is left for the engine to judge. */
function isoTime(value: string | undefined): string | undefined {
  const given = value?.trim();
  if (!given) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/u.test(given) ? `${given}T00:00:00Z` : given;
}
