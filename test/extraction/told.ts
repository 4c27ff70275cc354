import type { Extraction } from "../../src/domain/extraction.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { expectSound } from "./extraction-rules.js";

const engine = createRulesEngine(sharedResources());

/** What the engine finds in a text published on Wednesday 24 December 2014, under a headline if one is given; checked for soundness. */
export async function readText(body: string, title?: string): Promise<Extraction> {
  const text = title ? `${title}\n\n${body}` : body;
  const report = { text, publishedAt: "2014-12-24T08:53:00Z", publisher: "Test Wire" };
  const extraction = await engine.extract({ ...report, ...(title && { title }) });
  expectSound(extraction, text);
  return extraction;
}

/** The events of a text in short: sub-event type, "ROLE actor" in order, places by name. */
export async function eventsOf(text: string): Promise<{ type: string | null; who: string[]; where: string[] }[]> {
  const { events, places } = await readText(text);
  return events.map(({ acled, participants, places: at }) => ({
    type: acled.subEventType,
    who: participants.map(({ role, actor }) => `${role} ${actor.slice("actor:".length)}`).sort(),
    where: at.map(({ place }) => places.find(({ id }) => id === place)?.name ?? place),
  }));
}
