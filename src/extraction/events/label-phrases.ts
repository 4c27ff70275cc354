import type { EventKind } from "./event-kinds.js";

/** How a label says what happened: with who did it, where that is known, else without. */
export interface Phrase {
  /** "seizes": third person singular; the plural takes off its s. */
  readonly verb: string;
  /** "Seizure of": where nobody is named. */
  readonly noun: string;
  /** What stands after the noun, before whom it befell. */
  readonly of: string;
  /** What it is done to where nobody is named: "kills people". */
  readonly something: string;
  /** What stands before the other side: "ISIS clashes with". */
  readonly whom: string;
  /** What stands before the place. */
  readonly where: "" | "at";
}

/** A phrase; what is not said reads "Attack on X at Y". */
export const phrase = (verb: string, noun: string, more: Partial<Phrase> = {}): Phrase => ({
  verb,
  noun,
  of: "on",
  something: "",
  whom: "",
  where: "at",
  ...more,
});
/** What each kind reads as. */
export const phrases: Readonly<Record<EventKind, Phrase>> = {
  SEIZE: phrase("seizes", "Seizure of", { whom: "from", where: "" }),
  ADVANCE: phrase("advances", "Advance", { whom: "against" }),
  CLASH: phrase("attacks", "Attack"),
  HIT: phrase("strikes", "Strike"),
  SHELL: phrase("shells", "Shelling"),
  FIRE: phrase("fires", "Fire", { whom: "on" }),
  BLAST: phrase("bombs", "Explosion"),
  CHEMICAL: phrase("uses gas", "Chemical attack", { whom: "against" }),
  KILL: phrase("kills", "Killing", { of: "of", something: "people" }),
  WOUND: phrase("wounds", "Wounding", { of: "of", something: "people" }),
  EXECUTE: phrase("executes", "Execution", { of: "of", something: "captives" }),
  ABDUCT: phrase("takes captives", "Abduction", { of: "of", whom: "among" }),
  ARREST: phrase("arrests", "Arrest", { of: "of", something: "people" }),
  SIEGE: phrase("besieges", "Siege of", { where: "" }),
  RELIEF: phrase("breaks the siege", "Siege broken", { whom: "by" }),
  WITHDRAW: phrase("withdraws", "Withdrawal", { whom: "before" }),
  SURRENDER: phrase("surrenders", "Surrender", { whom: "to" }),
  MOVE: phrase("moves forces", "Movement of forces", { whom: "against" }),
  DESTROY: phrase("destroys", "Destruction", { whom: "equipment of", something: "equipment" }),
  LOOT: phrase("loots", "Looting"),
  PROTEST: phrase("protests", "Protest", { whom: "against" }),
  RELEASE: phrase("releases", "Release", { of: "of", something: "captives" }),
  AGREE: phrase("agrees", "Agreement", { whom: "with" }),
  OFFENSIVE: phrase("wages an offensive", "Offensive", { whom: "against" }),
  GRENADE: phrase("throws a grenade", "Grenade attack", { whom: "at" }),
  MOB: phrase("attacks", "Mob violence"),
  BEAT: phrase("beats", "Beating", { of: "of", something: "people" }),
  TORTURE: phrase("tortures", "Torture", { of: "of", something: "people" }),
  RAPE: phrase("commits sexual violence", "Sexual violence", { of: "against", whom: "against" }),
  REPRESS: phrase("uses force", "Crackdown", { whom: "against" }),
  RESTRICT: phrase("restricts movement", "Restriction", { whom: "of" }),
  CURFEW: phrase("imposes a curfew", "Curfew", { whom: "on" }),
  MARTIAL_LAW: phrase("declares emergency rule", "Emergency rule"),
  CENSOR: phrase("silences media", "Censorship", { of: "of", whom: "of" }),
  DEPORT: phrase("displaces", "Displacement", { of: "of", something: "people" }),
  WITHHOLD: phrase("withholds", "Withholding", { of: "from", whom: "from" }),
  CYBER: phrase("attacks computers", "Cyberattack", { whom: "of" }),
  HANDOVER: phrase("hands over", "Handover of", { whom: "to", where: "" }),
  CEASE: phrase("stops fighting", "End of fighting", { whom: "with" }),
  ACCESS: phrase("grants access", "Access", { of: "for", whom: "to" }),
  RESIGN: phrase("resigns", "Resignation", { of: "of" }),
  ARMS: phrase("tests or acquires weapons", "Weapons", { of: "of" }),
  BASE: phrase("sets up a base", "Base"),
  GROUP: phrase("joins", "Groups join", { of: "of", whom: "with" }),
  DEFECT: phrase("splits", "Defection", { of: "from", whom: "from" }),
  COUP: phrase("overthrows", "Coup", { of: "against" }),
  RAZE: phrase("destroys property", "Destruction of property", { of: "of", whom: "of" }),
  DISRUPT: phrase("puts weapons out of use", "Weapons put out of use", { of: "of", whom: "of" }),
  RIOT: phrase("riots", "Riot", { whom: "against" }),
  STRIKE: phrase("strikes", "Labour strike", { whom: "against" }),
  HUNGER_STRIKE: phrase("goes on hunger strike", "Hunger strike", { whom: "against" }),
  BOYCOTT: phrase("boycotts", "Boycott", { of: "of" }),
  OBSTRUCT: phrase("blocks the way", "Roadblock", { whom: "against" }),
  MEET: phrase("meets", "Talks", { of: "with", whom: "with" }),
  VISIT: phrase("visits", "Visit", { of: "to" }),
  MEDIATE: phrase("mediates", "Mediation", { of: "between", whom: "between" }),
  SUPPORT: phrase("supports", "Support", { of: "for" }),
  CONCEDE: phrase("concedes", "Concession", { of: "to", whom: "to" }),
  COOPERATE: phrase("cooperates", "Cooperation", { of: "with", whom: "with" }),
  AID: phrase("aids", "Aid", { of: "for" }),
  DEMAND: phrase("makes a demand", "Demand", { whom: "on" }),
  ACCUSE: phrase("accuses", "Accusation", { of: "against" }),
  INVESTIGATE: phrase("investigates", "Investigation", { of: "of" }),
  REJECT: phrase("rejects", "Rejection", { of: "of" }),
  THREATEN: phrase("threatens", "Threat", { of: "against" }),
  SANCTION: phrase("sanctions", "Sanctions"),
  RELATIONS: phrase("reduces relations", "Relations reduced", { of: "with", whom: "with" }),
  EXPEL: phrase("expels envoys", "Expulsion", { of: "of", whom: "of" }),
  CONVICT: phrase("convicts", "Conviction", { of: "of" }),
  TREND: phrase("changes its attacks", "Change in attacks"),
};
