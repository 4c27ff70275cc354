import type { Vocabulary } from "./vocabulary.js";

/** What an event counts as; after UCDP's `event_clarity`. */
export const eventClasses = {
  INCIDENT: "One act, or unnumbered acts at one place within three days. The only class that totals count.",
  AGGREGATE: "A sum of incidents, a numbered series, or a longer span with a figure of its own. Never added to totals.",
  CAMPAIGN: "An offensive, siege or war without a figure of its own.",
  TREND: "A rise, a fall or a lull.",
} as const satisfies Vocabulary;
export type EventClass = keyof typeof eventClasses;

/** PLOVER event types (PLOVER manual, 2021). */
export const ploverTypes = {
  AGREE: "Agree or promise to cooperate (verbal cooperation).",
  CONSULT: "Meet, visit, negotiate or speak with one another (verbal cooperation).",
  SUPPORT: "Express support or approval (verbal cooperation).",
  CONCEDE: "Express willingness to yield (verbal cooperation).",
  COOPERATE: "Cooperate materially (material cooperation).",
  AID: "Give aid: economic, military, humanitarian or asylum (material cooperation).",
  RETREAT: "Withdraw, release, disarm, cease fire or grant access (material cooperation).",
  REQUEST: "Demand or request (verbal conflict).",
  ACCUSE: "Accuse, disapprove or investigate (verbal conflict).",
  REJECT: "Reject or refuse (verbal conflict).",
  THREATEN: "Threaten (verbal conflict).",
  PROTEST: "Demonstrate, strike, boycott or riot (material conflict).",
  SANCTION: "Reduce or break off relations, expel or convict (material conflict).",
  MOBILIZE: "Move or build up troops, weapons, police or militia (material conflict).",
  COERCE: "Repress, restrict, seize, arrest or deport without killing (material conflict).",
  ASSAULT: "Use force: fight, bomb, shell, abduct or kill (material conflict).",
} as const satisfies Vocabulary;
export type PloverType = keyof typeof ploverTypes;

/** ACLED event types (acledR `acled_event_categories`). */
export const acledEventTypes = {
  BATTLES: "ACLED: Battles.",
  EXPLOSIONS_REMOTE_VIOLENCE: "ACLED: Explosions/Remote violence.",
  VIOLENCE_AGAINST_CIVILIANS: "ACLED: Violence against civilians.",
  PROTESTS: "ACLED: Protests.",
  RIOTS: "ACLED: Riots.",
  STRATEGIC_DEVELOPMENTS: "ACLED: Strategic developments.",
} as const satisfies Vocabulary;
export type AcledEventType = keyof typeof acledEventTypes;

/** ACLED sub-event types (acledR `acled_event_categories`): 25 values. */
export const subEventTypes = {
  ARMED_CLASH: "ACLED: Armed clash.",
  GOVERNMENT_REGAINS_TERRITORY: "ACLED: Government regains territory.",
  NON_STATE_ACTOR_OVERTAKES_TERRITORY: "ACLED: Non-state actor overtakes territory.",
  CHEMICAL_WEAPON: "ACLED: Chemical weapon.",
  AIR_DRONE_STRIKE: "ACLED: Air/drone strike.",
  SUICIDE_BOMB: "ACLED: Suicide bomb.",
  SHELLING_ARTILLERY_MISSILE_ATTACK: "ACLED: Shelling/artillery/missile attack.",
  REMOTE_EXPLOSIVE_LANDMINE_IED: "ACLED: Remote explosive/landmine/IED.",
  GRENADE: "ACLED: Grenade.",
  SEXUAL_VIOLENCE: "ACLED: Sexual violence.",
  ATTACK: "ACLED: Attack (on civilians, or on the defenceless).",
  ABDUCTION_FORCED_DISAPPEARANCE: "ACLED: Abduction/forced disappearance.",
  PEACEFUL_PROTEST: "ACLED: Peaceful protest.",
  PROTEST_WITH_INTERVENTION: "ACLED: Protest with intervention.",
  EXCESSIVE_FORCE_AGAINST_PROTESTERS: "ACLED: Excessive force against protesters.",
  VIOLENT_DEMONSTRATION: "ACLED: Violent demonstration.",
  MOB_VIOLENCE: "ACLED: Mob violence.",
  AGREEMENT: "ACLED: Agreement.",
  ARRESTS: "ACLED: Arrests.",
  CHANGE_TO_GROUP_ACTIVITY: "ACLED: Change to group/activity.",
  DISRUPTED_WEAPONS_USE: "ACLED: Disrupted weapons use.",
  HEADQUARTERS_OR_BASE_ESTABLISHED: "ACLED: Headquarters or base established.",
  LOOTING_PROPERTY_DESTRUCTION: "ACLED: Looting/property destruction.",
  NON_VIOLENT_TRANSFER_OF_TERRITORY: "ACLED: Non-violent transfer of territory.",
  OTHER: "ACLED: Other.",
} as const satisfies Vocabulary;
export type SubEventType = keyof typeof subEventTypes;

/** What an event changed on the ground. */
export const outcomes = {
  TERRITORY_SEIZED: "A place changed hands to the attacker.",
  TERRITORY_REGAINED: "A place went back to who held it before.",
  ADVANCE: "The attacker gained ground without taking the place.",
  REPELLED: "The attack was beaten back.",
  SIEGE: "The place was surrounded.",
  WITHDRAWN: "A side left.",
  NO_CHANGE: "Stated to have changed nothing.",
  UNKNOWN: "Stated to be unknown.",
} as const satisfies Vocabulary;
export type Outcome = keyof typeof outcomes;

/** Means used, after PLOVER modes, ACLED sub-event types and the Violations Documentation Center's causes of death. */
export const weapons = {
  AIR_DELIVERED_MUNITION: "A bomb or missile from an aircraft.",
  BARREL_BOMB: "A barrel bomb, dropped from a helicopter.",
  DRONE_MUNITION: "A munition from a drone.",
  ARTILLERY: "Artillery.",
  MORTAR: "A mortar bomb.",
  ROCKET_MISSILE: "A rocket or missile from the ground.",
  TANK: "A tank.",
  HEAVY_MACHINE_GUN: "A heavy machine gun.",
  SMALL_ARMS: "Rifles, pistols, snipers.",
  IED: "An improvised explosive device.",
  VEHICLE_BOMB: "A car or truck bomb.",
  SUICIDE_BELT: "A suicide bomber.",
  LANDMINE: "A landmine.",
  GRENADE: "A grenade.",
  CHEMICAL: "A chemical agent.",
  EDGED: "Knives, beheading.",
  FIRE: "Fire, arson.",
  UNKNOWN: "Stated to be unknown.",
} as const satisfies Vocabulary;
export type Weapon = keyof typeof weapons;

/** What an actor did in an event. */
export const participantRoles = {
  ATTACKER: "Acted first or attacked.",
  DEFENDER: "Held the place that was attacked.",
  BELLIGERENT: "Fought, without a stated initiative; also a party to a deal.",
  TARGET: "Was aimed at, without being said to be hurt.",
  VICTIM: "Was killed, hurt or abducted.",
  MOVER: "Moved.",
  RESPONDER: "Came to help or to intervene.",
} as const satisfies Vocabulary;
export type ParticipantRole = keyof typeof participantRoles;

/** What a place was in an event. */
export const placeRoles = {
  OCCURRED_AT: "The event took place there.",
  STRUCK: "It was hit.",
  ORIGIN: "Where a movement began.",
  DESTINATION: "Where a movement led.",
} as const satisfies Vocabulary;
export type PlaceRole = keyof typeof placeRoles;

/** What a count counts; never persons hurt, which are casualties. */
export const countUnits = {
  STRIKE: "Air strikes.",
  SORTIE: "Sorties.",
  ATTACK: "Attacks.",
  PROJECTILE: "Projectiles.",
  EXPLOSION: "Explosions.",
  CLASH: "Clashes.",
  VILLAGE: "Villages.",
  TARGET: "Targets.",
  PERSON: "Persons, e.g. detained or displaced.",
  VEHICLE: "Vehicles.",
  OTHER: "Something else.",
} as const satisfies Vocabulary;
export type CountUnit = keyof typeof countUnits;

/** What is known of the number hurt. */
export const casualtyStates = {
  KNOWN: "At least one figure is given.",
  NONE_REPORTED: "It is stated that there were none.",
  UNKNOWN: "Nothing is stated, or it is stated to be unknown.",
} as const satisfies Vocabulary;
export type CasualtyState = keyof typeof casualtyStates;

/** How exactly an event is placed. UCDP GED `where_prec` and ACLED `geo_precision` stand in brackets. */
export const geoPrecisions = {
  SITE: "A facility or spot (GED 1, ACLED 1).",
  SETTLEMENT: "A city, town, village or neighbourhood (GED 1, ACLED 1).",
  NEAR: "Near a named place (GED 2, ACLED 2).",
  ADMIN2: "A second-order division (GED 3, ACLED 2).",
  ADMIN1: "A governorate or province (GED 4, ACLED 3).",
  REGION: "A vernacular region (GED 5, ACLED 3).",
  COUNTRY: "A country (GED 6, ACLED 3).",
  MULTI_COUNTRY: "Several countries (GED 6, ACLED 3).",
  UNKNOWN: "Not stated (GED 6, ACLED 3).",
} as const satisfies Vocabulary;
export type GeoPrecision = keyof typeof geoPrecisions;
