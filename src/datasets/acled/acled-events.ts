import type { ParticipantRole, PloverType, SubEventType, Weapon } from "../../domain/vocabulary/event.js";

/** What an ACLED sub-event type is in PLOVER's terms, and the parts its two actors play. */
export interface AcledEvent {
  readonly ploverType: PloverType;
  readonly modes: readonly string[] | null;
  readonly roles: readonly [first: ParticipantRole, second: ParticipantRole];
  readonly weapons: readonly Weapon[];
}

const event = (
  ploverType: PloverType,
  roles: AcledEvent["roles"],
  modes: readonly string[] | null = null,
  weapons: readonly Weapon[] = [],
): AcledEvent => ({ ploverType, modes, roles, weapons });

const twoSided = ["BELLIGERENT", "BELLIGERENT"] as const;
const oneSided = ["ATTACKER", "TARGET"] as const;
const onVictims = ["ATTACKER", "VICTIM"] as const;
const intervened = ["ATTACKER", "RESPONDER"] as const;
const suppressed = ["VICTIM", "ATTACKER"] as const;

/** Sources: ACLED codebook (what a sub-event type is, who comes first), PLOVER manual (types and modes). */
export const acledEvents: Readonly<Record<SubEventType, AcledEvent>> = {
  ARMED_CLASH: event("ASSAULT", twoSided),
  GOVERNMENT_REGAINS_TERRITORY: event("ASSAULT", ["ATTACKER", "DEFENDER"]),
  NON_STATE_ACTOR_OVERTAKES_TERRITORY: event("ASSAULT", ["ATTACKER", "DEFENDER"]),
  CHEMICAL_WEAPON: event("ASSAULT", oneSided, ["unconventional"], ["CHEMICAL"]),
  AIR_DRONE_STRIKE: event("ASSAULT", oneSided, ["aerial"]),
  SUICIDE_BOMB: event("ASSAULT", oneSided, ["suicide-attack"]),
  SHELLING_ARTILLERY_MISSILE_ATTACK: event("ASSAULT", oneSided, ["heavy-weapons"]),
  REMOTE_EXPLOSIVE_LANDMINE_IED: event("ASSAULT", oneSided, ["explosives"]),
  GRENADE: event("ASSAULT", oneSided, ["explosives"], ["GRENADE"]),
  SEXUAL_VIOLENCE: event("ASSAULT", onVictims, ["sexual"]),
  ATTACK: event("ASSAULT", onVictims),
  ABDUCTION_FORCED_DISAPPEARANCE: event("ASSAULT", onVictims, ["abduct"]),
  PEACEFUL_PROTEST: event("PROTEST", oneSided, ["demo"]),
  PROTEST_WITH_INTERVENTION: event("PROTEST", intervened, ["demo"]),
  EXCESSIVE_FORCE_AGAINST_PROTESTERS: event("ASSAULT", suppressed, ["crowd-control"]),
  VIOLENT_DEMONSTRATION: event("PROTEST", oneSided, ["riot"]),
  MOB_VIOLENCE: event("ASSAULT", oneSided, ["beat"]),
  AGREEMENT: event("AGREE", twoSided),
  ARRESTS: event("COERCE", oneSided, ["arrest"]),
  CHANGE_TO_GROUP_ACTIVITY: event("COOPERATE", oneSided),
  DISRUPTED_WEAPONS_USE: event("COERCE", oneSided, ["seize"]),
  HEADQUARTERS_OR_BASE_ESTABLISHED: event("MOBILIZE", oneSided, ["troops"]),
  LOOTING_PROPERTY_DESTRUCTION: event("COERCE", oneSided, ["seize"]),
  NON_VIOLENT_TRANSFER_OF_TERRITORY: event("RETREAT", ["ATTACKER", "MOVER"], ["withdraw"]),
  OTHER: event("COERCE", oneSided),
};
