import type { ExtractedEvent } from "../../domain/extraction.js";
import { acledEventTypeNames, acledSubEventTypes } from "../../domain/vocabulary/acled.js";
import type { Outcome, PloverType, SubEventType, Weapon } from "../../domain/vocabulary/event.js";

/** What a verb or noun tells, before weapon and parties say which sub-event type it is. */
export const eventKinds = {
  SEIZE: "A place changes hands.",
  ADVANCE: "Ground is gained.",
  CLASH: "Armed parties fight.",
  HIT: "Something is struck, by air unless other means are told.",
  SHELL: "Artillery, mortars or rockets.",
  FIRE: "Projectiles are fired or dropped.",
  BLAST: "An explosion.",
  CHEMICAL: "A chemical agent is used.",
  KILL: "Persons are killed.",
  WOUND: "Persons are hurt.",
  EXECUTE: "Captives are killed.",
  ABDUCT: "Persons are abducted.",
  ARREST: "Persons are arrested.",
  SIEGE: "A place is surrounded.",
  RELIEF: "A siege is broken.",
  WITHDRAW: "A side or people leave.",
  SURRENDER: "A side gives itself up.",
  MOVE: "Forces move.",
  DESTROY: "Things are destroyed.",
  LOOT: "Things are taken.",
  PROTEST: "People demonstrate.",
  RELEASE: "Captives are released.",
  AGREE: "A deal is concluded.",
  OFFENSIVE: "A campaign.",
  TREND: "A rise or a fall.",
} as const;
export type EventKind = keyof typeof eventKinds;

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventKinds, kind);
}

/** The codes of an event. */
export interface EventType {
  readonly subEvent: SubEventType | null;
  readonly plover: PloverType;
  readonly modes: readonly string[] | null;
  readonly weapons: readonly Weapon[];
  readonly outcome: Outcome | null;
}

/** What decides the type of an event besides its kind. */
export interface TypeEvidence {
  readonly kind: EventKind;
  readonly lemma: string;
  /** Lower-case words of the clause. */
  readonly words: string;
  /** Slug of the attacker in the actor lexicon, "" if unknown. */
  readonly attacker: string;
  readonly attackerIsState: boolean;
  readonly victimsAreCivilians: boolean;
}

const airActors =
  /^(?:syrian-air-force|us-led-coalition|us-military|united-states|russian-armed-forces|israeli-armed-forces|turkish-armed-forces)$/u;
const airWords =
  /\b(?:air ?strikes?|air-strikes?|air raids?|raids?|warplanes?|planes?|jets?|aircraft|helicopters?|aerial|barrel bombs?|barrel|barrels|sorties?|drones?|air attacks?|aerospace)\b/u;
const artilleryWords =
  /\b(?:mortars?|shell(?:s|ed|ing)?|rockets?|artillery|missiles?|projectiles?|cannons?|howitzers?)\b/u;
const chemicalWords =
  /\b(?:chlorine|sarin|toxic gas|poison(?:ous)? gas|mustard gas|nerve gas|gas attacks?|chemical (?:weapons? )?attacks?|chemical weapons|by the gas|gas barrels?|barrels of gas)\b/u;
const suicideWords =
  /\b(?:suicide|blew (?:him|her|them)sel(?:f|ves) up|blown (?:him|her|them)sel(?:f|ves) up|explosive belts?)\b/u;
const bombWords =
  /\b(?:car bombs?|truck bombs?|booby|mines?|landmines?|ieds?|explosive devices?|roadside|bombing|bomb (?:attack|blast)|blasts?|explosions?)\b/u;

const plain = (subEvent: SubEventType | null, plover: PloverType, extra: Partial<EventType> = {}): EventType => ({
  subEvent,
  plover,
  modes: null,
  weapons: [],
  outcome: null,
  ...extra,
});

/** The sub-event type, PLOVER type, weapons and outcome that the evidence supports. Sources: ACLED codebook, PLOVER manual, design/annotation.md rule 13. */
export function eventTypeOf(evidence: TypeEvidence): EventType {
  const { kind, words } = evidence;
  const weapons = weaponsIn(words);
  switch (kind) {
    case "SEIZE":
      return evidence.attackerIsState
        ? plain("GOVERNMENT_REGAINS_TERRITORY", "ASSAULT", { outcome: "TERRITORY_REGAINED" })
        : plain("NON_STATE_ACTOR_OVERTAKES_TERRITORY", "ASSAULT", {
            outcome: /^(?:retake|recapture|regain|reclaim|wrest)$/u.test(evidence.lemma)
              ? "TERRITORY_REGAINED"
              : "TERRITORY_SEIZED",
          });
    case "ADVANCE":
    case "RELIEF":
      return plain("ARMED_CLASH", "ASSAULT", { outcome: "ADVANCE" });
    case "SIEGE":
      return plain("OTHER", "COERCE", { outcome: "SIEGE" });
    case "MOVE":
      return plain("OTHER", "MOBILIZE", { modes: ["troops"] });
    case "WITHDRAW":
      return plain("OTHER", "RETREAT", { modes: ["withdraw"], outcome: "WITHDRAWN" });
    case "SURRENDER":
      return plain("OTHER", "RETREAT", { modes: ["disarm"] });
    case "RELEASE":
      return plain("OTHER", "RETREAT", { modes: ["release"] });
    case "AGREE":
      return plain("AGREEMENT", "AGREE");
    case "ARREST":
      return plain("ARRESTS", "COERCE", { modes: ["arrest"] });
    case "LOOT":
      return plain("LOOTING_PROPERTY_DESTRUCTION", "COERCE", { modes: ["seize"] });
    case "ABDUCT":
      return plain("ABDUCTION_FORCED_DISAPPEARANCE", "ASSAULT", { modes: ["abduct"] });
    case "PROTEST":
      return plain("PEACEFUL_PROTEST", "PROTEST", { modes: ["demo"] });
    case "EXECUTE":
      return plain("ATTACK", "ASSAULT", {
        modes: ["execute"],
        weapons: /behead|decapitat/u.test(words) ? ["EDGED"] : [],
      });
    case "OFFENSIVE":
      return plain("ARMED_CLASH", "ASSAULT");
    case "TREND":
      return plain(null, "ASSAULT");
    default:
      return violentType(evidence, weapons);
  }
}

function violentType(
  { kind, lemma, words, attacker, attackerIsState, victimsAreCivilians }: TypeEvidence,
  weapons: Weapon[],
): EventType {
  if (kind === "CHEMICAL" || chemicalWords.test(words))
    return plain("CHEMICAL_WEAPON", "ASSAULT", { modes: ["chemical"], weapons: distinct(["CHEMICAL", ...weapons]) });
  if (suicideWords.test(words))
    return plain("SUICIDE_BOMB", "ASSAULT", {
      modes: ["suicide"],
      weapons: distinct([...weapons, ...(/\b(?:car|truck|vehicle)\b/u.test(words) ? [] : ["SUICIDE_BELT" as const])]),
    });
  const isAir = kind !== "CLASH" || /\bair\b|helicopter|warplane/u.test(words);
  if (kind !== "SHELL" && isAir && airWords.test(words)) return air(weapons);
  if (kind === "SHELL" || artilleryWords.test(words))
    return plain("SHELLING_ARTILLERY_MISSILE_ATTACK", "ASSAULT", {
      modes: ["heavy-weapons"],
      weapons: weapons.length > 0 ? weapons : ["ARTILLERY"],
    });
  if (kind === "BLAST")
    return plain("REMOTE_EXPLOSIVE_LANDMINE_IED", "ASSAULT", {
      modes: ["explosives"],
      weapons: weapons.length > 0 ? weapons : ["IED"],
    });
  if ((kind === "KILL" || kind === "WOUND" || kind === "HIT") && bombWords.test(words))
    return plain("REMOTE_EXPLOSIVE_LANDMINE_IED", "ASSAULT", {
      modes: ["explosives"],
      weapons: weapons.length > 0 ? weapons : ["IED"],
    });
  if ((kind === "HIT" || kind === "FIRE" || kind === "DESTROY") && airActors.test(attacker)) return air(weapons);
  if (kind === "HIT" && /^(?:strike|bombardment)$/u.test(lemma) && !/rebel|isis|nusra/u.test(attacker))
    return air(weapons);
  if (kind === "HIT" || kind === "FIRE")
    return attackerIsState || kind === "FIRE" || lemma === "bombard" || lemma === "pound"
      ? plain("SHELLING_ARTILLERY_MISSILE_ATTACK", "ASSAULT", { modes: ["heavy-weapons"], weapons })
      : plain(victimsAreCivilians ? "ATTACK" : "ARMED_CLASH", "ASSAULT", { weapons });
  if (
    (kind === "KILL" || kind === "WOUND" || kind === "CLASH") &&
    victimsAreCivilians &&
    !/\bclash|\bfighting\b|\bbattle/u.test(words)
  )
    return plain("ATTACK", "ASSAULT", { modes: ["kill"], weapons });
  return plain("ARMED_CLASH", "ASSAULT", {
    weapons,
    modes: kind === "DESTROY" ? ["destroy"] : null,
    outcome: /\b(?:repel|repuls|beat(?:en)? back|foil|thwart)/u.test(words) ? "REPELLED" : null,
  });
}

function air(weapons: readonly Weapon[]): EventType {
  const delivered = weapons.filter((weapon) => weapon === "BARREL_BOMB" || weapon === "DRONE_MUNITION");
  return plain("AIR_DRONE_STRIKE", "ASSAULT", {
    modes: ["aerial"],
    weapons: delivered.length > 0 ? delivered : ["AIR_DELIVERED_MUNITION"],
  });
}

const weaponWords: readonly [RegExp, Weapon][] = [
  [/\bbarrel bombs?|explosive barrels?|barrels? of gas|gas barrels?/u, "BARREL_BOMB"],
  [/\bdrones?\b/u, "DRONE_MUNITION"],
  [/\bmortars?\b/u, "MORTAR"],
  [/\b(?:rockets?|missiles?)\b/u, "ROCKET_MISSILE"],
  [/\b(?:artillery|shelling|shelled)\b/u, "ARTILLERY"],
  [/\b(?:car|truck|vehicle) bomb|suicide car|booby-trapped (?:car|truck)/u, "VEHICLE_BOMB"],
  [/\bexplosive belts?/u, "SUICIDE_BELT"],
  [/\bland ?mines?\b/u, "LANDMINE"],
  [/\bgrenades?\b/u, "GRENADE"],
  [/\b(?:gunfire|sniper|snipers|gunned|shot dead|machine guns? fire)\b/u, "SMALL_ARMS"],
];

function weaponsIn(words: string): Weapon[] {
  return weaponWords.flatMap(([pattern, weapon]) => (pattern.test(words) ? [weapon] : []));
}

function distinct(weapons: readonly Weapon[]): Weapon[] {
  return [...new Set(weapons)];
}

/** ACLED's own wording of a sub-event type. Its codebook: attacks on civilians make every violent event civilian targeting. */
export function acledCodes(subEvent: SubEventType | null, civilianTargeting: boolean): ExtractedEvent["acled"] {
  if (subEvent === null) return { eventType: null, subEventType: null, disorderType: null, civilianTargeting };
  const { name, type } = acledSubEventTypes[subEvent];
  const disorder =
    type === "STRATEGIC_DEVELOPMENTS"
      ? "Strategic developments"
      : type === "PROTESTS" || type === "RIOTS"
        ? "Demonstrations"
        : "Political violence";
  return { eventType: acledEventTypeNames[type], subEventType: name, disorderType: disorder, civilianTargeting };
}
