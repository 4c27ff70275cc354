import { z } from "zod";
import { ploverTypes } from "../../domain/vocabulary/event.js";

const names = z.array(z.string().min(1));
const speaker = z.string().min(1).nullable();
const figure = z.int().optional();

/** One event of an annotated report. Names are any part of what the report calls somebody, in lower case. */
const eventFormat = z.object({
  /** Words of the report, each a clause that tells this event and no other. */
  told: z.array(z.string().min(1)).min(1),
  type: z.enum(Object.keys(ploverTypes) as [string, ...string[]]),
  /** Who does it, or is said to; both sides of what is mutual. */
  actors: names,
  /** Whom it is done to. */
  targets: names,
  /** The most exact name of where it was; null if none is told. */
  place: z.string().min(1).nullable(),
  country: z.string().length(3).nullable(),
  /** First and last day; null if the report does not tell. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  killed: figure,
  wounded: figure,
  detained: figure,
  /** Who says that it happened, of each telling the one nearest to it; null where only the publisher does. */
  source: z.union([speaker, z.array(speaker).min(1)]),
});

/** A whole report with all events that it tells. */
export const reportFormat = z
  .object({
    id: z.string().min(1),
    publisher: z.string().min(1),
    publishedAt: z.iso.datetime(),
    title: z.string().min(1),
    text: z.string().min(1),
    events: z.array(eventFormat),
  })
  .superRefine(({ text, events }, { addIssue }) => {
    for (const clause of events.flatMap(({ told }) => told))
      if (text.split(clause).length !== 2)
        addIssue({ code: "custom", message: `"${clause}" does not stand in the text exactly once.` });
  });

export type AnnotatedReport = z.infer<typeof reportFormat>;
export type AnnotatedEvent = AnnotatedReport["events"][number];
