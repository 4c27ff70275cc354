/** The mapping file of a CSV of any make: which column says what. */
import { z } from "zod";
import { BadInput } from "../../domain/errors.js";
import { actorTypes } from "../../domain/vocabulary/actor.js";
import { casualtyKinds, victimGroups } from "../../domain/vocabulary/claim.js";
import { datePrecisions } from "../../domain/vocabulary/date.js";
import {
  eventClasses,
  geoPrecisions,
  participantRoles,
  ploverTypes,
  subEventTypes,
} from "../../domain/vocabulary/event.js";
import { placeTypes } from "../../domain/vocabulary/place.js";
import type { Vocabulary } from "../../domain/vocabulary/vocabulary.js";

function wordOf<Value extends string>(vocabulary: Vocabulary<Value>) {
  return z.enum(Object.keys(vocabulary) as [Value, ...Value[]]);
}

/** A value for all rows, or what each value of a column means. */
function valueOrColumn<Value extends string>(vocabulary: Vocabulary<Value>) {
  const value = wordOf(vocabulary);
  return z.union([value, z.strictObject({ column: z.string().min(1), values: z.record(z.string(), value) })]);
}

const column = z.string().min(1);
const eventType = z.strictObject({
  ploverType: wordOf(ploverTypes),
  subEventType: wordOf(subEventTypes).nullable().default(null),
});

const mapping = z.strictObject({
  /** Who publishes the rows; `id` is that of the actor in the graph and of its rows, a word without blanks or colons. */
  dataSet: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, "is not made of lower-case letters, digits and hyphens"),
    name: z.string().min(1),
    actorType: wordOf(actorTypes).default("MONITORING_GROUP"),
  }),
  delimiter: z.string().length(1).default(","),
  /** The column whose value is the row's own, in every release. */
  id: column,
  /** The column with the instant of publication; if not given, --published is needed. */
  publishedAt: column.nullable().default(null),
  url: column.nullable().default(null),
  date: z.strictObject({
    start: column,
    end: column.nullable().default(null),
    precision: valueOrColumn(datePrecisions).default("DAY"),
  }),
  eventType: z.union([eventType, z.strictObject({ column, values: z.record(z.string(), eventType) })]),
  eventClass: valueOrColumn(eventClasses).default("INCIDENT"),
  actors: z
    .array(
      z.strictObject({
        column,
        role: wordOf(participantRoles),
        actorType: valueOrColumn(actorTypes),
        /** What parts the names, where there are several in a cell. */
        separator: z.string().min(1).nullable().default(null),
      }),
    )
    .default([]),
  place: z
    .strictObject({
      name: column,
      placeType: valueOrColumn(placeTypes).default("TOWN"),
      country: column,
      /** Columns of the divisions around it, the widest first. */
      divisions: z.array(column).max(3).default([]),
      latitude: column.nullable().default(null),
      longitude: column.nullable().default(null),
      uncertaintyM: z.number().min(0).default(5_000),
      precision: valueOrColumn(geoPrecisions).default("SETTLEMENT"),
    })
    .nullable()
    .default(null),
  figures: z
    .array(
      z.strictObject({
        casualty: wordOf(casualtyKinds).default("KILLED"),
        victimGroup: wordOf(victimGroups).default("TOTAL"),
        min: column,
        /** The same column for a single figure. */
        max: column.nullable().default(null),
      }),
    )
    .default([]),
  sources: z.array(z.strictObject({ column, separator: z.string().min(1).default(";") })).default([]),
});
export type Mapping = z.infer<typeof mapping>;

/**
 * Reads a mapping file.
 * @throws {BadInput} naming each fault by its path in the file.
 */
export function readMapping(file: string, json: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new BadInput(`The mapping ${file} is not JSON: ${(cause as Error).message}`, {
      nextStep: "Correct the file; docs/import.md shows one.",
      cause,
    });
  }
  const read = mapping.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new BadInput(`The mapping ${file} is at fault: ${faults.join("; ")}`, {
    nextStep: "Correct the file; docs/import.md shows one.",
  });
}
