/** The vocabularies as GraphQL enums: values and their descriptions come from the domain. */
import { registerEnumType } from "type-graphql";
import { aggregateDimensions, aggregateOrders, timeBuckets } from "../domain/aggregate.js";
import { exclusionReasons } from "../domain/double-count.js";
import { figureRelationKinds } from "../domain/figure-relations.js";
import { certainties } from "../domain/filter.js";
import { graphEdgeKinds, passableNodes, truncationReasons } from "../domain/graph-edge.js";
import { ingestJobStates } from "../domain/ingest-job.js";
import { namedParts } from "../domain/named-part.js";
import { placeLevels } from "../domain/place-level.js";
import { refusalReasons } from "../domain/questions/refusal.js";
import { sides } from "../domain/sides.js";
import { sourceDependences } from "../domain/source-dependence.js";
import { timelineClocks } from "../domain/timeline.js";
import { actorTypes, nameKinds } from "../domain/vocabulary/actor.js";
import {
  attributionKinds,
  casualtyKinds,
  claimKinds,
  modalities,
  qualifiers,
  victimGroups,
} from "../domain/vocabulary/claim.js";
import { contestKinds, controlEvidenceKinds } from "../domain/vocabulary/control.js";
import { dateBases, datePrecisions } from "../domain/vocabulary/date.js";
import { documentKinds, mentionKinds, sections } from "../domain/vocabulary/document.js";
import {
  acledEventTypes,
  casualtyStates,
  countUnits,
  eventClasses,
  geoPrecisions,
  outcomes,
  participantRoles,
  placeRoles,
  ploverTypes,
  subEventTypes,
  weapons,
} from "../domain/vocabulary/event.js";
import { bearings, coordinateBases, placeTypes } from "../domain/vocabulary/place.js";
import { reviewStates } from "../domain/vocabulary/review.js";
import type { Vocabulary } from "../domain/vocabulary/vocabulary.js";

/** An enum whose internal values are its names, which is how the graph stores them. */
function enumOf<Value extends string>(name: string, description: string, vocabulary: Vocabulary<Value>) {
  const values = Object.fromEntries(Object.keys(vocabulary).map((value) => [value, value])) as { [Key in Value]: Key };
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(vocabulary).map(([value, text]) => [value, { description: text }]),
  ) as { [Key in Value]: { description: string } };
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const ActorTypeEnum = enumOf(
  "ActorType",
  "What an actor is; after ACLED's inter codes and PLOVER's sectors.",
  actorTypes,
);
export const NameKindEnum = enumOf("NameKind", "How a name stands to the thing it names.", nameKinds);
export const AttributionKindEnum = enumOf(
  "AttributionKind",
  "What kind of source a claim goes back to.",
  attributionKinds,
);
export const CasualtyKindEnum = enumOf("CasualtyKind", "What happened to the persons counted.", casualtyKinds);
export const ClaimKindEnum = enumOf("ClaimKind", "What a claim states.", claimKinds);
export const ModalityEnum = enumOf("Modality", "How firmly the source states it.", modalities);
export const QualifierEnum = enumOf("Qualifier", "How a figure is worded.", qualifiers);
export const VictimGroupEnum = enumOf("VictimGroup", "Whom a casualty figure counts.", victimGroups);
export const DateBasisEnum = enumOf("DateBasis", "What an event's date rests on.", dateBases);
export const DatePrecisionEnum = enumOf("DatePrecision", "How exactly an event is dated.", datePrecisions);
export const DocumentKindEnum = enumOf("DocumentKind", "What kind of document it is.", documentKinds);
export const MentionKindEnum = enumOf("MentionKind", "How a mention names its actor or place.", mentionKinds);
export const SectionEnum = enumOf("Section", "What part of a document a sentence belongs to.", sections);
export const AcledEventTypeEnum = enumOf("AcledEventType", "ACLED event types.", acledEventTypes);
export const CasualtyStateEnum = enumOf("CasualtyState", "What is known of the number hurt.", casualtyStates);
export const CountUnitEnum = enumOf("CountUnit", "What a count counts.", countUnits);
export const EventClassEnum = enumOf(
  "EventClass",
  "What an event counts as; after UCDP's event_clarity.",
  eventClasses,
);
export const ContestKindEnum = enumOf("ContestKind", "Why control of a place is contested.", contestKinds);
export const ControlEvidenceKindEnum = enumOf(
  "ControlEvidenceKind",
  "What a piece of evidence says of an actor and a place.",
  controlEvidenceKinds,
);
export const ExclusionReasonEnum = enumOf(
  "ExclusionReason",
  "Why an event is left out where a list is added up, so that nothing counts twice.",
  exclusionReasons,
);
export const FigureRelationKindEnum = enumOf(
  "FigureRelationKind",
  "How one figure of an event stands to another.",
  figureRelationKinds,
);
export const GeoPrecisionEnum = enumOf("GeoPrecision", "How exactly an event is placed.", geoPrecisions);
export const OutcomeEnum = enumOf("Outcome", "What an event changed on the ground.", outcomes);
export const ParticipantRoleEnum = enumOf("ParticipantRole", "What an actor did in an event.", participantRoles);
export const PlaceRoleEnum = enumOf("PlaceRole", "What a place was in an event.", placeRoles);
export const PloverTypeEnum = enumOf("PloverType", "PLOVER event types.", ploverTypes);
export const SubEventTypeEnum = enumOf("SubEventType", "ACLED sub-event types.", subEventTypes);
export const WeaponEnum = enumOf("Weapon", "Means used in an event.", weapons);
export const BearingEnum = enumOf("Bearing", "How a place lies to another.", bearings);
export const CoordinateBasisEnum = enumOf("CoordinateBasis", "Where coordinates come from.", coordinateBases);
export const PlaceTypeEnum = enumOf("PlaceType", "What a place is.", placeTypes);
export const CertaintyEnum = enumOf(
  "Certainty",
  "Whether a restriction must hold for certain, or may hold.",
  certainties,
);
export const SideEnum = enumOf("Side", "How two actors stand to each other in an event.", sides);
export const PlaceLevelEnum = enumOf("PlaceLevel", "Up to where the places of events are rolled up.", placeLevels);
export const NamedPartEnum = enumOf("NamedPart", "What words that support an edge name.", namedParts);
export const AggregateDimensionEnum = enumOf("AggregateDimension", "By what events are counted.", aggregateDimensions);
export const AggregateOrderEnum = enumOf("AggregateOrder", "Order of groups of events.", aggregateOrders);
export const RefusalReasonEnum = enumOf("RefusalReason", "Why a question is not answered.", refusalReasons);
export const TimelineClockEnum = enumOf("TimelineClock", "By which time a timeline is laid out.", timelineClocks);
export const TimeBucketEnum = enumOf("TimeBucket", "Spans of time that events are counted in.", timeBuckets);
export const SourceDependenceEnum = enumOf(
  "SourceDependence",
  "What an event or an edge has to do with a source.",
  sourceDependences,
);
export const GraphEdgeKindEnum = enumOf("GraphEdgeKind", "What an edge of the graph states.", graphEdgeKinds);
export const PassableNodeEnum = enumOf("PassableNode", "Kinds of node that a path may pass.", passableNodes);
export const TruncationReasonEnum = enumOf(
  "TruncationReason",
  "Why an answer does not hold all there is.",
  truncationReasons,
);
export const BasisEnum = enumOf("Basis", "What a relationship rests on.", {
  CLAIM: "On claims of documents.",
  REFERENCE: "On reference data: a gazetteer or the actor lexicon.",
});
export const TimeOrderEnum = enumOf("TimeOrder", "Order by date.", {
  NEWEST: "Newest first, by the earliest date of an event and by the publication of a claim or document; then by id.",
  OLDEST: "Oldest first.",
});
export const NameOrderEnum = enumOf("NameOrder", "Order of actors and places.", {
  NAME: "By name, then by id.",
  ID: "By id.",
});
/** Its values are the names of the types, which are the labels of the nodes. */
export const NodeTypeEnum = {
  ACTOR: "Actor",
  PLACE: "Place",
  EVENT: "Event",
  DOCUMENT: "Document",
  CLAIM: "Claim",
} as const;
registerEnumType(NodeTypeEnum, {
  name: "NodeType",
  description: "Types of node that search finds.",
  valuesConfig: {
    ACTOR: { description: "Actors, by their names." },
    PLACE: { description: "Places, by their names." },
    EVENT: { description: "Events, by their labels." },
    DOCUMENT: { description: "Documents, by their titles." },
    CLAIM: { description: "Claims, by their quotes." },
  },
});
export const DecisionKindEnum = enumOf("DecisionKind", "What was decided of two accounts.", {
  SAME: "They tell one event.",
  DIFFERENT: "They tell two events.",
});
export const ReviewStateEnum = enumOf(
  "ReviewState",
  "Whether a person has looked at what an engine found.",
  reviewStates,
);
export const IngestStatusEnum = enumOf("IngestStatus", "What became of a document.", {
  CREATED: "It was read and its claims now stand in the graph.",
  ALREADY_PRESENT: "The graph held it before; nothing was changed.",
});

export const IngestJobStateEnum = enumOf("IngestJobState", "Where a queued document stands.", ingestJobStates);
