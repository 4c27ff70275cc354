import { BadInput } from "../../domain/errors.js";
import type { BoxFilter } from "../../domain/filter.js";
import { areaPredicate } from "./area.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { inRange } from "./within.cypher.js";

/** Metres in a degree of latitude: of the mean radius R1 of GRS 80 (Moritz 2000). */
const metresPerDegree = 111_195;

/** The sides of a box, as values of a statement. */
interface Sides {
  readonly south: string;
  readonly west: string;
  readonly north: string;
  readonly east: string;
  readonly isOverAntimeridian: boolean;
}

/**
 * In a box of parallels and meridians, as `areaPredicate` has it; of the circle of uncertainty the square around it is looked at.
 * @throws {BadInput} if a side is out of its range, or the south is north of the north.
 */
export function boxPredicate(
  filter: BoxFilter,
  negated: boolean,
  builder: StatementBuilder,
  exists: (predicate: (place: string) => string) => string,
): string {
  const sides = sidesOf(filter, builder);
  return areaPredicate(
    { holds: (place) => holds(place, sides), touches: (place) => touches(place, sides) },
    filter.certainty,
    negated,
    builder,
    exists,
  );
}

/** A place definitely lies in the box; worded so that the point index finds those that may. */
export function inBox(filter: BoxFilter, place: string, builder: StatementBuilder): string {
  const sides = sidesOf(filter, builder);
  const corner = (latitude: string, longitude: string) =>
    `point({latitude: toFloat(${latitude}), longitude: toFloat(${longitude})})`;
  const near = `point.withinBBox(${place}.location, ${corner(sides.south, sides.west)}, ${corner(sides.north, sides.east)})`;
  return `${near} AND ${holds(place, sides)}`;
}

function holds(place: string, { south, west, north, east, isOverAntimeridian }: Sides): string {
  const { latitude, longitude, up, across } = squareOf(place);
  const join = isOverAntimeridian ? "OR" : "AND";
  return `${latitude} - ${up} >= ${south} AND ${latitude} + ${up} <= ${north} AND (${longitude} - ${across} >= ${west} ${join} ${longitude} + ${across} <= ${east})`;
}

function touches(place: string, { south, west, north, east, isOverAntimeridian }: Sides): string {
  const { latitude, longitude, up, across } = squareOf(place);
  const join = isOverAntimeridian ? "OR" : "AND";
  return `${latitude} + ${up} >= ${south} AND ${latitude} - ${up} <= ${north} AND (${longitude} + ${across} >= ${west} ${join} ${longitude} - ${across} <= ${east})`;
}

/** Where a place is, and how far it may be from there, in degrees. */
function squareOf(place: string) {
  const latitude = `${place}.location.latitude`;
  const up = `coalesce(${place}.coordinateUncertaintyM, 0) / ${metresPerDegree}.0`;
  // Nothing is told nearer to a pole than this.
  const across = `${up} / cos(radians(CASE WHEN abs(${latitude}) > 89 THEN 89 ELSE ${latitude} END))`;
  return { latitude, longitude: `${place}.location.longitude`, up, across };
}

function sidesOf(filter: BoxFilter, builder: StatementBuilder): Sides {
  const { south, west, north, east } = filter;
  inRange("south", filter, 90);
  inRange("north", filter, 90);
  inRange("west", filter, 180);
  inRange("east", filter, 180);
  if (south > north) {
    throw new BadInput(`The box begins at ${south} degrees in the south, north of its end at ${north}.`, {
      nextStep: "Swap south and north.",
      at: { in: filter, key: "south" },
    });
  }
  const value = (degrees: number) => builder.parameters.value(degrees);
  return {
    south: value(south),
    west: value(west),
    north: value(north),
    east: value(east),
    isOverAntimeridian: west > east,
  };
}
