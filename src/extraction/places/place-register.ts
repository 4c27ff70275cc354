import type { ExtractedPlace, Words } from "../../domain/extraction.js";
import { foldName } from "../../domain/folding.js";
import type { Bearing, CoordinateBasis, PlaceType } from "../../domain/vocabulary/place.js";
import type { KnownPlace } from "../gazetteer/gazetteer.js";
import type { Places } from "../gazetteer/world-places.js";

interface RegisteredPlace {
  readonly id: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly named: boolean;
  readonly known: KnownPlace | null;
  readonly facility: string | null;
  within: string | null;
  isWithinGuessed: boolean;
  /** Brought up with "the", as if the reader knew it. */
  readonly isPresumed: boolean;
  mentioned: boolean;
  readonly aliases: Set<string>;
  readonly bearings: { bearing: Bearing; to: string; mention: Words }[];
}

/** What the text tells of a place the gazetteer does not know. */
export interface LocalPlace {
  readonly slug: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly named: boolean;
  readonly within: string | null;
  /** True if no word says that it lies there. */
  readonly isWithinGuessed?: boolean;
  /** True if the text brings up an unnamed place with "the". */
  readonly isPresumed?: boolean;
  readonly facility?: string | null;
}

/** The places of one document, each once, with their parents. */
export class PlaceRegister {
  readonly #gazetteer: Places;
  readonly #places = new Map<string, RegisteredPlace>();
  #unnamed = 0;

  constructor(gazetteer: Places) {
    this.#gazetteer = gazetteer;
  }

  /** Local id of a place of the gazetteer; its parents are registered with it, not mentioned. */
  known(place: KnownPlace, mentioned = true): string {
    const id = `place:${place.slug}`;
    const present = this.#places.get(id);
    if (present) {
      present.mentioned ||= mentioned;
      return id;
    }
    const parent = place.within ? this.#gazetteer.place(place.within) : undefined;
    const within = parent ? this.known(parent, false) : null;
    this.#places.set(id, {
      id,
      name: place.name,
      type: place.type,
      named: true,
      known: place,
      facility: place.facility,
      within,
      isWithinGuessed: false,
      isPresumed: false,
      mentioned,
      aliases: new Set(),
      bearings: [],
    });
    return id;
  }

  /** Local id of a place that only this document tells of. */
  local(place: LocalPlace): string {
    const id = `place:${place.slug}`;
    const present = this.#places.get(id);
    if (present) {
      if (!present.within && place.within !== id) present.within = place.within;
      return id;
    }
    this.#places.set(id, {
      id,
      name: place.name,
      type: place.type,
      named: place.named,
      known: null,
      facility: place.facility ?? null,
      within: place.within,
      isWithinGuessed: place.isWithinGuessed ?? false,
      isPresumed: place.isPresumed ?? false,
      mentioned: true,
      aliases: new Set(),
      bearings: [],
    });
    return id;
  }

  /** Takes back a place that no words name after all, and what was only known for holding it; unless another lies in it. */
  forget(id: string): void {
    const place = this.#places.get(id);
    const isHeld = ({ within, bearings }: RegisteredPlace) => within === id || bearings.some(({ to }) => to === id);
    if (!place || [...this.#places.values()].some(isHeld)) return;
    this.#places.delete(id);
    const around = place.within === null ? undefined : this.#places.get(place.within);
    if (around && !around.mentioned) this.forget(around.id);
  }

  get(id: string): Readonly<RegisteredPlace> | undefined {
    return this.#places.get(id);
  }

  /** A number no other unnamed place of the document has. */
  nextUnnamed(): number {
    this.#unnamed += 1;
    return this.#unnamed;
  }

  /** What to call a place: its name, or for an unnamed one its noun and how it lies: "Hill near X", "School in X". */
  nameOf(id: string): string {
    const place = this.#places.get(id);
    if (!place) return "";
    if (place.named || place.facility === null) return place.name;
    const noun = `${place.name[0]?.toUpperCase()}${place.name.slice(1)}`;
    const told = place.bearings[0];
    const anchor = told ? this.#places.get(told.to)?.name : undefined;
    if (told && anchor && told.to !== place.within) return `${noun} ${bearingWords(told.bearing)} ${anchor}`;
    const parent = place.within ? this.#places.get(place.within)?.name : undefined;
    return parent ? `${noun} in ${parent}` : noun;
  }

  /** An unnamed place whose whereabouts are only guessed lies in the province of the place it is told to lie by. */
  placeBeside(id: string, anchor: string): void {
    const place = this.#places.get(id);
    if (!place || place.known || (place.within && !place.isWithinGuessed)) return;
    for (let at: string | null = anchor, steps = 0; at && steps < 10; steps += 1) {
      const around: RegisteredPlace | undefined = this.#places.get(at);
      if (at !== id && (around?.type === "ADMIN1" || around?.type === "COUNTRY")) {
        place.within = at;
        place.isWithinGuessed = false;
        return;
      }
      at = around?.within ?? null;
    }
  }

  alias(id: string, name: string): void {
    this.#places.get(id)?.aliases.add(name.replace(/\s+/gu, " "));
  }

  bearing(id: string, bearing: Bearing, to: string, mention: Words): void {
    const place = this.#places.get(id);
    if (!place || id === to || place.bearings.some((known) => known.bearing === bearing && known.to === to)) return;
    place.bearings.push({ bearing, to, mention });
  }

  /** True if `inner` is `outer` or lies in it. */
  contains(outer: string, inner: string): boolean {
    for (let id: string | null = inner, steps = 0; id && steps < 10; steps += 1) {
      if (id === outer) return true;
      id = this.#places.get(id)?.within ?? null;
    }
    return false;
  }

  /** The slug by which the gazetteer knows the place or the nearest place around it. */
  gazetteerSlug(id: string): string | null {
    for (let at: string | null = id, steps = 0; at && steps < 10; steps += 1) {
      const place: RegisteredPlace | undefined = this.#places.get(at);
      if (place?.known) return place.known.slug;
      at = place?.within ?? null;
    }
    return null;
  }

  list(): ExtractedPlace[] {
    return [...this.#places.values()].map((place) => {
      const position = this.#position(place);
      return {
        id: place.id,
        gazetteerId: place.known?.gazetteerId ?? null,
        name: this.nameOf(place.id),
        placeType: place.type,
        aliases: distinct([...place.aliases, ...(place.known?.aliases ?? [])], this.nameOf(place.id)),
        named: place.named,
        mentioned: place.mentioned,
        within: place.within,
        country: this.#country(place),
        ...position,
        bearings: place.bearings,
      };
    });
  }

  #country(place: RegisteredPlace): string | null {
    for (let at: RegisteredPlace | undefined = place, steps = 0; at && steps < 10; steps += 1) {
      if (at.known?.country) return at.known.country;
      at = at.within ? this.#places.get(at.within) : undefined;
    }
    return null;
  }

  /** Own coordinates, else those of the place it is told relative to, else those of what contains it. */
  #position(
    place: RegisteredPlace,
  ): Pick<ExtractedPlace, "lat" | "lon" | "coordinateUncertaintyM" | "coordinateBasis"> {
    if (place.known && place.known.lat !== null && place.known.lon !== null) {
      const basis: CoordinateBasis = place.known.gazetteerId.startsWith("geonames:") ? "GAZETTEER" : "CURATED";
      return {
        lat: place.known.lat,
        lon: place.known.lon,
        coordinateUncertaintyM: place.known.uncertaintyM ?? 5000,
        coordinateBasis: basis,
      };
    }
    const anchor = place.bearings.map(({ to }) => this.#places.get(to)?.known).find((known) => known?.lat != null);
    if (anchor?.lat != null && anchor.lon != null) {
      const relative = (anchor.uncertaintyM ?? 5000) + (place.type === "AREA" ? 15_000 : 4000);
      return { lat: anchor.lat, lon: anchor.lon, coordinateUncertaintyM: relative, coordinateBasis: "RELATIVE" };
    }
    const parent = place.within ? this.#places.get(place.within) : undefined;
    if (parent && parent !== place) {
      const found = this.#position(parent);
      return found.lat === null
        ? found
        : { ...found, coordinateBasis: found.coordinateBasis === "RELATIVE" ? "RELATIVE" : "PARENT_CENTROID" };
    }
    return { lat: null, lon: null, coordinateUncertaintyM: null, coordinateBasis: null };
  }
}

/** "near" for NEAR, "south of" for SOUTH_OF. */
function bearingWords(bearing: Bearing): string {
  switch (bearing) {
    case "OUTSKIRTS_OF":
      return "on the outskirts of";
    case "PART_OF":
      return "in";
    default:
      return bearing.toLowerCase().replace("_", " ");
  }
}

function distinct(names: readonly string[], name: string): string[] {
  const seen = new Set([foldName(name)]);
  return names.filter((alias) => {
    const key = foldName(alias);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
