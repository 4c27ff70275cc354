import { actorObjects } from "./actor.select.js";
import { aggregateObjects } from "./aggregate.select.js";
import { askObjects } from "./ask.select.js";
import { casualtyLedgerObjects } from "./casualty-ledger.select.js";
import { claimObjects } from "./claim.select.js";
import { coOccurrenceObjects } from "./co-occurrence.select.js";
import { totalObjects } from "./compile-total.js";
import { controlTimelineObjects } from "./control-timeline.select.js";
import { decisionObjects } from "./decision.select.js";
import { documentObjects } from "./document.select.js";
import { dyadObjects } from "./dyad.select.js";
import { encounterObjects } from "./encounters.select.js";
import { eventObjects } from "./event.select.js";
import { eventTotalObjects } from "./event-total.select.js";
import type { ObjectSelect } from "./field-select.js";
import { graphEdgeObjects } from "./graph-edge.select.js";
import { nameObjects } from "./names.select.js";
import { namesBySourceObjects } from "./names-by-source.select.js";
import { neighbourhoodObjects } from "./neighbourhood.select.js";
import { pathObjects } from "./path.select.js";
import { placeObjects } from "./place.select.js";
import { queryObjects } from "./query.select.js";
import { searchObjects } from "./search.select.js";
import { sharedOpponentObjects } from "./shared-opponents.select.js";
import { similarActorObjects } from "./similar-actors.select.js";
import { sourceLensObjects } from "./source-lens.select.js";
import { supportObjects } from "./supporting-words.select.js";
import { timelineObjects } from "./timeline.select.js";

/** How every object type is read, by its name in the schema. */
export const selectMaps: Readonly<Record<string, ObjectSelect>> = {
  ...actorObjects,
  ...aggregateObjects,
  ...askObjects,
  ...casualtyLedgerObjects,
  ...claimObjects,
  ...coOccurrenceObjects,
  ...controlTimelineObjects,
  ...decisionObjects,
  ...documentObjects,
  ...dyadObjects,
  ...encounterObjects,
  ...eventObjects,
  ...graphEdgeObjects,
  ...eventTotalObjects,
  ...nameObjects,
  ...neighbourhoodObjects,
  ...pathObjects,
  ...namesBySourceObjects,
  ...placeObjects,
  ...queryObjects,
  ...searchObjects,
  ...sharedOpponentObjects,
  ...similarActorObjects,
  ...sourceLensObjects,
  ...supportObjects,
  ...timelineObjects,
  ...totalObjects,
};
