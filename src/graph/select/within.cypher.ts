import { BadInput } from "../../domain/errors.js";
import type { PlaceReference, WithinFilter } from "../../domain/filter.js";
import { areaPredicate } from "./area.cypher.js";
import type { Precondition } from "./precondition.js";
import { referenceId } from "./reference.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Half of the circumference of the Earth, rounded up: no two places are farther apart. */
const farthestKm = 20_040;

/**
 * Within a radius of a place or position. A place is somewhere within its coordinate uncertainty around its coordinates: it
 * definitely lies inside where the whole circle does, and possibly where a part of it does. A place without coordinates lies
 * somewhere in the nearest place around it that has some.
 * @param exists "there is a place for which ... holds".
 * @throws {BadInput} if the centre is not given once, or a number is out of range.
 */
export function withinPredicate(
  filter: WithinFilter,
  negated: boolean,
  builder: StatementBuilder,
  exists: (predicate: (place: string) => string) => string,
): string {
  const radius = radiusOf(filter, builder);
  const centre = centreOf(filter, builder);
  const distance = (place: string) => `point.distance(${place}.location, ${centre})`;
  const uncertainty = (place: string) => `coalesce(${place}.coordinateUncertaintyM, 0)`;
  return areaPredicate(
    {
      holds: (place) => `${distance(place)} + ${uncertainty(place)} <= ${radius}`,
      touches: (place) => `${distance(place)} - ${uncertainty(place)} <= ${radius}`,
    },
    filter.certainty,
    negated,
    builder,
    exists,
  );
}

/** A place definitely lies within the radius; worded so that the point index finds those that may. */
export function nearPlace(filter: WithinFilter, place: string, builder: StatementBuilder): string {
  const [radius, centre] = [radiusOf(filter, builder), centreOf(filter, builder)];
  const distance = `point.distance(${place}.location, ${centre})`;
  return `${distance} <= ${radius} AND ${distance} + coalesce(${place}.coordinateUncertaintyM, 0) <= ${radius}`;
}

function radiusOf(filter: WithinFilter, builder: StatementBuilder): string {
  return `toFloat(${builder.parameters.value(checkedRadiusKm(filter) * 1000)})`;
}

function centreOf(filter: WithinFilter, builder: StatementBuilder): string {
  const { place, latitude, longitude } = filter;
  if (place != null && latitude == null && longitude == null) {
    return builder.require(JSON.stringify(["centre", place]), () => locationOf(place, builder)).location;
  }
  if (place != null || latitude == null || longitude == null) {
    throw new BadInput("The centre of a radius is a place, or a latitude and a longitude.", {
      nextStep: "Give either place, or both latitude and longitude.",
      at: { in: filter },
    });
  }
  inRange("latitude", filter, 90);
  inRange("longitude", filter, 180);
  const [north, east] = [builder.parameters.value(latitude), builder.parameters.value(longitude)];
  return `point({latitude: toFloat(${north}), longitude: toFloat(${east})})`;
}

/** The coordinates of a place, read once for the whole statement. */
function locationOf(place: PlaceReference, builder: StatementBuilder): Precondition & { readonly location: string } {
  const id = referenceId("Place", place, builder);
  const [found, location, checked] = [
    builder.variable("centre"),
    builder.variable("location"),
    builder.variable("checked"),
  ];
  return {
    location,
    clauses: [
      `OPTIONAL MATCH (${found}:Place {id: ${id}})`,
      `WITH *, ${found}.location AS ${location}, {name: ${found}.name, located: ${found}.location IS NOT NULL} AS ${checked}`,
    ],
    variables: [location],
    checked,
    missing: "NO_COORDINATES",
    check: (value) => {
      const { name, located } = value as { name: string | null; located: boolean };
      if (located) return;
      throw new BadInput(
        name === null
          ? "The place at the centre of the radius does not exist."
          : `"${name}" has no coordinates to measure from.`,
        { nextStep: "Give another place, or latitude and longitude.", at: { in: place } },
      );
    },
  };
}

export function inRange<Name extends string>(
  name: Name,
  filter: { readonly [name in Name]?: number | null },
  limit: number,
): void {
  const degrees = Number(filter[name]);
  if (Math.abs(degrees) <= limit) return;
  throw new BadInput(`"${name}" is ${degrees}; it must be from -${limit} to ${limit} degrees.`, {
    at: { in: filter, key: name },
  });
}

function checkedRadiusKm(filter: WithinFilter): number {
  const { radiusKm } = filter;
  if (radiusKm > 0 && radiusKm <= farthestKm) return radiusKm;
  throw new BadInput(`"radiusKm" is ${radiusKm}; it must be more than 0 and at most ${farthestKm} kilometres.`, {
    at: { in: filter, key: "radiusKm" },
  });
}
