import { DateTime } from "luxon";
import type {
  ExtractedClaim,
  ExtractedEvent,
  ExtractedEventPlace,
  ExtractedParticipant,
  ExtractedTime,
  Report,
} from "../domain/extraction.js";
import type { DatePrecision } from "../domain/vocabulary/date.js";
import type { SubEventType } from "../domain/vocabulary/event.js";
import type { ClaimDraft } from "./claims/claim-draft.js";
import { claimsOf } from "./claims/claims-of.js";
import type { Telling } from "./claims/tellings.js";
import { parseDateline } from "./dates/dateline.js";
import { isoDay } from "./dates/iso-day.js";
import { accountTime, type ReportTimes } from "./events/account-time.js";
import { attackOnCivilians } from "./events/attacks-on-civilians.js";
import { draftsOf } from "./events/build-drafts.js";
import type { Account, Draft } from "./events/draft.js";
import { acledCodes } from "./events/event-types.js";
import { exactPlaces } from "./events/exact-places.js";
import { labelOf } from "./events/label.js";
import { mergeDrafts } from "./events/merge-drafts.js";
import { relateEvents } from "./events/relate-events.js";
import { withReportSpan } from "./events/report-span.js";
import { withTakenUpAttackers } from "./events/taken-up-attackers.js";
import { hasSameToll } from "./events/tolls.js";
import type { FoundMentions, ReadSentence } from "./find-mentions.js";
import { flatMap } from "./flat-map.js";
import type { Resources } from "./resources.js";
import type { ReadText } from "./text/read-sentences.js";

/** Events of a report with the claims about them. */
export interface FoundEvents {
  readonly events: readonly ExtractedEvent[];
  readonly claims: readonly ExtractedClaim[];
}

/** From a span of several days nothing counts on. */
const countedFrom: ReadonlySet<DatePrecision> = new Set(["DAY", "WEEK", "MONTH"]);

/** Finds what the sentences tell, joins tellings of one event, and dates what has no date of its own. */
export function assembleEvents(
  report: Report,
  text: ReadText,
  found: FoundMentions,
  tellings: readonly Telling[],
  publisher: string,
  resources: Resources,
): FoundEvents {
  const published = publicationDay(report, text);
  const drafts: Draft[] = [];
  const titles: Draft[] = [];
  let previous: ReadSentence | undefined;
  let current: ReadSentence | undefined;
  let half: ReadSentence | undefined;
  let lastTime: ExtractedTime | null = null;
  for (const telling of tellings) {
    // "The ministry said gunmen had fired; it condemned the attack": what stands before a half is the half before it.
    if (telling.whole !== current) [previous, current] = [current, telling.whole];
    else if (!telling.isAside) previous = half;
    if (!telling.isAside) half = telling.sentence;
    const told = draftsOf(text, telling, found, resources, published, previous, lastTime);
    (current.section === "TITLE" ? titles : drafts).push(...told);
    if (current.section !== "TITLE")
      lastTime = told.findLast(({ time }) => time !== null && countedFrom.has(time.precision))?.time ?? lastTime;
  }
  const merged = mergeDrafts(withReportSpan(drafts), found.places, found.actors, isoDay(published)).filter(
    saysSomething,
  );
  const accounts = withTakenUpAttackers(merged, found);
  const orphans: Account[] = [];
  for (const title of titles) {
    const known = eventOfTitle(title, accounts);
    if (known) known.push(title);
    else if (accounts.length === 0 && orphans.length === 0) orphans.push([title]);
  }
  const times: ReportTimes = { drafts, published, actors: found.actors, places: found.places, raw: text.raw };
  const all = [...orphans, ...accounts];
  const claims: ClaimDraft[] = [];
  const events = all.map((account, index) => {
    const id = `event:e${String(index + 1).padStart(2, "0")}`;
    claims.push(...flatMap(account, (draft, telling) => claimsOf(text.raw, draft, id, publisher, telling === 0)));
    return eventOf(id, account, found, accountTime(account, times));
  });
  const related = relateEvents(
    events.map((event) => ({
      event,
      roots: new Set(
        flatMap(claims, ({ about, attribution: { chain } }) => (about === event.id && chain[0] ? [chain[0]] : [])),
      ),
    })),
    found.places,
  );
  claims.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
  return {
    events: related,
    claims: claims.map((claim, index) => ({ id: `claim:c${String(index + 1).padStart(2, "0")}`, ...claim })),
  };
}

/**
 * The event that a headline tells: one with its dead, be it a sum, else the first violence where it tells of dead, the campaign that it names, an incident of its type, one of its sort, or the first.
 */
function eventOfTitle(title: Draft, accounts: readonly Account[]): Account | undefined {
  const incidents = accounts.filter(([{ eventClass }]) => eventClass === "INCIDENT");
  const alike = incidents.find(([first]) => first.type.subEvent === title.type.subEvent);
  const ofSort = incidents.find(([first]) => first.type.plover === title.type.plover);
  const counted = [...incidents, ...accounts].find((account) => hasSameToll(account, title));
  const isToll = title.trigger.kind === "KILL" || title.trigger.kind === "WOUND";
  const violence = isToll ? incidents.find(([first]) => first.type.plover === "ASSAULT") : undefined;
  const isNamed = ([{ eventClass, trigger }]: Account) =>
    eventClass === title.eventClass && trigger.lemma === title.trigger.lemma;
  const campaign = title.eventClass === "INCIDENT" ? undefined : accounts.find(isNamed);
  return counted ?? violence ?? campaign ?? alike ?? ofSort ?? incidents[0];
}

/** Design/annotation.md rule 4: a date at the head of the text beats the record's by up to 60 days. */
function publicationDay(report: Report, text: ReadText): DateTime {
  const stated = DateTime.fromISO(report.publishedAt, { setZone: true });
  const head = parseDateline(text.plain.trimStart().slice(0, 120).split("\n", 1)[0] ?? "");
  const written = head ? DateTime.fromISO(head, { setZone: true }).startOf("day") : null;
  const days = written ? stated.startOf("day").diff(written, "days").days : 0;
  const day = written && days > 0 && days <= 60 ? written : stated;
  return DateTime.fromObject({ year: day.year, month: day.month, day: day.day }, { zone: "utc" });
}

function eventOf(id: string, account: Account, found: FoundMentions, time: ExtractedTime): ExtractedEvent {
  const [first] = account;
  const body = account.filter(({ sentence }) => sentence.section !== "TITLE");
  const tellings = body.length > 0 ? body : account;
  const participants = joined(
    withHeadlineAttackers(
      flatMap(tellings, (draft) => draft.participants),
      account,
      found,
    ),
    ({ actor }: ExtractedParticipant) => actor,
  );
  const places = joined(
    flatMap(tellings, (draft) => draft.places),
    ({ place }: ExtractedEventPlace) => place,
  );
  const chosen = exactPlaces(places, found.places);
  const specific = tellings.find(({ trigger }) => trigger.kind !== "KILL" && trigger.kind !== "WOUND") ?? first;
  // A bus set ablaze with those who died in it is no damage to property.
  const isDamage = specific.type.subEvent === "LOOTING_PROPERTY_DESTRUCTION";
  const isDeadly = ({ trigger, type, casualties }: Draft) =>
    trigger.kind === "KILL" && type.plover === "ASSAULT" && casualties.length > 0;
  const deadly = isDamage ? tellings.find(isDeadly) : undefined;
  const refined = deadly ?? tellings.find(({ type }) => refines(type.subEvent, specific.type.subEvent));
  const told = refined?.type ?? specific.type;
  const type = (found.isWide && attackOnCivilians(tellings, participants, told, found.actors)) || told;
  const count = tellings.find((draft) => draft.count)?.count ?? null;
  const geoPrecision =
    first.places.length > 0
      ? first.geoPrecision
      : (tellings.find((draft) => draft.places.length > 0)?.geoPrecision ?? "UNKNOWN");
  const civilianTargeting = tellings.some((draft) => draft.civilianTargeting);
  return {
    id,
    label: labelOf(
      {
        type,
        trigger: first.trigger,
        eventClass: first.eventClass,
        count: first.count,
        participants,
        places: chosen,
        geoPrecision,
      },
      found.actors,
      found.places,
    ),
    eventClass: first.eventClass,
    ploverType: type.plover,
    ploverMode: type.modes,
    acled: acledCodes(type.subEvent, civilianTargeting),
    time,
    places: chosen,
    geoPrecision,
    participants,
    count: count ? { min: count.min, max: count.max, unit: count.unit, qualifier: count.qualifier } : null,
    weapons: [...new Set(flatMap(tellings, (draft) => draft.type.weapons))],
    damage: flatMap(tellings, (draft) => draft.damage),
    outcome: type.outcome,
    partOf: null,
    possibleOverlap: [],
    trigger: first.triggerWords,
    confidence: Math.min(
      0.9,
      0.5 + 0.1 * tellings.length + (participants.length > 0 ? 0.1 : 0) + (chosen.length > 0 ? 0.1 : 0),
    ),
  };
}

/** Who acts may stand in the headline alone: "Army kills 40 militants", above "40 militants were killed". "Militants attack" names nobody. */
function withHeadlineAttackers(
  parties: readonly ExtractedParticipant[],
  account: Account,
  { actors }: FoundMentions,
): ExtractedParticipant[] {
  const acts = ({ role }: ExtractedParticipant) => role === "ATTACKER" || role === "BELLIGERENT";
  if (parties.some(acts)) return [...parties];
  const told = flatMap(
    account.filter(({ sentence }) => sentence.section === "TITLE"),
    (title) => title.participants,
  );
  const isNamed = ({ actor }: ExtractedParticipant) =>
    actors.describe(actor)?.generic === false && !parties.some((party) => party.actor === actor);
  return [...parties, ...told.filter((party) => acts(party) && isNamed(party))];
}

function joined<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

/** A later telling may say what bomb it was; poison gas counts however it was delivered. */
function refines(later: SubEventType | null, earlier: SubEventType | null): boolean {
  if (later === "SUICIDE_BOMB") return earlier === "REMOTE_EXPLOSIVE_LANDMINE_IED" || earlier === "ATTACK";
  return later === "CHEMICAL_WEAPON" && earlier === "AIR_DRONE_STRIKE";
}

/** A bare verb without party, place or figure tells no event one could ask for. */
function saysSomething(account: Account): boolean {
  return account.some(
    (draft) =>
      draft.participants.length > 0 || draft.places.length > 0 || draft.casualties.length > 0 || draft.count !== null,
  );
}
