/**
 * The format of a finished annotation of one report. Keys that are not listed here may stand in a file and are not read. Values of other
 * vocabularies are taken for ours where they say the same.
 */
import { z } from "zod";
import { actorRelationKinds, actorTypes } from "../../domain/vocabulary/actor.js";
import { attributionKinds, claimKinds, modalities, qualifiers } from "../../domain/vocabulary/claim.js";
import { dateBases, datePrecisions } from "../../domain/vocabulary/date.js";
import { documentKinds, mentionKinds, sections } from "../../domain/vocabulary/document.js";
import {
  countUnits,
  eventClasses,
  geoPrecisions,
  outcomes,
  participantRoles,
  placeRoles,
  ploverTypes,
  weapons,
} from "../../domain/vocabulary/event.js";
import { bearings, coordinateBases, placeTypes } from "../../domain/vocabulary/place.js";
import type { Vocabulary } from "../../domain/vocabulary/vocabulary.js";

/** A value of a vocabulary, or a word of the annotators that means one. */
function word<Value extends string>(vocabulary: Vocabulary<Value>, means: Readonly<Record<string, Value>> = {}) {
  const values = Object.keys(vocabulary) as [Value, ...Value[]];
  const translate = (given: unknown) =>
    typeof given === "string" && Object.hasOwn(means, given) ? means[given] : given;
  return z.preprocess(translate, z.enum(values));
}

/** How annotators word a figure, where our vocabulary has another word for it. */
export const qualifierWords = { APPROXIMATELY: "ABOUT", SEVERAL_HUNDRED: "HUNDREDS", MANY: "UNKNOWN" } as const;

const id = z.string().min(1);
const offset = z.int().min(0);
const words = z.object({ text: z.string(), start: offset, end: offset });
const number = z.number().nullable();
const figure = z.object({ min: number, max: number, qualifier: word(qualifiers, qualifierWords) });
/** ISO 3166-1 alpha-3. "IGO" and "IMG", which stand for no country, are read as none. */
const country = z.preprocess(
  (code) => (code === "IGO" || code === "IMG" ? null : code),
  z
    .string()
    .regex(/^[A-Z]{3}$/u, "is not an ISO 3166-1 alpha-3 code")
    .nullable(),
);
const relation = z.object({ type: z.string(), from: id, to: id });

const document = z.object({
  id,
  title: z.object({ text: z.string(), start: offset.nullable(), end: offset.nullable() }).nullable(),
  publisher: id,
  publishedAt: z.string(),
  language: z.string().default("en"),
  kind: word(documentKinds).default("NEWS"),
  url: z.string().nullable().default(null),
  /** The text's file, beside the annotation. */
  file: z.string().optional(),
  /** Of the text in UTF-8, in hexadecimal digits. */
  sha256: z.string().optional(),
  lengthChars: offset.optional(),
});

const actor = z.object({
  id,
  /** Its slug in the actor lexicon, where the annotator knows it: then it is that actor in every document. */
  lexiconId: id.nullable().default(null),
  name: z.string().min(1),
  actorType: word(actorTypes),
  aliases: z.array(z.string()),
  named: z.boolean(),
  generic: z.boolean().default(false),
  country,
  international: z.boolean().default(false),
  acledInter: z.int().min(1).max(8).nullable(),
  ploverSector: z.array(z.string()),
  partOf: id.nullable(),
  wikidataId: z.string().nullable(),
});

const place = z.object({
  id,
  /** Its id in the gazetteer, where the annotator knows it: then it is that place in every document. */
  gazetteerId: id.nullable().default(null),
  name: z.string().min(1),
  placeType: word(placeTypes),
  aliases: z.array(z.string()),
  named: z.boolean().optional(),
  mentioned: z.boolean(),
  within: id.nullable(),
  country,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  coordinateUncertaintyM: z.number().min(0).nullable(),
  coordinateBasis: word(coordinateBases, {
    GENERAL_KNOWLEDGE_UNVERIFIED: "GENERAL_KNOWLEDGE",
    VERIFIED_PUBLIC_PAGE: "CURATED",
  }).nullable(),
  bearings: z.array(z.object({ bearing: word(bearings), to: id, mention: words })).default([]),
});

const event = z.object({
  id,
  label: z.string().min(1),
  eventClass: word(eventClasses),
  ploverType: word(ploverTypes),
  ploverMode: z.array(z.string()).nullable(),
  acled: z.object({
    eventType: z.string().nullable(),
    subEventType: z.string().nullable(),
    disorderType: z.string().nullable(),
    civilianTargeting: z.boolean(),
  }),
  time: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    precision: word(datePrecisions),
    basis: word(dateBases),
    expression: words.nullable(),
  }),
  places: z.array(z.object({ place: id, role: word(placeRoles), mention: words.nullable() })),
  geoPrecision: word(geoPrecisions),
  participants: z.array(
    z.object({
      actor: id,
      role: word(participantRoles),
      explicit: z.boolean(),
      mention: words.nullable(),
      headcount: figure.nullable(),
    }),
  ),
  count: figure.extend({ unit: word(countUnits) }).nullable(),
  weapons: z.array(word(weapons)),
  damage: z.array(z.object({ what: z.string(), min: number, max: number, mention: words })),
  outcome: word(outcomes).nullable(),
  partOf: id.nullable(),
  possibleOverlap: z.array(id),
  /** The word that gave rise to it; the words of the first claim that it happened if not given. */
  trigger: words.optional(),
});

const claim = z.object({
  id,
  about: id.nullable(),
  kind: word(claimKinds),
  value: z.record(z.string(), z.unknown()).nullable(),
  modality: word(modalities),
  directQuote: z.boolean(),
  quote: words,
  attribution: z.object({ kind: word(attributionKinds), chain: z.array(id).min(1), cue: words.nullable() }),
  annotatorConfidence: z.number().min(0).max(1).default(1),
});

export const annotationFormat = z.object({
  $schema: z.literal("gold-annotation/1"),
  document,
  sentences: z.array(words.extend({ id })),
  actors: z.array(actor),
  places: z.array(place),
  events: z.array(event),
  claims: z.array(claim),
  mentions: z.array(
    words.extend({
      entity: id,
      region: word(sections),
      sentence: z.string().nullable(),
      kind: word(mentionKinds).optional(),
    }),
  ),
  actorRelations: z.array(relation.extend({ type: word(actorRelationKinds), quote: words })).default([]),
  eventRelations: z.array(relation).default([]),
  claimRelations: z.array(relation).default([]),
});

export type Annotation = z.infer<typeof annotationFormat>;
