import { tellingOutcomes } from "../../domain/control-evidence.js";
import type { Modality } from "../../domain/vocabulary/claim.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import { isLive } from "../projection/claim-facts.js";
import { bearingsOfParts } from "./roll-up.cypher.js";
import type { RowSource } from "./row-source.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { where } from "./subquery.cypher.js";

/** How firmly an event must be stated to have happened, to tell anything. */
const affirming: readonly Modality[] = ["ASSERTED", "PROBABLE", "POSSIBLE"];
const tellingRoles: readonly ParticipantRole[] = ["ATTACKER", "DEFENDER", "MOVER"];
const columns = [
  "actor",
  "event",
  "spot",
  "isAtPlace",
  "edges",
  "otherEdges",
  "outcome",
  "earliest",
  "latest",
] as const;
type Columns = Readonly<Record<(typeof columns)[number], string>>;

/**
 * What is told of who held a place, one row a word: the parts of actors in events there, and at its edge or parts of it, with the relationships of
 * both ends; and the claims that they held it. An event that nobody affirms tells nothing.
 */
export function controlRows(place: string, builder: StatementBuilder): RowSource {
  const variables = Object.fromEntries(columns.map((name) => [name, builder.variable(name)])) as Columns;
  const returned = (values: Columns) =>
    `RETURN ${columns.map((name) => `${values[name]} AS ${variables[name]}`).join(", ")}`;
  const controls = builder.variable("controls");
  return {
    match: [
      builder.call([place]),
      ...partsInEvents(place, place, [], returned, builder),
      "UNION",
      ...partsInEvents(place, "near", ["lies"], returned, builder),
      "UNION",
      `MATCH (${place})<-[${controls}:CONTROLS]-(who:Actor)${builder.followInline(controls)}`,
      returned({
        actor: "who",
        event: "null",
        spot: place,
        isAtPlace: "true",
        edges: `[${controls}]`,
        otherEdges: "[]",
        outcome: "null",
        earliest: `${controls}.asOf`,
        latest: `${controls}.asOf`,
      }),
      "}",
    ],
    where: [],
    scope: variables,
  };
}

/** Parts in events at the place itself, or at places that `lies` leads to: its edge, unnamed parts of it. */
function partsInEvents(
  place: string,
  spot: string,
  steps: readonly "lies"[],
  returned: (values: Columns) => string,
  builder: StatementBuilder,
): string[] {
  const lies = steps.map((stem) => builder.variable(stem));
  const [at, takes] = [builder.variable("at"), builder.variable("takes")];
  const toSpot = lies.map((step) => `<-[${step}:BEARING_OF]-(${spot}:Place)`).join("");
  // Sought once for each event, and once for all that one account decides.
  const [outcome, told] = [builder.variable("outcome"), builder.tellEvent("found")];
  const ofSpot = [
    ...lies.map((step) => `${step}.bearing IN ${builder.parameters.value(bearingsOfParts)}`),
    ...builder.follow(...lies, at),
  ];
  const telling = [
    `${takes}.role IN ${builder.parameters.value(tellingRoles)}`,
    ...builder.follow(takes),
    claimed("found", affirming, builder),
  ];
  return [
    `MATCH (${place})${toSpot}<-[${at}:AT]-(found)`,
    ...where(ofSpot),
    // Few events tell an outcome: what else must hold is asked of these.
    `WITH *, ${builder.eventValue("found", "outcome")} AS ${outcome}`,
    `WHERE ${outcome} IN ${builder.parameters.value(tellingOutcomes)}`,
    `MATCH (found)<-[${takes}:PARTICIPATES_IN]-(who)`,
    ...where(telling),
    ...told.clauses,
    returned({
      actor: "who",
      event: "found",
      spot,
      isAtPlace: String(lies.length === 0),
      edges: `[${takes}]`,
      otherEdges: `[${at}]`,
      outcome,
      earliest: told.value("earliest"),
      latest: told.value("latest"),
    }),
  ];
}

/** Cypher of what the rule of the timeline is to know of a row. */
export function controlFacts(scope: Scope, builder: StatementBuilder): string {
  const { actor, event, isAtPlace, edges, otherEdges, outcome, earliest, latest } = scope as Columns;
  const part = builder.variable("part");
  const family = `COLLECT { MATCH (${actor})(()-[${part}:PART_OF${builder.followInline(part)}]->()){0,4}(kin:Actor) RETURN DISTINCT kin.id }`;
  return `{${[
    `actorId: ${actor}.id`,
    `familyIds: ${family}`,
    `eventId: ${event}.id`,
    `outcome: ${outcome}`,
    `role: ${edges}[0].role`,
    `placeRole: ${otherEdges}[0].role`,
    `isAtPlace: ${isAtPlace}`,
    `earliest: toString(${earliest})`,
    `latest: toString(${latest})`,
    `isDenied: ${claimed(event, ["DENIED"], builder)}`,
  ].join(", ")}}`;
}

/** "There is a live claim of one of these modalities about the event." */
function claimed(event: string, modalities: readonly Modality[], builder: StatementBuilder): string {
  const [tells, claim] = [builder.variable("tells"), builder.variable("claim")];
  const where = [
    `${tells}.endedAt IS NULL`,
    `${claim}.modality IN ${builder.parameters.value(modalities)}`,
    isLive(claim),
    ...builder.shown("claim", claim),
  ];
  return `EXISTS { (${event})<-[${tells}:ACCOUNT_OF]-()<-[:ABOUT]-(${claim}) WHERE ${where.join(" AND ")} }`;
}
