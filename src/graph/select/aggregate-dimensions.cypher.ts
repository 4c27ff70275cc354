import type { AggregateDimension } from "../../domain/aggregate.js";
import type { PlaceLevel } from "../../domain/place-level.js";
import { rolledUp } from "./roll-up.cypher.js";
import type { StatementBuilder, ToldEvent } from "./statement-builder.js";

/** What a group may have in common. */
export const dimensionParts = [
  "place",
  "actor",
  "actorType",
  "role",
  "eventType",
  "subEventType",
  "source",
  "weapon",
] as const;
export type DimensionPart = (typeof dimensionParts)[number];

/**
 * One row for each event and each value it has of what is counted by; a value that the event has not is null.
 * @param kept variables that are bound beside the event, and stay bound.
 */
export function dimensionRows(
  by: readonly AggregateDimension[],
  event: string,
  kept: readonly string[],
  told: ToldEvent,
  values: Readonly<Record<DimensionPart, string>>,
  level: PlaceLevel | null | undefined,
  builder: StatementBuilder,
): string[] {
  const bound = [event, ...kept];
  const clauses: string[] = [];
  const bind = (part: DimensionPart, expression: string) => {
    clauses.push(`WITH ${[...bound, `${expression} AS ${values[part]}`].join(", ")}`);
    bound.push(values[part]);
  };
  if (by.includes("PLACE")) {
    const [at, spot] = [builder.variable("at"), builder.variable("spot")];
    clauses.push(`OPTIONAL MATCH (${event})-[${at}:AT${builder.followInline(at)}]->(${spot})`);
    if (level != null) {
      // Rolling up keeps one thing beside the event.
      const row = builder.variable("row");
      clauses.push(
        `WITH ${event}, {${kept.map((one) => `${one}: ${one}`).join(", ")}} AS ${row}, ${at}, ${spot}`,
        ...rolledUp({ edge: row, event, at, spot }, level, values.place, builder),
        `WITH ${[event, ...kept.map((one) => `${row}.${one} AS ${one}`), values.place].join(", ")}`,
      );
      bound.push(values.place);
    } else bind("place", spot);
  }
  if (by.some((one) => one === "ACTOR" || one === "ACTOR_TYPE" || one === "ROLE")) {
    const [edge, actor] = [builder.variable("edge"), builder.variable("actor")];
    clauses.push(`OPTIONAL MATCH (${event})<-[${edge}:PARTICIPATES_IN${builder.followInline(edge)}]-(${actor})`);
    const read: readonly (readonly [AggregateDimension, DimensionPart, string])[] = [
      ["ACTOR", "actor", actor],
      ["ACTOR_TYPE", "actorType", `${actor}.actorType`],
      ["ROLE", "role", `${edge}.role`],
    ];
    const taken = read.filter(([dimension]) => by.includes(dimension));
    clauses.push(
      `WITH ${[...bound, ...taken.map(([, part, expression]) => `${expression} AS ${values[part]}`)].join(", ")}`,
    );
    bound.push(...taken.map(([, part]) => values[part]));
  }
  if (by.includes("SOURCE")) {
    const [tells, claim] = [builder.variable("tells"), builder.variable("claim")];
    const live = [
      `${claim}.supersededAt IS NULL AND ${claim}.retractedAt IS NULL`,
      `${tells}.endedAt IS NULL`,
      ...builder.shown("claim", claim),
    ];
    const sourceId = builder.variable("sourceId");
    clauses.push(
      `OPTIONAL MATCH (${event})<-[${tells}:ACCOUNT_OF]-()<-[:ABOUT]-(${claim})`,
      `WHERE ${live.join(" AND ")}`,
      `WITH DISTINCT ${[...bound, `${claim}.rootSourceId AS ${sourceId}`].join(", ")}`,
      `OPTIONAL MATCH (${values.source}:Actor {id: ${sourceId}})`,
    );
    bound.push(values.source);
  }
  if (by.includes("EVENT_TYPE")) bind("eventType", told.value("acledEventType"));
  if (by.includes("SUB_EVENT_TYPE")) bind("subEventType", told.value("subEventType"));
  if (by.includes("WEAPON")) {
    const weapons = builder.variable("weapons");
    clauses.push(
      `WITH *, coalesce(${builder.eventValue(event, "weapons")}, []) AS ${weapons}`,
      `UNWIND CASE WHEN size(${weapons}) = 0 THEN [null] ELSE ${weapons} END AS ${values.weapon}`,
    );
    bound.push(values.weapon);
  }
  const absent = dimensionParts.filter((part) => !bound.includes(values[part]));
  return [...clauses, `WITH DISTINCT ${[...bound, ...absent.map((part) => `null AS ${values[part]}`)].join(", ")}`];
}
