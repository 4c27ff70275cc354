/** What filters mean: an evaluation over the small world in memory that follows the definition word by word. */
import type {
  ActorFilter,
  BoxFilter,
  Certainty,
  ClaimFilter,
  DateFilter,
  DocumentFilter,
  EventFilter,
  FigureFilter,
  Nesting,
  PlaceFilter,
  Several,
  WithinFilter,
} from "../../src/domain/filter.js";
import {
  actors,
  aroundOf,
  chainOf,
  claims,
  documents,
  events,
  type Figure,
  instant,
  liveClaimsAbout,
  places,
  type WorldActor,
  type WorldClaim,
  type WorldDocument,
  type WorldEvent,
  type WorldPlace,
} from "./small-world.js";

/** A filter with global ids opened to plain ones. */
export type Plain<Filter> = Filter;

/** Whether a restriction holds for certain, and whether it may. */
interface Verdict {
  readonly definite: boolean;
  readonly possible: boolean;
}

const certain = (value: boolean): Verdict => ({ definite: value, possible: value });

/** A leaf asked for with a certainty. Under NOT it is asked whether it does not hold, for certain or possibly. */
function leaf({ definite, possible }: Verdict, certainty: Certainty | null | undefined, negated: boolean): boolean {
  const isDefinite = (certainty ?? "DEFINITE") === "DEFINITE";
  if (negated) return isDefinite ? !possible : !definite;
  return isDefinite ? definite : possible;
}

/** "So many of these"; under NOT it must be ruled out that so many of them may be. */
function several<Thing>(
  things: readonly Thing[],
  { atLeast }: Several,
  holds: (thing: Thing, negated: boolean) => boolean,
  negated: boolean,
): boolean {
  const needed = atLeast ?? 1;
  if (negated) return things.filter((thing) => !holds(thing, true)).length < needed;
  return things.filter((thing) => holds(thing, false)).length >= needed;
}

function nested<Filter extends Nesting<Filter>>(
  filter: Filter,
  own: readonly boolean[],
  negated: boolean,
  inner: (filter: Filter, negated: boolean) => boolean,
): boolean {
  const all = (parts: readonly boolean[]) => (negated ? parts.some(Boolean) : parts.every(Boolean));
  const any = (parts: readonly boolean[]) => (negated ? parts.every(Boolean) : parts.some(Boolean));
  return all([
    ...own,
    ...(filter.and == null ? [] : [all(filter.and.map((one) => inner(one, negated)))]),
    ...(filter.or == null ? [] : [any(filter.or.map((one) => inner(one, negated)))]),
    ...(filter.not == null ? [] : [inner(filter.not, !negated)]),
  ]);
}

function inSpan(low: number, high: number, least: number | null, most: number | null): Verdict {
  const [from, to] = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY];
  return { definite: low >= from && high <= to, possible: high >= from && low <= to };
}

const dayIn = (date: string | null | undefined) => (date == null ? null : Number(date.slice(8)));

function dated({ earliest, latest }: WorldEvent, filter: DateFilter): Verdict {
  return inSpan(earliest, latest, dayIn(filter.from), dayIn(filter.to));
}

function counted(figure: Figure | null, filter: FigureFilter): Verdict {
  const [low, high] =
    figure === null || figure === "UNKNOWN"
      ? [0, Number.POSITIVE_INFINITY]
      : figure === "NONE_REPORTED"
        ? [0, 0]
        : figure;
  return inSpan(low, high, filter.atLeast ?? null, filter.atMost ?? null);
}

/** On the sphere the database measures on. */
function distanceM(
  one: { latitude: number; longitude: number },
  other: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [up, across] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const a =
    Math.sin(up / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(across / 2) ** 2;
  return 2 * 6_378_140 * Math.asin(Math.sqrt(a));
}

function lieIn(them: readonly WorldPlace[], area: (place: NonNullable<WorldPlace["location"]>) => Verdict): Verdict {
  const verdicts = them.map((place) => {
    if (place.location !== null) return area(place.location);
    const nearest = aroundOf(place.id).find(({ location }) => location !== null)?.location;
    return { definite: false, possible: nearest != null && area(nearest).possible };
  });
  return { definite: verdicts.some((one) => one.definite), possible: verdicts.some((one) => one.possible) };
}

function within({ latitude, longitude, radiusKm }: WithinFilter) {
  const centre = { latitude: latitude ?? 0, longitude: longitude ?? 0 };
  return (location: NonNullable<WorldPlace["location"]>): Verdict => {
    const distance = distanceM(location, centre);
    return {
      definite: distance + location.uncertaintyM <= radiusKm * 1000,
      possible: distance - location.uncertaintyM <= radiusKm * 1000,
    };
  };
}

function inBox({ south, west, north, east }: BoxFilter) {
  return ({ latitude, longitude, uncertaintyM }: NonNullable<WorldPlace["location"]>): Verdict => {
    const up = uncertaintyM / 111_195;
    const across = up / Math.cos((latitude * Math.PI) / 180);
    const tall = inSpan(latitude - up, latitude + up, south, north);
    const [low, high] = [longitude - across, longitude + across];
    // A box over the antimeridian is all but the meridians between its sides.
    const wide =
      west <= east
        ? inSpan(low, high, west, east)
        : { definite: low >= west || high <= east, possible: high >= west || low <= east };
    return { definite: tall.definite && wide.definite, possible: tall.possible && wide.possible };
  };
}

const idIn = (reference: { readonly id?: unknown } | null | undefined) => reference?.id as string | undefined;
const among = (values: readonly unknown[] | null | undefined, value: unknown) =>
  values == null || values.includes(value);

export function eventHolds(filter: EventFilter, event: WorldEvent, negated = false): boolean {
  const plain = (value: boolean) => leaf(certain(value), null, negated);
  const own: boolean[] = [];
  const at = event.places.flatMap((id) => places.filter((place) => place.id === id));
  if (filter.date) own.push(leaf(dated(event, filter.date), filter.date.certainty, negated));
  if (filter.killed) own.push(leaf(counted(event.killed, filter.killed), filter.killed.certainty, negated));
  if (filter.childrenKilled)
    own.push(leaf(counted(event.childrenKilled, filter.childrenKilled), filter.childrenKilled.certainty, negated));
  if (filter.eventClass) own.push(plain(among(filter.eventClass, event.eventClass)));
  if (filter.outcome) own.push(plain(event.outcome !== null && among(filter.outcome, event.outcome)));
  if (filter.weapon) own.push(plain(event.weapons.some((weapon) => among(filter.weapon, weapon))));
  if (filter.civilianTargeting != null) own.push(plain(event.civilianTargeting === filter.civilianTargeting));
  if (filter.minEvidence != null) own.push(plain(liveClaimsAbout(event.id).length >= filter.minEvidence));
  if (filter.minRootSources != null) {
    const roots = new Set(liveClaimsAbout(event.id).map((claim) => chainOf(claim)[0]));
    own.push(plain(roots.size >= filter.minRootSources));
  }
  if (filter.place) {
    const { withDescendants } = filter.place;
    const where =
      withDescendants === false ? event.places : event.places.flatMap((id) => aroundOf(id).map((one) => one.id));
    own.push(plain(where.includes(idIn(filter.place) ?? "")));
  }
  if (filter.actor) {
    const { roles } = filter.actor;
    own.push(plain(event.participants.some(({ actor, role }) => actor === idIn(filter.actor) && among(roles, role))));
  }
  if (filter.within) own.push(leaf(lieIn(at, within(filter.within)), filter.within.certainty, negated));
  if (filter.box) own.push(leaf(lieIn(at, inBox(filter.box)), filter.box.certainty, negated));
  if (filter.participant) {
    const { is, roles } = filter.participant;
    const ids = new Set(event.participants.filter(({ role }) => among(roles, role)).map(({ actor }) => actor));
    const them = actors.filter(({ id }) => ids.has(id));
    own.push(several(them, filter.participant, (one, not) => actorHolds(is ?? {}, one, not), negated));
  }
  if (filter.scene) {
    const { is } = filter.scene;
    own.push(several(at, filter.scene, (one, not) => placeHolds(is ?? {}, one, not), negated));
  }
  if (filter.claim) {
    const { is } = filter.claim;
    own.push(several(liveClaimsAbout(event.id), filter.claim, (one, not) => claimHolds(is ?? {}, one, not), negated));
  }
  return nested(filter, own, negated, (one, not) => eventHolds(one, event, not));
}

export function actorHolds(filter: ActorFilter, actor: WorldActor, negated = false): boolean {
  const plain = (value: boolean) => leaf(certain(value), null, negated);
  const own: boolean[] = [];
  if (filter.name != null) own.push(plain(filter.name === actor.id));
  if (filter.actorType) own.push(plain(among(filter.actorType, actor.actorType)));
  if (filter.country) own.push(plain(actor.country !== null && among(filter.country, actor.country)));
  if (filter.generic != null) own.push(plain(actor.generic === filter.generic));
  if (filter.named != null) own.push(plain(actor.named === filter.named));
  for (const one of [filter.takesPartIn == null ? null : { is: filter.takesPartIn }, filter.activity]) {
    if (one == null) continue;
    const { is, roles } = { roles: null, ...one };
    const its = events.filter(({ participants }) =>
      participants.some((part) => part.actor === actor.id && among(roles, part.role)),
    );
    own.push(several(its, one, (event, not) => eventHolds(is ?? {}, event, not), negated));
  }
  if (filter.says) {
    const { is } = filter.says;
    const its = claims.filter((claim) => !claim.isSuperseded && chainOf(claim).includes(actor.id));
    own.push(several(its, filter.says, (claim, not) => claimHolds(is ?? {}, claim, not), negated));
  }
  return nested(filter, own, negated, (one, not) => actorHolds(one, actor, not));
}

export function placeHolds(filter: PlaceFilter, place: WorldPlace, negated = false): boolean {
  const plain = (value: boolean) => leaf(certain(value), null, negated);
  const own: boolean[] = [];
  if (filter.placeType) own.push(plain(among(filter.placeType, place.placeType)));
  if (filter.country) own.push(plain(place.country !== null && among(filter.country, place.country)));
  if (filter.named != null) own.push(plain(place.named === filter.named));
  if (filter.inside) {
    const around = aroundOf(place.id).slice(1);
    own.push(plain(around.some(({ id }) => id === idIn(filter.inside))));
  }
  if (filter.within) own.push(leaf(lieIn([place], within(filter.within)), filter.within.certainty, negated));
  if (filter.box) own.push(leaf(lieIn([place], inBox(filter.box)), filter.box.certainty, negated));
  if (filter.lies) {
    const { bearing, of } = filter.lies;
    own.push(
      plain(
        place.lies !== null && among(bearing, place.lies.bearing) && (of == null || of.id === (place.lies.to as never)),
      ),
    );
  }
  if (filter.event) {
    const { is, withDescendants } = filter.event;
    const its = events.filter((event) =>
      event.places.some((id) =>
        withDescendants === false ? id === place.id : aroundOf(id).some((one) => one.id === place.id),
      ),
    );
    own.push(several(its, filter.event, (event, not) => eventHolds(is ?? {}, event, not), negated));
  }
  return nested(filter, own, negated, (one, not) => placeHolds(one, place, not));
}

export function claimHolds(filter: ClaimFilter, claim: WorldClaim, negated = false): boolean {
  const plain = (value: boolean) => leaf(certain(value), null, negated);
  const own: boolean[] = [];
  const chain = chainOf(claim);
  const document = documents.filter(({ id }) => id === claim.document);
  const at = instant(document[0]?.day ?? 0);
  if (filter.kind) own.push(plain(among(filter.kind, claim.kind)));
  if (filter.modality) own.push(plain(among(filter.modality, claim.modality)));
  if (filter.saidBy) own.push(plain(chain.includes(idIn(filter.saidBy) ?? "")));
  if (filter.publishedFrom != null) own.push(plain(at >= filter.publishedFrom));
  if (filter.publishedTo != null) own.push(plain(at <= filter.publishedTo));
  if (filter.source) {
    const { is, first } = filter.source;
    const them = actors.filter(({ id }) => (first === true ? chain[0] === id : chain.includes(id)));
    own.push(several(them, {}, (actor, not) => actorHolds(is ?? {}, actor, not), negated));
  }
  if (filter.about) {
    const { about } = filter;
    const its = events.filter(({ id }) => id === claim.event);
    own.push(several(its, {}, (event, not) => eventHolds(about, event, not), negated));
  }
  if (filter.document) {
    const { document: wanted } = filter;
    own.push(several(document, {}, (one, not) => documentHolds(wanted, one, not), negated));
  }
  return nested(filter, own, negated, (one, not) => claimHolds(one, claim, not));
}

export function documentHolds(filter: DocumentFilter, document: WorldDocument, negated = false): boolean {
  const plain = (value: boolean) => leaf(certain(value), null, negated);
  const own: boolean[] = [];
  if (filter.kind) own.push(plain(among(filter.kind, document.kind)));
  if (filter.language) own.push(plain(among(filter.language, document.language)));
  if (filter.publisher) own.push(plain(document.publisher === idIn(filter.publisher)));
  if (filter.publishedFrom != null) own.push(plain(instant(document.day) >= filter.publishedFrom));
  if (filter.publishedTo != null) own.push(plain(instant(document.day) <= filter.publishedTo));
  return nested(filter, own, negated, (one, not) => documentHolds(one, document, not));
}
