import type { ExtractedActor } from "../domain/extraction.js";
import type { ActorType } from "../domain/vocabulary/actor.js";

/** What a row says of an actor; what it leaves unsaid has a default. */
export type RowActor = Pick<ExtractedActor, "name" | "actorType"> & Partial<ExtractedActor>;

/** ACLED's inter code of an armed actor or civilians, for data sets that have none of their own. */
const interOfType: Partial<Readonly<Record<ActorType, number>>> = {
  STATE_FORCES: 1,
  POLICE: 1,
  GOVERNMENT: 1,
  REBEL_GROUP: 2,
  MILITIA: 3,
  CIVILIANS: 7,
};

/** PLOVER's sector of a type, where there is one. */
const sectorOfType: Partial<Readonly<Record<ActorType, string>>> = {
  GOVERNMENT: "GOV",
  STATE_FORCES: "MIL",
  POLICE: "COP",
  REBEL_GROUP: "REB",
  MILITIA: "UAF",
  CIVILIANS: "CVL",
  MEDIA: "MED",
  INTERNATIONAL_ORGANIZATION: "IGO",
};

/**
 * An actor of a row. Its local id is the data set's id for it, else its name.
 * A data set's own id becomes the actor's id in the graph: two data sets never share an actor without someone deciding so.
 */
export function rowActor(actor: RowActor): ExtractedActor {
  const sector = sectorOfType[actor.actorType];
  return {
    id: `actor:${actor.lexiconId ?? actor.name}`,
    lexiconId: null,
    aliases: [],
    named: true,
    generic: false,
    country: null,
    international: false,
    acledInter: interOfType[actor.actorType] ?? null,
    ploverSector: sector === undefined ? [] : [sector],
    partOf: null,
    wikidataId: null,
    ...actor,
  };
}
