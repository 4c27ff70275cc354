import type { Vocabulary } from "./vocabulary.js";

/** What a claim states. */
export const claimKinds = {
  OCCURRENCE: "That the event happened.",
  CASUALTY: "A number of persons killed or wounded.",
  CASUALTY_SHARE: "A share of the casualties.",
  COUNT: "A number of strikes, attacks and the like.",
  DAMAGE: "What was destroyed or damaged.",
  TARGET: "What was struck or aimed at.",
  WEAPON: "What weapon was used.",
  PERPETRATOR: "Who did it.",
  CAUSE: "Why it came about.",
  MOTIVE: "What it was done for.",
  CONTROL: "Who holds a place.",
  TREND: "That something rises, falls or pauses.",
  CAVEAT: "A limit of another claim.",
  INDICATION: "A circumstance that points to something.",
  HEADLINE: "What the headline says.",
  SOURCE_STANCE: "A demand, promise or justification, or what a source is.",
} as const satisfies Vocabulary;
export type ClaimKind = keyof typeof claimKinds;

/** How firmly the source states it. */
export const modalities = {
  ASSERTED: "Stated as a fact.",
  PROBABLE: "Believed, suspected, likely.",
  POSSIBLE: "Reportedly, alleged, unconfirmed.",
  DENIED: "Denied.",
  UNKNOWN: "Stated to be unknown.",
  FUTURE: "Promised or expected.",
  HYPOTHETICAL: "Conditional.",
} as const satisfies Vocabulary;
export type Modality = keyof typeof modalities;

/** What kind of source a claim goes back to. */
export const attributionKinds = {
  NAMED_SOURCE: "A link of the chain before the publisher is named.",
  COLLECTIVE: "Activists, residents, officials.",
  UNNAMED: "One person who is not named.",
  NARRATOR: "The document itself says it.",
} as const satisfies Vocabulary;
export type AttributionKind = keyof typeof attributionKinds;

/** How a figure is worded. */
export const qualifiers = {
  EXACT: "N.",
  AT_LEAST: "At least N.",
  AT_MOST: "At most N.",
  ABOUT: "About N.",
  MORE_THAN: "More than N.",
  FEWER_THAN: "Fewer than N.",
  DOZENS: "Dozens: 24 or more.",
  SCORES: "Scores: 40 or more.",
  HUNDREDS: "Hundreds: 200 or more.",
  UNKNOWN: "Stated to be unknown.",
  NONE_REPORTED: "Stated to be none.",
} as const satisfies Vocabulary;
export type Qualifier = keyof typeof qualifiers;

/** Whom a casualty figure counts. */
export const victimGroups = {
  TOTAL: "Everyone.",
  CIVILIANS: "Civilians.",
  CHILDREN: "Children.",
  WOMEN: "Women.",
  COMBATANTS: "Fighters, soldiers, militants.",
  SIDE_A: "The attacking side.",
  SIDE_B: "The defending side.",
} as const satisfies Vocabulary;
export type VictimGroup = keyof typeof victimGroups;

/** What happened to the persons counted. */
export const casualtyKinds = {
  KILLED: "Killed.",
  WOUNDED: "Wounded.",
  KILLED_OR_WOUNDED: "Killed or wounded, not told apart.",
  DETAINED: "Detained or arrested.",
  ABDUCTED: "Abducted.",
  DISPLACED: "Driven from home.",
  MISSING: "Missing.",
} as const satisfies Vocabulary;
export type CasualtyKind = keyof typeof casualtyKinds;
