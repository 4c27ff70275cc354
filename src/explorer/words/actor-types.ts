import type { ActorType } from "../generated/graphql.js";

/** What kinds of actors are called where one chooses among them. */
const names: Readonly<Record<ActorType, string>> = {
  ACTIVIST_NETWORK: "Activist networks",
  CIVILIANS: "Civilians",
  COALITION: "Coalitions",
  GOVERNMENT: "Governments",
  INTERNATIONAL_ORGANIZATION: "International organisations",
  MEDIA: "Media",
  MILITARY_COMMAND: "Military commands",
  MILITIA: "Militias",
  MONITORING_GROUP: "Monitoring groups",
  OFFICIAL: "Officials",
  PERSON: "Persons",
  POLICE: "Police",
  PRO_GOVERNMENT_MILITIA: "Pro-government militias",
  REBEL_GROUP: "Rebel groups",
  STATE: "States",
  STATE_FORCES: "State forces",
  UNNAMED_SOURCE: "Unnamed persons",
};

export function isActorType(text: string): text is ActorType {
  return Object.hasOwn(names, text);
}

/** Actors of a type, as a heading says it: "State forces". */
export function actorTypeName(type: ActorType): string {
  return names[type];
}
