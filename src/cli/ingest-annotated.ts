import { dirname, resolve } from "node:path";
import { BadInput } from "../domain/errors.js";
import { reportFacts } from "./extract.command.js";
import { readText } from "./read-text.js";
import type { ReportOptions } from "./report-options.js";
import type { CommandRun } from "./run-command.js";

export interface AnnotationOptions extends ReportOptions {
  /** Path of a finished annotation. */
  readonly annotation?: string;
}

/**
 * `sitrep ingest --annotation`: one report with what a person found in it, which says of the report all that there is to say.
 * @throws {BadInput} if more is said of it, or there is not one text.
 */
export async function ingestAnnotated(
  run: CommandRun,
  { annotation: file = "", ...options }: AnnotationOptions,
  texts: readonly string[],
): Promise<void> {
  const { readAnnotation } = await import("../extraction/annotation/read-annotation.js");
  const annotation = readAnnotation(await readText(file));
  const textFile = theText(texts, annotation.document.file, file);
  const said = Object.keys(reportFacts(options));
  if (said.length > 0)
    throw new BadInput(`With --annotation the report's ${said.join(", ")} cannot be given.`, {
      nextStep: "Write it into `document` of the annotation.",
    });
  const { readAnnotatedReport } = await import("../extraction/annotation/read-annotated-report.js");
  const annotated = readAnnotatedReport(annotation, await readText(textFile));
  const { openGraph } = await import("../open-graph.js");
  const graph = await openGraph(run.config(), run.progress);
  try {
    await graph.migrate();
    const outcome = await graph.ingestAnnotation(annotated);
    run.answer({ documents: [{ source: textFile, annotation: file, ...outcome }], failed: [] }, [
      `${outcome.status === "CREATED" ? "new  " : "known"}  ${outcome.documentId}  ${textFile}`,
      ...outcome.leftOut.map(({ what, count, reason }) => `left out: ${count} ${what}. ${reason}`),
    ]);
  } finally {
    await graph.close();
  }
}

/** The file given, else the one that the annotation names, which stands beside it. */
function theText([given, ...others]: readonly string[], named: string | undefined, annotation: string): string {
  if (given !== undefined && others.length === 0) return given;
  if (given === undefined && named !== undefined) return resolve(dirname(annotation), named);
  throw new BadInput(`--annotation is given with ${others.length === 0 ? "no text" : `${others.length + 1} texts`}.`, {
    nextStep: `Give the text that it annotates: sitrep ingest --annotation ${annotation} report.txt`,
  });
}
