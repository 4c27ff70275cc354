import { z } from "zod";
import { actorTypes } from "../../domain/vocabulary/actor.js";
import { casualtyKinds, claimKinds, modalities, victimGroups } from "../../domain/vocabulary/claim.js";
import {
  countUnits,
  eventClasses,
  outcomes,
  participantRoles,
  placeRoles,
  ploverTypes,
  subEventTypes,
  weapons,
} from "../../domain/vocabulary/event.js";
import { placeTypes } from "../../domain/vocabulary/place.js";
import type { Vocabulary } from "../../domain/vocabulary/vocabulary.js";

const oneOf = <Value extends string>(vocabulary: Vocabulary<Value>) =>
  z.enum(Object.keys(vocabulary) as [Value, ...Value[]]);

/** Longest stretch of words a model may quote, in UTF-16 code units. */
const maximumWords = 1_500;
const words = z.string().trim().min(1).max(maximumWords);

const party = z.object({
  words: words.describe("The exact words that name the actor here."),
  name: words.describe("The name the report uses for it elsewhere, else the same words."),
  type: oneOf(actorTypes),
});
export type AnsweredParty = z.infer<typeof party>;

/** One event as a model tells it. All `words`, quotes, triggers, dates and numbers must stand in the text. */
const answeredEvent = z.object({
  quote: words.describe("The exact clause or sentence that tells the event."),
  trigger: words.describe("The verb or noun within the quote that tells it."),
  eventClass: oneOf(eventClasses),
  ploverType: oneOf(ploverTypes),
  subEventType: oneOf(subEventTypes).nullable().describe("Null for a TREND."),
  outcome: oneOf(outcomes).nullable(),
  weapons: z.array(oneOf(weapons)),
  date: words.nullable().describe('The exact words that date it, such as "on Tuesday"; null if there are none.'),
  participants: z.array(party.extend({ role: oneOf(participantRoles) })),
  places: z.array(
    z.object({
      words: words.describe("The exact words that name the place here."),
      name: words.describe("The name the report uses for it elsewhere, else the same words."),
      type: oneOf(placeTypes),
      role: oneOf(placeRoles),
    }),
  ),
});
export type AnsweredEvent = z.infer<typeof answeredEvent>;

/** One claim as a model tells it. */
const answeredClaim = z.object({
  event: z
    .number()
    .int()
    .min(0)
    .nullable()
    .describe("Index of the event in `events`, from 0; null only for CONTROL and SOURCE_STANCE."),
  kind: oneOf(claimKinds),
  modality: oneOf(modalities),
  quote: words.describe("The exact words that make the claim, without the words that say who makes it."),
  cue: words.nullable().describe('The exact words that say who makes it, such as "the Observatory said".'),
  sources: z.array(party).describe("Who said it first, then who passed it on; without the publisher."),
  casualty: z
    .object({
      kind: oneOf(casualtyKinds),
      group: oneOf(victimGroups),
      number: words.describe('The exact words of the number within the quote: "at least ten".'),
    })
    .nullable()
    .describe("For a claim of kind CASUALTY."),
  count: z
    .object({ unit: oneOf(countUnits), number: words })
    .nullable()
    .describe("For a claim of kind COUNT."),
});
export type AnsweredClaim = z.infer<typeof answeredClaim>;

/**
 * What a model is asked for, as JSON Schema, without bounds of length and number: some services refuse those in a schema, and they are
 * checked here anyway.
 */
export const answerJsonSchema: Readonly<Record<string, unknown>> = z.toJSONSchema(
  z.object({ events: z.array(answeredEvent), claims: z.array(answeredClaim) }),
  {
    override: ({ jsonSchema }) => {
      for (const bound of ["minLength", "maxLength", "minimum", "maximum"] as const) delete jsonSchema[bound];
    },
  },
);

/** The items of an answer that have the shape asked for, and what is wrong with the others. */
export interface ReadAnswer {
  /** Null where the event at this index is at fault: claims refer to events by index. */
  readonly events: readonly (AnsweredEvent | null)[];
  readonly claims: readonly AnsweredClaim[];
  /** How to name each fault, and what is wrong, in words for the model. */
  readonly faults: readonly string[];
}

const outer = z.object({ events: z.array(z.unknown()).max(500), claims: z.array(z.unknown()).max(2_000) });

/** Reads a model's answer item by item, so that one bad item does not cost the others; fences around the JSON are left out. */
export function readAnswer(content: string): ReadAnswer {
  const json = content.trim().replace(/^```(?:json)?\s*|\s*```$/gu, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { events: [], claims: [], faults: [`The answer is not JSON: ${(error as Error).message}`] };
  }
  const whole = outer.safeParse(value);
  if (!whole.success) return { events: [], claims: [], faults: faultsOf("answer", whole.error) };
  const faults: string[] = [];
  const events = whole.data.events.map((item, index) => {
    const event = answeredEvent.safeParse(item);
    if (!event.success) faults.push(...faultsOf(`events[${index}]`, event.error));
    return event.success ? event.data : null;
  });
  const claims = whole.data.claims.flatMap((item, index) => {
    const claim = answeredClaim.safeParse(item);
    if (!claim.success) faults.push(...faultsOf(`claims[${index}]`, claim.error));
    return claim.success ? [claim.data] : [];
  });
  return { events, claims, faults };
}

/** The first thing wrong with an item. */
function faultsOf(item: string, { issues: [issue] }: z.ZodError): string[] {
  return issue ? [`${[item, ...issue.path].join(".")}: ${issue.message}`] : [];
}
