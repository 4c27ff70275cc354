import type { AccountFacts, ClaimFacts } from "./account-facts.js";
import { casualtiesOf } from "./casualty-figures.js";
import { contentId } from "./content-id.js";
import { countRootSources } from "./count-root-sources.js";
import { eventFigures } from "./event-figures.js";
import { pageKeyOf } from "./page-key.js";
import { publicationDays } from "./publication-days.js";
import { requireSupport, type Support, type SupportEntry, supportByQuotes, supportByWords } from "./support.js";
import { datePrecisions } from "./vocabulary/date.js";
import { geoPrecisions } from "./vocabulary/event.js";
import type { ReviewState } from "./vocabulary/review.js";

/** An event and the edges that leave or reach it, as the graph holds them. */
export interface ProjectedEvent {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly participants: readonly ProjectedEdge[];
  readonly places: readonly ProjectedEdge[];
  readonly locations: readonly ProjectedEdge[];
  readonly wholes: readonly ProjectedEdge[];
  readonly overlaps: readonly ProjectedEdge[];
}

export interface ProjectedEdge {
  readonly id: string;
  /** Id of the other end: an actor, a place, an event. */
  readonly otherId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly support: Support;
}

const datePrecisionOrder = Object.keys(datePrecisions);
const geoPrecisionOrder = Object.keys(geoPrecisions);

/**
 * An event as its accounts tell it: the one rule by which the derived layer comes from the record. Depends on the set of accounts
 * alone. What has one value is taken from the account that dates the event most precisely, ties by publication, then id; sets are united; figures form an envelope.
 * @throws {InvariantBroken} if an edge would stand without support.
 */
export function projectEvent(eventId: string, facts: readonly AccountFacts[]): ProjectedEvent {
  const accounts = [...facts].sort(byPrecision);
  const [first] = accounts;
  if (first === undefined) throw new TypeError(`Event ${eventId} has no account to be projected from.`);
  const pageKey = pageKeyOf(first.earliest, eventId);
  return {
    id: eventId,
    properties: { ...propertiesOf(accounts, first), pageKey },
    participants: projectParticipants(eventId, pageKey, accounts),
    places: projectPlaces(eventId, pageKey, accounts),
    locations: projectLocations(eventId, pageKey, accounts),
    wholes: projectRelated(eventId, "PART_OF", accounts, (account) => account.partOfEventIds),
    overlaps: projectRelated(eventId, "POSSIBLE_OVERLAP", accounts, (account) => account.overlapEventIds),
  };
}

function propertiesOf(accounts: readonly AccountFacts[], first: AccountFacts): Record<string, unknown> {
  const claims = accounts.flatMap((account) => account.claims);
  const { killed, wounded, civiliansKilled, childrenKilled } = casualtiesOf(accounts.map((account) => account.claims));
  return {
    label: first.label,
    eventClass: first.eventClass,
    ploverType: first.ploverType,
    ploverModes: united(accounts.map((account) => account.ploverModes)),
    acledEventType: first.acledEventType,
    subEventType: first.subEventType,
    disorderType: first.disorderType,
    civilianTargeting: accounts.some((account) => account.civilianTargeting),
    outcome: accounts.find((account) => account.outcome !== null)?.outcome ?? null,
    weapons: united(accounts.map((account) => account.weapons)),
    ...countOf(accounts),
    earliest: first.earliest,
    latest: first.latest,
    datePrecision: first.datePrecision,
    dateBasis: first.dateBasis,
    geoPrecision: geoPrecisionOrder.find((precision) => accounts.some((account) => account.geoPrecision === precision)),
    killedMin: killed.min,
    killedMax: killed.max,
    killedState: killed.state,
    woundedMin: wounded.min,
    woundedMax: wounded.max,
    woundedState: wounded.state,
    civiliansKilledMin: civiliansKilled.min,
    civiliansKilledMax: civiliansKilled.max,
    childrenKilledMin: childrenKilled.min,
    childrenKilledMax: childrenKilled.max,
    ...eventFigures(accounts),
    accountCount: accounts.length,
    claimCount: new Set(claims.map((claim) => claim.id)).size,
    ...publicationDays(claims),
    documentCount: new Set(accounts.map((account) => account.documentId)).size,
    rootSourceCount: countRootSources(accounts),
    reviewState: reviewStateOf(accounts),
  };
}

/** One person's word on one telling is a word on the event. */
function reviewStateOf(accounts: readonly AccountFacts[]): ReviewState {
  const states = new Set(accounts.map((account) => account.reviewState));
  return states.has("CORRECTED") ? "CORRECTED" : states.has("ACCEPTED") ? "ACCEPTED" : "UNREVIEWED";
}

/** Envelope of the counts that are in the unit of the first account that counts. */
function countOf(accounts: readonly AccountFacts[]): Record<string, unknown> {
  const unit = accounts.find((account) => account.countUnit !== null)?.countUnit ?? null;
  const counting = accounts.filter((account) => unit !== null && account.countUnit === unit);
  const mins = counting.map((account) => account.countMin);
  const maxes = counting.map((account) => account.countMax);
  const qualifiers = new Set(counting.map((account) => account.countQualifier));
  return {
    countMin: mins.length === 0 || mins.includes(null) ? null : Math.min(...mins.map(Number)),
    countMax: maxes.length === 0 || maxes.includes(null) ? null : Math.max(...maxes.map(Number)),
    countUnit: unit,
    countQualifier: qualifiers.size === 1 ? [...qualifiers][0] : null,
  };
}

function projectParticipants(
  eventId: string,
  pageKey: string,
  accounts: readonly AccountFacts[],
): readonly ProjectedEdge[] {
  const told = accounts.flatMap((account) =>
    account.participants.map((participant) => ({ ...participant, claims: account.claims })),
  );
  return grouped(told, ({ actorId, role }) => `${actorId}|${role}`).map((group) => {
    const { actorId, role } = group[0];
    return {
      id: contentId(eventId, "participates", actorId, role),
      otherId: actorId,
      properties: {
        actorId,
        pageKey,
        role,
        explicit: group.some((participant) => participant.explicit),
        headcountMin: extreme(
          group.map((participant) => participant.headcountMin),
          Math.min,
        ),
        headcountMax: extreme(
          group.map((participant) => participant.headcountMax),
          Math.max,
        ),
      },
      support: requireSupport(`${role} ${actorId} of event ${eventId}`, wordsOf(group)),
    };
  });
}

function projectPlaces(eventId: string, pageKey: string, accounts: readonly AccountFacts[]): readonly ProjectedEdge[] {
  const told = accounts.flatMap((account) => account.places.map((place) => ({ ...place, claims: account.claims })));
  return grouped(told, ({ placeId, role }) => `${placeId}|${role}`).map((group) => {
    const { placeId, role } = group[0];
    return {
      id: contentId(eventId, "at", placeId, role),
      otherId: placeId,
      properties: { placeId, pageKey, role },
      support: requireSupport(`${role} ${placeId} of event ${eventId}`, wordsOf(group)),
    };
  });
}

/** The places it is at, and all that contain them, each once with its least distance. */
function projectLocations(
  eventId: string,
  pageKey: string,
  accounts: readonly AccountFacts[],
): readonly ProjectedEdge[] {
  const reached = accounts.flatMap((account) =>
    account.places.flatMap((place) =>
      [{ placeId: place.placeId, steps: 0 }, ...place.ancestors].map(({ placeId, steps }) => ({
        placeId,
        steps,
        start: place.start,
        end: place.end,
        claims: account.claims,
      })),
    ),
  );
  return grouped(reached, ({ placeId }) => placeId).map((group) => {
    const { placeId } = group[0];
    return {
      id: contentId(eventId, "located", placeId),
      otherId: placeId,
      properties: { placeId, pageKey, steps: Math.min(...group.map(({ steps }) => steps)) },
      support: requireSupport(`the location ${placeId} of event ${eventId}`, wordsOf(group)),
    };
  });
}

function projectRelated(
  eventId: string,
  kind: string,
  accounts: readonly AccountFacts[],
  read: (account: AccountFacts) => readonly string[],
): readonly ProjectedEdge[] {
  const told = accounts.flatMap((account) => read(account).map((otherId) => ({ otherId, claims: account.claims })));
  return grouped(
    told.filter(({ otherId }) => otherId !== eventId),
    ({ otherId }) => otherId,
  ).map((group) => {
    const { otherId } = group[0];
    const entries = group.flatMap(({ claims }) => supportByQuotes(claims));
    return {
      id: contentId(eventId, kind, otherId),
      otherId,
      properties: {},
      support: requireSupport(`${kind} from event ${eventId} to event ${otherId}`, entries),
    };
  });
}

function wordsOf(told: readonly { start: number; end: number; claims: readonly ClaimFacts[] }[]): SupportEntry[] {
  return told.flatMap((words) => supportByWords(words, words.claims));
}

/** Groups by key, ordered by key. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function united(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function extreme(values: readonly (number | null)[], pick: (...given: number[]) => number): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : pick(...given);
}

function byPrecision(a: AccountFacts, b: AccountFacts): number {
  return (
    datePrecisionOrder.indexOf(a.datePrecision) - datePrecisionOrder.indexOf(b.datePrecision) ||
    (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
