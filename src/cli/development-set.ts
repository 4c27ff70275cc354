import type { Extraction, Report } from "../domain/extraction.js";
import type { EvaluationError } from "../extraction/evaluation/evaluation-error.js";
import { standsInText } from "../extraction/evaluation/stands-in-text.js";
import type { AnnotatedSet } from "./annotated-set.js";

/** An article with what a crowd said of it. */
export interface DevelopmentRecord extends Report {
  readonly id: string;
  readonly gold: Readonly<Record<string, string | number>>;
}
interface DevelopmentRow {
  readonly id: string;
  readonly location: readonly string[];
  readonly actor: string;
  readonly cause: string;
  readonly killed_total: number | null;
}
/** An article with what was found in it. */
interface ReadArticle {
  readonly record: DevelopmentRecord;
  readonly extraction: Extraction;
  readonly row: DevelopmentRow;
  /** True if the text mentions anybody of the side that the crowd blames. */
  readonly isNamed: boolean;
}
/** The program that scores these articles, beside them. */
export interface DevelopmentScorer {
  toRow(found: Extraction): DevelopmentRow;
  scoreRows(rows: readonly DevelopmentRow[], records: readonly DevelopmentRecord[]): Record<string, number>;
  /** The crowd's word for the side that an actor is of. */
  actorClass(actor: Extraction["actors"][number]): string;
}

/** Articles of which a crowd said where, by whom and how people died: one event each, and not always the text's own words. */
export function developmentSet(records: readonly DevelopmentRecord[], scorer: DevelopmentScorer): AnnotatedSet {
  return {
    name: "development",
    reports: records.map(({ id, title, text, publishedAt, publisher }) => ({
      id,
      report: { id, text, publishedAt, publisher, ...(title && { title }) },
    })),
    score(found) {
      const rows = new Map([...found].map(([id, extraction]) => [id, scorer.toRow(extraction)]));
      const figures = Object.entries(scorer.scoreRows([...rows.values()], records)).filter(
        ([name]) => !/^n(?:_|$)|^missing$/u.test(name),
      );
      const read = records.flatMap((record): ReadArticle[] => {
        const [extraction, row] = [found.get(record.id), rows.get(record.id)];
        return extraction && row
          ? [{ record, extraction, row, isNamed: isPerpetratorNamed(record, extraction, scorer) }]
          : [];
      });
      return {
        figures: Object.fromEntries(figures),
        reachable: {
          actor_acc_known: percent(
            read.filter(({ record }) => record.gold["actor"] !== "unknown").map(({ isNamed }) => isNamed),
          ),
          killed_total_exact: percent(
            read
              .map(({ record }) => record)
              .filter(isDeadly)
              .map(doesTotalStand),
          ),
        },
        errors: read.flatMap(errorsOf),
      };
    },
  };
}

/** What differs from the crowd's annotation of an article, beside the words the article opens with. */
function errorsOf({ record, extraction, row, isNamed }: ReadArticle): EvaluationError[] {
  const { id, text, gold } = record;
  const events = extraction.events.map(({ label }) => label).join("; ");
  const compare = (
    name: EvaluationError["class"],
    expected: unknown,
    answer: unknown,
    isReachable = true,
  ): EvaluationError[] =>
    String(expected) === String(answer)
      ? []
      : [
          {
            document: id,
            class: name,
            sentence: text.slice(0, 300),
            expected: `${expected}${isReachable ? "" : ", which the text does not name"}`,
            found: `${answer ?? "none"} (${events})`,
          },
        ];
  return [
    ...compare("governorate", gold["location"], row.location[0]),
    ...compare("perpetrator", gold["actor"], row.actor, gold["actor"] === "unknown" || isNamed),
    ...compare("cause", gold["cause_of_death"], row.cause),
    ...(isDeadly(record) ? compare("deaths", deathsOf(record), row.killed_total, doesTotalStand(record)) : []),
  ];
}

/** The crowd's own total: the sum of those it counted by group. */
function deathsOf({ gold }: DevelopmentRecord): number {
  return ["nb_civilians", "nb_children", "nb_women", "nb_noncivilians"]
    .map((name) => Number(gold[name] ?? 0))
    .reduce((sum, part) => sum + part, 0);
}

function isDeadly(record: DevelopmentRecord): boolean {
  return deathsOf(record) > 0;
}

function doesTotalStand(record: DevelopmentRecord): boolean {
  return standsInText(deathsOf(record), `${record.title ?? ""}\n${record.text}`);
}

/** Whether the text mentions anybody of the side that the crowd blames, in whatever part. */
function isPerpetratorNamed({ gold }: DevelopmentRecord, found: Extraction, scorer: DevelopmentScorer): boolean {
  const mentioned = new Set(found.mentions.map(({ entity }) => entity));
  return found.actors.some((actor) => mentioned.has(actor.id) && scorer.actorClass(actor) === gold["actor"]);
}

function percent(answers: readonly boolean[]): number {
  return answers.length === 0 ? 0 : Math.round((1_000 * answers.filter(Boolean).length) / answers.length) / 10;
}
