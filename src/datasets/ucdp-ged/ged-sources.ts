import type { SourceChain } from "../row-document.js";
import type { RowText } from "../row-text.js";
import type { RowSource, SourceNames } from "../source-names.js";

/**
 * Who said what a row says. `source_original` holds who was there or counted, `source_office` who published the articles that `source_article`
 * lists. Each original source is the root of a chain. The office stands between where there is one only: of several the row does not say which of
 * them carried which source. One original source that several offices carried has a chain through each. Without an original source the offices are the roots.
 */
export function gedSources(text: RowText, names: SourceNames): SourceChain[] {
  const originals = named(text, "source_original", names);
  const offices = officesOf(text, names);
  const [original] = originals;
  const [office] = offices;
  if (original === undefined) return offices.map((each) => [each]);
  if (office === undefined) return originals.map((each) => [each]);
  if (offices.length === 1) return originals.map((each) => [each, office]);
  if (originals.length === 1) return offices.map((each) => [original, each]);
  return originals.map((each) => [each]);
}

/** Where `source_office` is empty the first part of an article names who published it: "Reuters News,2014-12-23,Title". */
function officesOf(text: RowText, names: SourceNames): RowSource[] {
  const offices = named(text, "source_office", names);
  if (offices.length > 0) return offices;
  const articles = text.value("source_article").match(/"[^"]+?,\d{4}-\d{2}-\d{2},/gu) ?? [];
  const found = articles.map((article) =>
    article
      .slice(1)
      .replace(/,\d{4}-\d{2}-\d{2},$/u, "")
      .trim(),
  );
  return [...new Set(found)].map((name) => names.read(text.part("source_article", name)));
}

function named(text: RowText, column: string, names: SourceNames): RowSource[] {
  return names.split(text.value(column), ";").map((name) => names.read(text.part(column, name)));
}
