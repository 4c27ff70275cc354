import type { MapPlace } from "./map-places.js";
import type { Point } from "./mercator.js";

export interface LinkedActor {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Where an actor was, drawn as lines from the middle of its places to each of them. */
export interface ActorLinks {
  readonly hub: Point;
  readonly links: readonly { readonly place: MapPlace; readonly count: number }[];
}

/** The actors that took part in what happened at the places, those in most events first. */
export function actorsAt(places: readonly MapPlace[], most: number): readonly LinkedActor[] {
  const actors = new Map<string, LinkedActor>();
  for (const { rows } of places)
    for (const row of rows)
      for (const { id, name } of new Map(row.actors.map((actor) => [actor.id, actor])).values())
        actors.set(id, { id, name, count: (actors.get(id)?.count ?? 0) + 1 });
  return [...actors.values()]
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "en"))
    .slice(0, most);
}

/**
 * The places where an actor took part, with its number of events there. The hub is their middle, each place weighted by its events; what is known by its
 * province or country alone moves it only where nothing better is known. Null if the actor was nowhere.
 */
export function actorLinks(places: readonly MapPlace[], actor: string): ActorLinks | null {
  const links = places.flatMap((place) => {
    const count = place.rows.filter(({ actors }) => actors.some(({ id }) => id === actor)).length;
    return count === 0 ? [] : [{ place, count }];
  });
  const precise = links.filter(({ place }) => !place.isVague);
  const weighed = precise.length > 0 ? precise : links;
  const sum = weighed.reduce((total, { count }) => total + count, 0);
  if (sum === 0) return null;
  const middle = (of: (place: MapPlace) => number) =>
    weighed.reduce((total, { place, count }) => total + of(place) * count, 0) / sum;
  return { hub: { x: middle(({ x }) => x), y: middle(({ y }) => y) }, links };
}
