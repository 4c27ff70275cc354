import type { AcledEventType, SubEventType } from "./event.js";

/** ACLED's own wording of an event type, as its exports spell it. */
export const acledEventTypeNames: Readonly<Record<AcledEventType, string>> = {
  BATTLES: "Battles",
  EXPLOSIONS_REMOTE_VIOLENCE: "Explosions/Remote violence",
  VIOLENCE_AGAINST_CIVILIANS: "Violence against civilians",
  PROTESTS: "Protests",
  RIOTS: "Riots",
  STRATEGIC_DEVELOPMENTS: "Strategic developments",
};

/** ACLED's own wording of each sub-event type, and the event type it belongs to (acledR `acled_event_categories`). */
export const acledSubEventTypes: Readonly<
  Record<SubEventType, { readonly name: string; readonly type: AcledEventType }>
> = {
  ARMED_CLASH: { name: "Armed clash", type: "BATTLES" },
  GOVERNMENT_REGAINS_TERRITORY: { name: "Government regains territory", type: "BATTLES" },
  NON_STATE_ACTOR_OVERTAKES_TERRITORY: { name: "Non-state actor overtakes territory", type: "BATTLES" },
  CHEMICAL_WEAPON: { name: "Chemical weapon", type: "EXPLOSIONS_REMOTE_VIOLENCE" },
  AIR_DRONE_STRIKE: { name: "Air/drone strike", type: "EXPLOSIONS_REMOTE_VIOLENCE" },
  SUICIDE_BOMB: { name: "Suicide bomb", type: "EXPLOSIONS_REMOTE_VIOLENCE" },
  SHELLING_ARTILLERY_MISSILE_ATTACK: { name: "Shelling/artillery/missile attack", type: "EXPLOSIONS_REMOTE_VIOLENCE" },
  REMOTE_EXPLOSIVE_LANDMINE_IED: { name: "Remote explosive/landmine/IED", type: "EXPLOSIONS_REMOTE_VIOLENCE" },
  GRENADE: { name: "Grenade", type: "EXPLOSIONS_REMOTE_VIOLENCE" },
  SEXUAL_VIOLENCE: { name: "Sexual violence", type: "VIOLENCE_AGAINST_CIVILIANS" },
  ATTACK: { name: "Attack", type: "VIOLENCE_AGAINST_CIVILIANS" },
  ABDUCTION_FORCED_DISAPPEARANCE: { name: "Abduction/forced disappearance", type: "VIOLENCE_AGAINST_CIVILIANS" },
  PEACEFUL_PROTEST: { name: "Peaceful protest", type: "PROTESTS" },
  PROTEST_WITH_INTERVENTION: { name: "Protest with intervention", type: "PROTESTS" },
  EXCESSIVE_FORCE_AGAINST_PROTESTERS: { name: "Excessive force against protesters", type: "PROTESTS" },
  VIOLENT_DEMONSTRATION: { name: "Violent demonstration", type: "RIOTS" },
  MOB_VIOLENCE: { name: "Mob violence", type: "RIOTS" },
  AGREEMENT: { name: "Agreement", type: "STRATEGIC_DEVELOPMENTS" },
  ARRESTS: { name: "Arrests", type: "STRATEGIC_DEVELOPMENTS" },
  CHANGE_TO_GROUP_ACTIVITY: { name: "Change to group/activity", type: "STRATEGIC_DEVELOPMENTS" },
  DISRUPTED_WEAPONS_USE: { name: "Disrupted weapons use", type: "STRATEGIC_DEVELOPMENTS" },
  HEADQUARTERS_OR_BASE_ESTABLISHED: { name: "Headquarters or base established", type: "STRATEGIC_DEVELOPMENTS" },
  LOOTING_PROPERTY_DESTRUCTION: { name: "Looting/property destruction", type: "STRATEGIC_DEVELOPMENTS" },
  NON_VIOLENT_TRANSFER_OF_TERRITORY: { name: "Non-violent transfer of territory", type: "STRATEGIC_DEVELOPMENTS" },
  OTHER: { name: "Other", type: "STRATEGIC_DEVELOPMENTS" },
};

const bySubEventName = new Map(
  Object.entries(acledSubEventTypes).map(([key, { name }]) => [name, key as SubEventType]),
);

/** The value for ACLED's own wording ("Air/drone strike"), or null if it is not one of the 25. */
export function subEventTypeNamed(name: string): SubEventType | null {
  return bySubEventName.get(name) ?? null;
}
