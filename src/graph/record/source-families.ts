import type { EntityIds } from "../../domain/entity-identity.js";
import type { Extraction } from "../../domain/extraction.js";
import type { SourceFamily } from "../../domain/source-chain.js";
import { idOf } from "./entity-rows.js";

/** Relations by which what one says is also the word of the other. */
const speaksFor: ReadonlySet<string> = new Set(["LEADS", "MEMBER_OF", "PART_OF"]);

/**
 * For a source (local id): its id in the graph and those of everything it is a part of, belongs to or leads. They are closed when the claim
 * is written, so that removing a source removes its head and its branches without a walk.
 */
export function sourceFamilies(extraction: Extraction, ids: EntityIds): (localId: string) => SourceFamily {
  const wholes = new Map<string, string[]>();
  for (const actor of extraction.actors) {
    if (actor.partOf !== null) wholes.set(actor.id, [actor.partOf]);
  }
  for (const { type, from, to } of extraction.actorRelations) {
    if (speaksFor.has(type) && ids.actors.has(to)) wholes.set(from, [...(wholes.get(from) ?? []), to]);
  }
  return (localId) => {
    const family = new Set([localId]);
    // A set keeps its order and grows while it is walked.
    for (const member of family) for (const whole of wholes.get(member) ?? []) family.add(whole);
    const [id = "", ...wholeIds] = new Set([...family].map((member) => idOf(ids.actors, member)));
    return { id, wholeIds };
  };
}
