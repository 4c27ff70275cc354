import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ZodType, z } from "zod";
import { InvalidReport } from "../domain/errors.js";
import type { Extraction, Report } from "../domain/extraction.js";
import { reportFormat } from "../extraction/evaluation/annotated-report.js";
import { type AnnotatedDocument, findErrors } from "../extraction/evaluation/find-errors.js";
import { scoreReports } from "../extraction/evaluation/score-reports.js";
import { scoreSentences, sentenceFormat } from "../extraction/evaluation/score-sentences.js";
import { readReportText } from "../extraction/read-report-text.js";
import type { AnnotatedSet } from "./annotated-set.js";
import { type DevelopmentRecord, type DevelopmentScorer, developmentSet } from "./development-set.js";

type Measure = { readonly F1?: number; readonly acc?: number };
interface DocumentScorer {
  score(found: Extraction, gold: AnnotatedDocument, text: string): object;
  rows(scores: object): [string, Measure][];
}
interface Article {
  readonly id: string;
  readonly gold: AnnotatedDocument;
  readonly text: string;
  readonly input: Report;
}
interface SetScorer {
  readSet(folder: string, texts: string): Article[];
  scoreSet(set: readonly Article[], found: ReadonlyMap<string, Extraction>): { readonly mean: Record<string, number> };
}
/**
 * The sets of a folder such as `../shared`: annotated reports (`seed`, `data`) beside the programs that score them (`tools`), whose figures are theirs.
 * None where there is no such folder.
 */
export async function readSharedSets(folder: string): Promise<AnnotatedSet[]> {
  const tool = async <Module>(name: string) =>
    (await import(pathToFileURL(join(folder, "tools", name)).href)) as Module;
  if (!existsSync(join(folder, "tools", "score-extraction.mjs"))) return [];
  const document = await tool<DocumentScorer>("score-extraction.mjs");
  const articles = await tool<SetScorer>("score-set.mjs");
  const development = await tool<DevelopmentScorer>("score-fakes.mjs");
  const records = join(folder, "data", "fakes-dev.jsonl");
  return [
    seedSet(join(folder, "seed"), document),
    articleSet(articles.readSet(join(folder, "data", "fakes-gold"), records), articles),
    developmentSet(jsonLines(records) as DevelopmentRecord[], development),
  ];
}

function seedSet(folder: string, { score, rows }: DocumentScorer): AnnotatedSet {
  const text = readFileSync(join(folder, "daily-star-2014-12-24.txt"), "utf8");
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as AnnotatedDocument;
  return {
    name: "seed",
    reports: [{ id: "seed", report: readReportText(text) }],
    score(found) {
      const extraction = found.get("seed");
      if (!extraction) return { figures: {}, errors: [] };
      const figures = rows(score(extraction, gold, text)).map(([name, { F1, acc }]) => [name, F1 ?? acc ?? 0]);
      return { figures: Object.fromEntries(figures), errors: findErrors("seed", text, gold, extraction) };
    },
  };
}

function articleSet(set: readonly Article[], { scoreSet }: SetScorer): AnnotatedSet {
  return {
    name: "articles",
    reports: set.map(({ id, input }) => ({ id, report: input })),
    score(found) {
      const errors = set.flatMap(({ id, gold, text }) => {
        const extraction = found.get(id);
        return extraction ? findErrors(id, text, gold, extraction) : [];
      });
      return { figures: scoreSet(set, found).mean, errors };
    },
  };
}

/**
 * The project's own sentences in a folder of JSON lines.
 * @throws {InvalidReport} if a line is none.
 */
export function readSentenceSet(folder: string, name: AnnotatedSet["name"]): AnnotatedSet | null {
  const sentences = readOwnSet(folder, sentenceFormat);
  return (
    sentences && {
      name,
      reports: sentences.map(({ id, text, publishedAt }) => ({
        id,
        report: { id, text, publishedAt, publisher: "A wire" },
      })),
      score: (found) => scoreSentences(sentences, found),
    }
  );
}

/**
 * The project's own whole reports in a folder of JSON lines.
 * @throws {InvalidReport} if a line is none.
 */
export function readReportSet(folder: string, name: AnnotatedSet["name"]): AnnotatedSet | null {
  const reports = readOwnSet(folder, reportFormat);
  return (
    reports && {
      name,
      reports: reports.map(({ id, title, text, publishedAt, publisher }) => ({
        id,
        report: { id, title, text, publishedAt, publisher },
      })),
      score: (found) => scoreReports(reports, found),
    }
  );
}

/** All lines of a folder in one format; null if there is no such folder. */
function readOwnSet<Format extends ZodType>(folder: string, format: Format): z.infer<Format>[] | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return files.sort().flatMap((file) =>
    jsonLines(join(folder, file)).map((line, index) => {
      const read = format.safeParse(line);
      if (read.success) return read.data;
      throw new InvalidReport(`Line ${index + 1} of ${file} is not annotated as it must be: ${read.error.message}`);
    }),
  );
}

function jsonLines(file: string): unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as unknown);
}
