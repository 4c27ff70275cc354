import { type EntityRows, type Row, secondLabels } from "../record/entity-rows.js";
import type { CsvFolder } from "./csv-folder.js";
import { joinedActors, joinedNames, joinedPlaces } from "./join-entities.js";

/** So many steps lead from a place to what contains it, at most. */
const mostSteps = 12;

/**
 * The actors, places and names of a bulk load, each joined with what other rows say of it. They are held in memory: a data set has far fewer of
 * them than rows.
 */
export class SharedEntities {
  readonly #actors = new Map<string, Row>();
  readonly #places = new Map<string, Row>();
  readonly #actorNames = new Map<string, Row>();
  readonly #placeNames = new Map<string, Row>();
  /** Place -> the places that contain it -> the row that says so. */
  readonly #parents = new Map<string, ReadonlyMap<string, Row>>();
  readonly #wholes = new Map<string, Row>();
  readonly #located = new Set<string>();
  readonly #rehomed = new Set<string>();

  /** Places that got a containing place after events had been located in them: those must be projected again. */
  get rehomedPlaceIds(): string[] {
    return [...this.#rehomed].sort();
  }

  /** Whether one of these containments would put a place inside itself. */
  closesCircle({ placeParents }: EntityRows): boolean {
    return placeParents.some(
      ({ placeId, parentId }) =>
        placeId === parentId || this.#ancestorsOf(String(parentId)).some((ancestor) => ancestor.placeId === placeId),
    );
  }

  add(rows: EntityRows): void {
    for (const row of rows.actors) joinInto(this.#actors, row, joinedActors);
    for (const row of rows.places) joinInto(this.#places, row, joinedPlaces);
    for (const row of rows.actorNames) joinInto(this.#actorNames, row, joinedNames);
    for (const row of rows.placeNames) joinInto(this.#placeNames, row, joinedNames);
    for (const row of rows.placeParents) this.#addParent(row);
    for (const row of rows.actorWholes) this.#wholes.set(row.id, row);
  }

  /** The places that contain a place in which an event is located, by every way up; `steps` counts from 1, the parent. */
  locate(placeId: string): { readonly placeId: string; readonly steps: number }[] {
    const ancestors = this.#ancestorsOf(placeId);
    this.#located.add(placeId);
    for (const ancestor of ancestors) this.#located.add(ancestor.placeId);
    return ancestors;
  }

  /** Writes all of them. */
  async writeTo(csv: CsvFolder): Promise<void> {
    for (const { id, ...actor } of inOrder(this.#actors)) {
      csv.node("Actor", id, actor, [secondLabels[actor["actorType"] as keyof typeof secondLabels]]);
    }
    for (const { id, position, ...place } of inOrder(this.#places)) {
      csv.node("Place", id, { ...place, ...located(position) });
    }
    await csv.flush();
    const names = new Set<string>();
    for (const [rows, file] of [
      [this.#actorNames, "ACTOR_HAS_NAME"],
      [this.#placeNames, "PLACE_HAS_NAME"],
    ] as const) {
      for (const row of inOrder(rows)) {
        const { id, entityId, value, folded, key, lang, script, kinds, kindRank, basis } = row;
        const name = `${lang}|${script}|${value}`;
        if (!names.has(name)) csv.node("Name", name, { value, folded, key, lang, script });
        names.add(name);
        const kind = (kinds as readonly string[])[Number(kindRank)];
        csv.relationship(file, String(entityId), name, { id, kind, basis });
      }
    }
    for (const { id, placeId, parentId, reference } of [...this.#parents.values()].flatMap(inOrder)) {
      csv.relationship("WITHIN", String(placeId), String(parentId), { id, basis: "REFERENCE", reference });
    }
    for (const { id, partId, wholeId } of inOrder(this.#wholes)) {
      csv.relationship("PART_OF", String(partId), String(wholeId), { id, basis: "REFERENCE", reference: "lexicon" });
    }
  }

  #ancestorsOf(placeId: string): { placeId: string; steps: number }[] {
    const found: { placeId: string; steps: number }[] = [];
    let level = [placeId];
    for (let steps = 1; steps <= mostSteps && level.length > 0; steps += 1) {
      level = level.flatMap((id) => [...(this.#parents.get(id)?.keys() ?? [])]);
      found.push(...level.map((id) => ({ placeId: id, steps })));
    }
    return found;
  }

  #addParent(row: Row): void {
    const placeId = String(row["placeId"]);
    const parentId = String(row["parentId"]);
    const parents = this.#parents.get(placeId);
    if (parents?.has(parentId)) return;
    if (this.#located.has(placeId)) this.#rehomed.add(placeId);
    this.#parents.set(placeId, new Map([...(parents ?? []), [parentId, row]]));
  }
}

function joinInto(rows: Map<string, Row>, row: Row, joined: (one: Row, other: Row) => Row): void {
  const known = rows.get(row.id);
  // Most rows name an actor or a place by the very values of a row before them.
  if (known !== row) rows.set(row.id, known === undefined ? row : joined(known, row));
}

function inOrder(rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @param position uncertainty in metres (40,000,000 where unknown), latitude, longitude, basis; or null. */
function located(position: unknown): Readonly<Record<string, unknown>> {
  if (position === null) return {};
  const [uncertainty, latitude, longitude, coordinateBasis] = position as [number, number, number, string];
  const coordinateUncertaintyM = uncertainty < 40_000_000 ? uncertainty : null;
  return { location: [latitude, longitude], coordinateUncertaintyM, coordinateBasis };
}
