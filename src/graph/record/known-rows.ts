import type { EntityRows, Row } from "./entity-rows.js";
import { rowContent } from "./row-content.js";

/** So many rows are kept, about 40 MB; the oldest go first. */
const most = 100_000;

/**
 * Rows of actors, places and names that one run has committed as they are. What is said of a shared node only ever adds to it, so the same row
 * again changes nothing and need not be sent: of a data set's rows nearly all name actors and places that rows before them named.
 */
export class KnownRows {
  readonly #known = new Set<string>();

  /** The rows that are not known. */
  newOf(entities: EntityRows): EntityRows {
    const isNew = (row: Row): boolean => !this.#known.has(rowContent(row));
    return {
      actors: entities.actors.filter(isNew),
      places: entities.places.filter(isNew),
      actorNames: entities.actorNames.filter(isNew),
      placeNames: entities.placeNames.filter(isNew),
      placeParents: entities.placeParents.filter(isNew),
      actorWholes: entities.actorWholes.filter(isNew),
    };
  }

  /** Keeps rows that have been committed. */
  add(entities: EntityRows): void {
    for (const row of Object.values(entities).flat() as Row[]) this.#known.add(rowContent(row));
    for (const key of this.#known) {
      if (this.#known.size <= most) break;
      this.#known.delete(key);
    }
  }
}
