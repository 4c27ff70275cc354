import type { Report, Span } from "../../domain/extraction.js";
import type { LanguageModel } from "./language-model.js";
import { lowerCase } from "./lower-case.js";
import { plainText } from "./plain-text.js";
import { sectionsOf } from "./sections.js";
import type { TokenizedSentence } from "./token.js";
import { tokenize } from "./tokenize.js";

/** The text of a report, cut into sentences. */
export interface ReadText {
  /** As given. */
  readonly raw: string;
  /** Same length, same offsets, plain spaces and quotation marks. */
  readonly plain: string;
  /** Where the title stands in the text; null if it does not. */
  readonly title: Span | null;
  readonly sentences: readonly TokenizedSentence[];
}

/** The title must begin within this many characters of the text to count as standing in it. */
const titleWindow = 300;

/** Reads a report's text into sentences with their sections, ids (`s00`, `s01`, ...) and tokens. */
export function readSentences(report: Report, model: LanguageModel): ReadText {
  const plain = plainText(report.text);
  const title = locateTitle(plain, report.title);
  const sentences: TokenizedSentence[] = [];
  for (const span of sectionsOf(plain, title)) {
    const cut =
      span.section === "BODY" ? tokenize(plain, span, model) : [tokenize(plain, span, model).flat().slice(0, 160)];
    for (const tokens of cut) {
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last) continue;
      const ordinal = sentences.length;
      sentences.push({
        id: `s${String(ordinal).padStart(2, "0")}`,
        ordinal,
        section: span.section,
        start: first.start,
        end: last.end,
        tokens,
      });
    }
  }
  return { raw: report.text, plain, title, sentences };
}

function locateTitle(plain: string, title: string | undefined): Span | null {
  const wanted = lowerCase(plainText(title ?? "").trim());
  if (!wanted) return null;
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("\\s+");
  const found = new RegExp(pattern, "u").exec(lowerCase(plain.slice(0, titleWindow + wanted.length * 2)));
  return found && found.index <= titleWindow ? { start: found.index, end: found.index + found[0].length } : null;
}
