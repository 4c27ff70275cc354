import type { Certainty } from "../../domain/filter.js";
import type { StatementBuilder } from "./statement-builder.js";
import { threeValued } from "./three-valued.cypher.js";

/** An area, by what it holds as a whole, and what it holds a part of. Both are null of a place without coordinates. */
interface Area {
  readonly holds: (place: string) => string;
  readonly touches: (place: string) => string;
}

/**
 * In an area. A place is somewhere within its coordinate uncertainty around its coordinates: it definitely lies inside where the whole circle does, and
 * possibly where a part of it does. A place without coordinates lies somewhere in the nearest place around it that has some.
 * @param exists "there is a place for which ... holds".
 */
export function areaPredicate(
  area: Area,
  certainty: Certainty | null | undefined,
  negated: boolean,
  builder: StatementBuilder,
  exists: (predicate: (place: string) => string) => string,
): string {
  const touches = (place: string) => `coalesce(${area.touches(place)}, false)`;
  return threeValued(
    certainty ?? "DEFINITE",
    negated,
    () => exists((place) => `coalesce(${area.holds(place)}, false)`),
    () =>
      exists(
        (place) =>
          `(${touches(place)} OR (${place}.location IS NULL AND ${inNearestLocated(place, touches, builder)}))`,
      ),
  );
}

function inNearestLocated(place: string, touches: (place: string) => string, builder: StatementBuilder): string {
  const [inside, step, around] = [builder.variable("inside"), builder.variable("within"), builder.variable("around")];
  return `EXISTS { MATCH (${place})((${inside})-[${step}:WITHIN${builder.followInline(step)}]->() WHERE ${inside}.location IS NULL){1,8}(${around}:Place) WHERE ${around}.location IS NOT NULL AND ${touches(around)} }`;
}
