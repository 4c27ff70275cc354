import { createHash } from "node:crypto";
import { InvalidReport } from "../../domain/errors.js";
import { type Annotation, annotationFormat } from "./annotation-format.js";

/** So many faults are told at once. */
const listed = 5;

/**
 * Reads the JSON of an annotation file. What it says of a text is checked by `checkAnnotation`.
 * @throws {InvalidReport} naming each fault by its path in the file.
 */
export function readAnnotation(json: string): Annotation {
  const read = annotationFormat.safeParse(parsed(json));
  if (read.success) return read.data;
  throw faulty(read.error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`));
}

/**
 * Refuses an annotation that does not fit its text, or that names what it does not list.
 * @throws {InvalidReport} naming each fault by its path in the file.
 */
export function checkAnnotation(annotation: Annotation, text: string): void {
  const { sha256, lengthChars } = annotation.document;
  if (lengthChars !== undefined && lengthChars !== text.length) {
    throw faulty([`document.lengthChars: is ${lengthChars}, but the text has ${text.length} UTF-16 code units`]);
  }
  if (sha256 !== undefined && sha256 !== createHash("sha256").update(text, "utf8").digest("hex")) {
    throw faulty(["document.sha256: is not that of the text"]);
  }
  const faults = [...misquotes(annotation, text, []), ...danglingIds(annotation)];
  if (faults.length > 0) throw faulty(faults);
}

/** Wherever the file quotes, its words must stand in the text. */
function misquotes(value: unknown, text: string, path: readonly PropertyKey[]): string[] {
  if (value === null || typeof value !== "object") return [];
  const { text: words, start, end } = value as { text?: unknown; start?: unknown; end?: unknown };
  const isQuote = typeof words === "string" && typeof start === "number" && typeof end === "number";
  if (isQuote && text.slice(start, end) !== words) {
    return [`${pathText(path)}: quotes "${words}", but "${text.slice(start, end)}" stands at ${start} to ${end}`];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    misquotes(inner, text, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function danglingIds(annotation: Annotation): string[] {
  const { document, actors, places, events, claims, mentions, actorRelations } = annotation;
  const ids = {
    actor: new Set(actors.map(({ id }) => id)),
    place: new Set(places.map(({ id }) => id)),
    event: new Set(events.map(({ id }) => id)),
  };
  const faults: string[] = [];
  const demand = (path: string, id: string | null, ...kinds: readonly (keyof typeof ids)[]): void => {
    if (id === null || kinds.some((kind) => ids[kind].has(id))) return;
    faults.push(`${path}: "${id}" is no ${kinds.join(" and no ")} of this file`);
  };
  demand("document.publisher", document.publisher, "actor");
  for (const [index, { partOf }] of actors.entries()) demand(`actors[${index}].partOf`, partOf, "actor");
  for (const [index, { within, bearings }] of places.entries()) {
    demand(`places[${index}].within`, within, "place");
    for (const [at, { to }] of bearings.entries()) demand(`places[${index}].bearings[${at}].to`, to, "place");
  }
  for (const [index, event] of events.entries()) {
    const path = `events[${index}]`;
    for (const [at, { actor }] of event.participants.entries())
      demand(`${path}.participants[${at}].actor`, actor, "actor");
    for (const [at, { place }] of event.places.entries()) demand(`${path}.places[${at}].place`, place, "place");
    demand(`${path}.partOf`, event.partOf, "event");
    for (const [at, other] of event.possibleOverlap.entries()) demand(`${path}.possibleOverlap[${at}]`, other, "event");
  }
  for (const [index, { about, attribution }] of claims.entries()) {
    demand(`claims[${index}].about`, about, "event");
    for (const [at, link] of attribution.chain.entries())
      demand(`claims[${index}].attribution.chain[${at}]`, link, "actor");
  }
  for (const [index, { entity }] of mentions.entries()) demand(`mentions[${index}].entity`, entity, "actor", "place");
  for (const [index, { from, to }] of actorRelations.entries()) {
    demand(`actorRelations[${index}].from`, from, "actor");
    demand(`actorRelations[${index}].to`, to, "actor", "place");
  }
  return faults;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InvalidReport(`The annotation is not JSON: ${(error as Error).message}.`, {
      nextStep: "Give a file in the format that docs/commands.md describes.",
      cause: error,
    });
  }
}

function faulty(faults: readonly string[]): InvalidReport {
  const more = faults.length > listed ? `; and ${faults.length - listed} more` : "";
  return new InvalidReport(`The annotation is at fault: ${faults.slice(0, listed).join("; ")}${more}.`, {
    nextStep: "Nothing was written. Correct the file; docs/commands.md says what it holds.",
  });
}

/** `claims[3].quote.text` */
function pathText(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return steps.join("").replace(/^\./u, "") || "the file";
}
