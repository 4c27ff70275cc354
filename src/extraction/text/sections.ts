import type { Span } from "../../domain/extraction.js";
import type { Section } from "../../domain/vocabulary/document.js";

/** A stretch of the text that belongs to one section. */
export interface SectionSpan extends Span {
  readonly section: Section;
}

const weekday = "(?:sun|mon|tues?|wed(?:nes)?|thurs?|fri|satur)(?:day)?";
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const fullDate = `(?:${weekday},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s*\\d{4}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})`;
const clock = "(?:[\\s,-]*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(?:gmt|utc|am|pm)?)?";
const updated = `(?:\\s*\\(updated[^)]{1,40}\\))?\\)?`;
/** What a page puts between the date and the text: links, the topic with its number of articles, how often the page was read. */
const shareLinks = `(?:get short url\\s+(?:topic [^()]{3,80}\\(\\d+\\)\\s*)?(?:\\d+\\s+){0,2})?`;
const datePrefix = new RegExp(
  `^\\s*(?:(?:date of publication|published(?: on)?|last updated(?: at| on)?|updated|posted(?: on)?)\\s*:?\\s*)?${fullDate}${clock}${updated}[\\s.|-]*${shareLinks}`,
  "iu",
);
/** "BEIRUT -", "PORT-AU-PRINCE (AP) -", "NEW DELHI, India (AP) -"; a hyphen inside the name ends nothing. */
const cityPrefix =
  /^\s*(?:[A-Z]{4,}(?:[ /][A-Z]{3,})?(?:\s*\([^)]{1,30}\))?\s*(?=\s[A-Z][a-z]|\sA\s)|(?=[A-Z' /-]{4})[A-Z][A-Z']+(?:[ /-][A-Z']{2,}){0,3}(?:,\s*[A-Z][\p{L}.]+(?: [A-Z][\p{L}.]+){0,3})?(?:\s*\([^)]{1,30}\))?(?:\s*[–—:]\s*|\s+-{1,2}\s*|-{1,2}\s+))/u;
/** "ANKARA, June 3 (Reuters) -", "SAN SALVADOR, 12 OCT 89 (EFE) --". */
const wirePrefix = new RegExp(
  `^\\s*\\p{Lu}[\\p{L}.' -]{2,40}(?:,\\s*\\p{Lu}[\\p{L}.' ]{2,30})?,\\s*(?:${month}\\s+\\d{1,2}|\\d{1,2}\\s+${month})(?:,?\\s+\\d{2,4})?\\s*(?:\\([^)]{1,40}\\))?\\s*(?:--|[-–—])\\s*(?:\\[[^\\]]{1,30}\\]\\s*)?`,
  "iu",
);
const publishedLine = /^\s*(?:date of publication|published|last updated|updated|posted)\b.{0,60}$/iu;
const boilerplateLine =
  /^\s*(?:copyright\b|©|\(c\)\s|all rights reserved|you may also like|read (?:also|more)|related (?:articles|stories|topics)|sign up (?:to|for)|subscribe|follow us|share (?:this|on)|tags?\b\s*:?|advertisement|click here|source:|photo:|image:|\(source\b)/iu;
/** Ends of reports that were glued to the last sentence. */
const tail =
  /\s*(?:-{1,2}\s?(?:Reuters|AFP|AP|Agencies)\b.{0,20}|\(Source: [^)]{1,60}\)|Read Also\b.*|You may also like\b.*|Tags\b [^.]{0,120})\s*$/u;

/** Headlines of other reports, which a page lists below the last sentence. */
const related =
  /\s(?:Source:? \p{Lu}[\p{L} ]{1,40} )?Related(?::| (?:News|Articles|Stories|Topics|Posts)\b| (?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ )).*$/u;
/** Such a list is no longer than this. */
const longestTail = 2_000;

/**
 * Cuts a text into title, body and boilerplate, line by line; a title inside the text splits its line.
 * The spans are in order and do not overlap; white space may lie between them.
 */
export function sectionsOf(plain: string, title: Span | null): SectionSpan[] {
  const spans: SectionSpan[] = [];
  for (const line of linesOf(plain)) {
    if (title && title.start < line.end && title.end > line.start) {
      push(spans, plain, { start: line.start, end: title.start, section: "BOILERPLATE" });
      push(spans, plain, { ...title, section: "TITLE" });
      const rest = { start: Math.max(line.start, skipMarks(plain, title.end)), end: line.end };
      if (rest.end > rest.start) addBody(spans, plain, rest, true);
    } else addBody(spans, plain, line, spans.length === 0 || spans.every((span) => span.section !== "BODY"));
  }
  return spans;
}

function addBody(spans: SectionSpan[], plain: string, line: Span, atHead: boolean): void {
  const text = plain.slice(line.start, line.end);
  if (boilerplateLine.test(text) || publishedLine.test(text)) {
    push(spans, plain, { ...line, section: "BOILERPLATE" });
    return;
  }
  const prefix = atHead ? headLength(text) : 0;
  push(spans, plain, { start: line.start, end: line.start + prefix, section: "BOILERPLATE" });
  const body = text.slice(prefix, prefix + 1_000_000);
  const list = related.exec(body.slice(Math.max(body.length - longestTail, body.length / 2)));
  const ending = tail.exec(body.slice(-400));
  const end = line.end - Math.max(list?.[0].length ?? 0, ending?.[0].length ?? 0);
  push(spans, plain, { start: line.start + prefix, end, section: "BODY" });
  push(spans, plain, { start: end, end: line.end, section: "BOILERPLATE" });
}

function headLength(text: string): number {
  const head = text.slice(0, 200);
  const wired = wirePrefix.exec(head)?.[0].length ?? 0;
  if (wired > 0) return wired;
  const dated = datePrefix.exec(head)?.[0].length ?? 0;
  const placed = cityPrefix.exec(head.slice(dated))?.[0].length ?? 0;
  return dated + placed;
}

function skipMarks(plain: string, from: number): number {
  let at = from;
  while (at < plain.length && /[\s.|-]/u.test(plain[at] ?? "")) at += 1;
  return at;
}

function push(spans: SectionSpan[], plain: string, span: SectionSpan): void {
  const text = plain.slice(span.start, span.end);
  const left = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed) spans.push({ ...span, start: span.start + left, end: span.start + left + trimmed.length });
}

function linesOf(plain: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    if (at !== plain.length && plain[at] !== "\n") continue;
    if (at > start) lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}
