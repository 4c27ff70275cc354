import type { SubEventType } from "../generated/graphql.js";

/** ACLED's own names of its sub-event types. */
const names: Readonly<Record<SubEventType, string>> = {
  ABDUCTION_FORCED_DISAPPEARANCE: "Abduction/forced disappearance",
  AGREEMENT: "Agreement",
  AIR_DRONE_STRIKE: "Air/drone strike",
  ARMED_CLASH: "Armed clash",
  ARRESTS: "Arrests",
  ATTACK: "Attack",
  CHANGE_TO_GROUP_ACTIVITY: "Change to group/activity",
  CHEMICAL_WEAPON: "Chemical weapon",
  DISRUPTED_WEAPONS_USE: "Disrupted weapons use",
  EXCESSIVE_FORCE_AGAINST_PROTESTERS: "Excessive force against protesters",
  GOVERNMENT_REGAINS_TERRITORY: "Government regains territory",
  GRENADE: "Grenade",
  HEADQUARTERS_OR_BASE_ESTABLISHED: "Headquarters or base established",
  LOOTING_PROPERTY_DESTRUCTION: "Looting/property destruction",
  MOB_VIOLENCE: "Mob violence",
  NON_STATE_ACTOR_OVERTAKES_TERRITORY: "Non-state actor overtakes territory",
  NON_VIOLENT_TRANSFER_OF_TERRITORY: "Non-violent transfer of territory",
  OTHER: "Other",
  PEACEFUL_PROTEST: "Peaceful protest",
  PROTEST_WITH_INTERVENTION: "Protest with intervention",
  REMOTE_EXPLOSIVE_LANDMINE_IED: "Remote explosive/landmine/IED",
  SEXUAL_VIOLENCE: "Sexual violence",
  SHELLING_ARTILLERY_MISSILE_ATTACK: "Shelling/artillery/missile attack",
  SUICIDE_BOMB: "Suicide bomb",
  VIOLENT_DEMONSTRATION: "Violent demonstration",
};

/** All of them, by ACLED's own names. */
export const subEventTypes = (Object.keys(names) as SubEventType[]).sort((one, other) =>
  names[one].localeCompare(names[other], "en"),
);

export function isSubEventType(text: string): text is SubEventType {
  return Object.hasOwn(names, text);
}

/** What a type is called; events that ACLED does not code have none. */
export function subEventTypeName(type: SubEventType | null): string {
  return type === null ? "Not coded by ACLED" : names[type];
}
