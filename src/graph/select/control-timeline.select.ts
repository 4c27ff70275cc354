import { type ControlEvidence, evidenceKindOf, type PartInEvent } from "../../domain/control-evidence.js";
import { type ControlTimeline, controlTimeline as timelineOf } from "../../domain/control-timeline.js";
import { controlFacts, controlRows } from "./control-rows.cypher.js";
import type { DerivedField, ObjectSelect } from "./field-select.js";
import { madeFields, nodeAt, openDateAsNull } from "./make-field.js";
import { variableOf } from "./scope.js";
import { statedByBoth } from "./support.select.js";

/** Pieces of evidence that one timeline is made from at most. */
const mostEvidence = 300;

/** What `controlFacts` returns. */
interface ToldOfControl extends Omit<PartInEvent, "outcome"> {
  /** Null for claims that the actor held the place. */
  readonly outcome: PartInEvent["outcome"] | null;
  readonly actorId: string;
  readonly familyIds: readonly string[];
  readonly eventId: string | null;
  readonly earliest: string;
  readonly latest: string;
  readonly isDenied: boolean;
}

/** Who held a place. */
export const controlTimeline: DerivedField = {
  kind: "derived",
  type: "ControlTimeline",
  rows: ({ scope, builder }) => controlRows(variableOf(scope, "node"), builder),
  order: {
    name: "control",
    keys: [
      { expression: ({ latest }) => String(latest), direction: "DESC", type: "string" },
      { expression: ({ edges }) => `${edges}[0].id`, direction: "ASC", type: "string" },
      { expression: ({ spot }) => `${spot}.id`, direction: "ASC", type: "string" },
    ],
  },
  limit: mostEvidence,
  facts: controlFacts,
  make: (facts) => {
    const evidence = (facts as readonly ToldOfControl[]).flatMap(evidenceOf);
    return { ...withHolders(timelineOf(evidence)), isComplete: facts.length < mostEvidence };
  },
};

function evidenceOf(told: ToldOfControl, row: number): ControlEvidence[] {
  const { outcome, actorId, familyIds, eventId, isDenied } = told;
  const kind = outcome === null ? "HELD" : evidenceKindOf({ ...told, outcome });
  if (kind === null) return [];
  const [earliest, latest] = [told.earliest, told.latest].map(openDateAsNull) as [string | null, string | null];
  return [{ kind, actorId, familyIds, eventId, earliest, latest, isDenied, row }];
}

/** Spans name their holders, each once, by rows. */
function withHolders({ spans, contests }: ControlTimeline) {
  const holdersOf = (evidence: readonly ControlEvidence[]) => {
    const rows = new Map<string, number>();
    for (const { actorId, row } of evidence) if (!rows.has(actorId)) rows.set(actorId, row);
    return [...rows.values()];
  };
  return { contests, spans: spans.map((span) => ({ ...span, holders: holdersOf(span.evidence) })) };
}

const days = { kind: "made", type: "DayBounds" } as const;
const evidence = { kind: "made", type: "ControlEvidence" } as const;
const { saidBy, supportCount } = statedByBoth("ACTOR", "PLACE");

export const controlTimelineObjects: Readonly<Record<string, ObjectSelect>> = {
  ControlTimeline: {
    fields: {
      spans: { kind: "made", type: "ControlSpan" },
      contests: { kind: "made", type: "ControlContest" },
      ...madeFields("isComplete"),
    },
  },
  ControlSpan: {
    fields: {
      holders: { kind: "ofRow", field: nodeAt("Actor", "actor") },
      begin: days,
      end: days,
      evidence,
      ...madeFields("isContested"),
    },
  },
  ControlContest: { fields: { ...madeFields("kind", "earliest", "latest"), evidence } },
  ControlEvidence: {
    fields: {
      ...madeFields("kind", "earliest", "latest"),
      actor: { kind: "ofRow", field: nodeAt("Actor", "actor") },
      place: { kind: "ofRow", field: nodeAt("Place", "spot") },
      event: { kind: "ofRow", field: { ...nodeAt("Event", "event"), absent: ({ event }) => `${event} IS NULL` } },
      saidBy: { kind: "ofRow", field: saidBy },
      supportCount: { kind: "ofRow", field: supportCount },
    },
  },
  DayBounds: { fields: madeFields("earliest", "latest") },
};
