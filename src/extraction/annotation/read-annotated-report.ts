import { checkExtraction } from "../../domain/check-extraction.js";
import { InvalidReport, InvariantBroken } from "../../domain/errors.js";
import { validateReport } from "../validate-report.js";
import { type AnnotatedReport, annotatedExtraction } from "./annotated-extraction.js";
import type { Annotation } from "./annotation-format.js";
import { checkAnnotation } from "./read-annotation.js";

/**
 * A report with what a person annotated in it, checked as every extraction is before it may be recorded.
 * @throws {InvalidReport} if the text cannot be read, or the annotation does not fit it, naming the faults by their paths in the file.
 */
export function readAnnotatedReport(annotation: Annotation, text: string): AnnotatedReport {
  checkAnnotation(annotation, text);
  const annotated = annotatedExtraction(annotation, text);
  validateReport(annotated.report);
  try {
    checkExtraction(annotated.report, annotated.extraction);
  } catch (error) {
    throw error instanceof InvariantBroken ? faultOf(annotation, error) : error;
  }
  return annotated;
}

/** The fault of an annotation, with where the file holds what it names. */
function faultOf(annotation: Annotation, error: InvariantBroken): InvalidReport {
  const paths = pathsById(annotation);
  const [path] = error.message.split(/[\s,()]+/u).flatMap((word) => paths.get(word) ?? []);
  return new InvalidReport(`The annotation is at fault: ${path === undefined ? "" : `${path}: `}${error.message}`, {
    nextStep: "Nothing was written. Correct the file; docs/commands.md says what it holds.",
    cause: error,
  });
}

/** Where each actor, place, event and claim stands in the file, by its id. */
function pathsById({ actors, places, events, claims }: Annotation): Map<string, string> {
  const lists = Object.entries({ actors, places, events, claims });
  return new Map(lists.flatMap(([name, items]) => items.map(({ id }, index) => [id, `${name}[${index}]`] as const)));
}
