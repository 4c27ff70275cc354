import type { Vocabulary } from "./vocabulary.js";

/** What an actor is; after ACLED's inter codes and PLOVER's sectors. */
export const actorTypes = {
  STATE: "A country acting as such.",
  GOVERNMENT: "A government or regime.",
  STATE_FORCES: "The armed forces of a state, or a branch of them.",
  MILITARY_COMMAND: "A military command or joint task force.",
  COALITION: "States acting together.",
  PRO_GOVERNMENT_MILITIA: "An armed group on the government's side.",
  REBEL_GROUP: "An armed group that fights a government.",
  MILITIA: "Another armed group.",
  POLICE: "Police.",
  PERSON: "A named person.",
  OFFICIAL: "Officials who are not named.",
  MONITORING_GROUP: "An organisation that observes and reports.",
  ACTIVIST_NETWORK: "Activists who report.",
  MEDIA: "A newspaper, agency or broadcaster.",
  UNNAMED_SOURCE: "A source that is not named; it belongs to one document.",
  CIVILIANS: "Civilians.",
  INTERNATIONAL_ORGANIZATION: "An international organisation.",
} as const satisfies Vocabulary;
export type ActorType = keyof typeof actorTypes;

/** How a name stands to the thing it names. */
export const nameKinds = {
  PRIMARY: "The name Sitrep shows.",
  ALIAS: "Another name.",
  ACRONYM: "An acronym.",
  EXONYM: "A name that only others use.",
  DESCRIPTION: "A description used as a name.",
} as const satisfies Vocabulary;
export type NameKind = keyof typeof nameKinds;

/** Relations between actors, and between actors and places, that no event carries. */
export const actorRelationKinds = {
  LEADS: "Leads the organisation.",
  MEMBER_OF: "Belongs to the organisation.",
  PART_OF: "Is a part of the organisation.",
  ALLIED_WITH: "Is allied with the actor.",
  BASED_IN: "Is based in the place.",
  GOVERNS: "Governs the place.",
} as const satisfies Vocabulary;
export type ActorRelationKind = keyof typeof actorRelationKinds;
