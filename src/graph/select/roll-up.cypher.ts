import { type PlaceLevel, placesOfLevel } from "../../domain/place-level.js";
import type { Bearing } from "../../domain/vocabulary/place.js";
import type { StatementBuilder } from "./statement-builder.js";

/** What lies so to a place belongs to it. */
export const bearingsOfParts: readonly Bearing[] = ["OUTSKIRTS_OF", "PART_OF"];

/** Rows of one relationship of an actor, its event, and one relationship of the event to a place. */
interface PlacedEvents {
  readonly edge: string;
  readonly event: string;
  readonly at: string;
  readonly spot: string;
}

/**
 * Clauses that bind to `node` the place that stands for `spot` at a level: the nearest around it, itself included, that is of the
 * level. Of what it is the edge or an unnamed part it counts as inside. It is sought once for each spot, however many events were there; null
 * where there is no spot.
 */
export function rolledUp(rows: PlacedEvents, level: PlaceLevel, node: string, builder: StatementBuilder): string[] {
  const { edge, event, at, spot } = rows;
  const [lies, whole, start, step, around, found, one] = builder.variables([
    "lies",
    "whole",
    "start",
    "within",
    "around",
    "found",
    "one",
  ]);
  const belongs = builder.followInline(lies, `${lies}.bearing IN ${builder.parameters.value(bearingsOfParts)}`);
  const { types, instead } = placesOfLevel[level];
  const standsIn =
    instead === "NAMED"
      ? `coalesce(${around}.named, true)`
      : `${around}.placeType IN ${builder.parameters.value(instead)}`;
  return [
    `WITH ${spot}, collect({edge: ${edge}, event: ${event}, at: ${at}}) AS ${found}`,
    `${builder.call([spot])}
  OPTIONAL MATCH (${spot})-[${lies}:BEARING_OF${belongs}]->(${whole})
  UNWIND [place IN [${spot}, ${whole}] WHERE place IS NOT NULL] AS ${start}
  MATCH (${start})(()-[${step}:WITHIN${builder.followInline(step)}]->()){0,12}(${around}:Place)
  WITH ${around}, min(size(${step})) AS steps
  ORDER BY CASE WHEN ${around}.placeType IN ${builder.parameters.value(types)} THEN 0 WHEN ${standsIn} THEN 1 WHEN ${around} = ${spot} THEN 2 ELSE 3 END, steps, ${around}.id
  LIMIT 1
  RETURN head(collect(${around})) AS ${node}
}`,
    `UNWIND ${found} AS ${one}`,
    `WITH ${node}, ${spot}, ${one}.edge AS ${edge}, ${one}.event AS ${event}, ${one}.at AS ${at}`,
  ];
}
