import type { AcledEventType } from "../generated/graphql.js";

const colours: Readonly<Record<AcledEventType, string>> = {
  BATTLES: "--battles",
  EXPLOSIONS_REMOTE_VIOLENCE: "--explosions",
  VIOLENCE_AGAINST_CIVILIANS: "--civilians",
  STRATEGIC_DEVELOPMENTS: "--strategic",
  PROTESTS: "--protests",
  RIOTS: "--protests",
};

/** The property of the theme that an event's kind is drawn in, the same in every view. */
export function eventColourProperty(type: AcledEventType | null): string {
  return type === null ? "--uncoded" : colours[type];
}

/** As CSS has it. */
export function eventColour(type: AcledEventType | null): string {
  return `var(${eventColourProperty(type)})`;
}
