import type { ActorType } from "../../domain/vocabulary/actor.js";

/** A common noun for someone who speaks. */
export interface SourceNoun {
  readonly type: Extract<ActorType, "OFFICIAL" | "UNNAMED_SOURCE" | "ACTIVIST_NETWORK">;
  /** Titles before a name that it takes up: "the governor" is "Gov. Raed Ibrahim". */
  readonly titles: readonly string[];
  /** Types of a named actor that "the" noun takes up: "the group" is the monitoring group named last. */
  readonly takesUp: readonly ActorType[];
  /** True for an organisation; false for persons. */
  readonly isBody: boolean;
}

const titles: Readonly<Record<string, readonly string[]>> = {
  governor: ["gov", "governor"],
  general: ["gen", "general"],
  lieutenant: ["lt", "lieutenant"],
  colonel: ["col", "colonel"],
  captain: ["capt", "captain"],
  officer: ["lt", "lieutenant", "capt", "captain", "maj", "major", "col", "colonel"],
  commander: ["commander", "gen", "col"],
  minister: ["minister"],
  spokesman: ["spokesman"],
  spokeswoman: ["spokeswoman"],
  director: ["director"],
};
const persons =
  /^(?:official|officer|commander|spokesman|spokeswoman|spokesperson|governor|mayor|minister|diplomat|lawmaker|analyst|general|colonel|lieutenant|captain|doctor|medic|nurse|teacher|resident|villager|survivor|relative|rescuer|pilot|driver|student|shopkeeper|witness|eyewitness|source|correspondent|reporter|fighter|activist|aide|adviser|advisor|envoy|director|lawyer|negotiator|mediator)$/u;
const groups =
  /^(?:officers|commanders|diplomats|lawmakers|analysts|doctors|medics|nurses|teachers|survivors|relatives|families|rescuers|sources|witnesses|eyewitnesses|workers|supporters|loyalists|correspondents|reporters)$/u;
const bodies =
  /^(?:organisation|organization|office|command|council|committee|centre|center|commission|statement|hospital|charity|party|ministry|headquarters|team|report|services|media)$/u;

const monitors: readonly ActorType[] = ["MONITORING_GROUP", "ACTIVIST_NETWORK"];

/** What the word says of the source, or null if it names none. */
export function sourceNoun(word: string): SourceNoun | null {
  const noun = (type: SourceNoun["type"], isBody: boolean, takesUp: readonly ActorType[] = []): SourceNoun => ({
    type,
    isBody,
    takesUp,
    titles: titles[word] ?? [],
  });
  if (/^(?:officials|authorities)$/u.test(word)) return noun("OFFICIAL", false);
  if (word === "activists") return noun("ACTIVIST_NETWORK", false);
  if (word === "group") return noun("ACTIVIST_NETWORK", true, [...monitors, "REBEL_GROUP", "MILITIA"]);
  if (/^(?:network|monitor|watchdog)$/u.test(word)) return noun("ACTIVIST_NETWORK", true, monitors);
  if (/^(?:paper|newspaper|daily|station|channel|agency|television|tv|radio|broadcaster)$/u.test(word))
    return noun("UNNAMED_SOURCE", true, ["MEDIA"]);
  if (persons.test(word) || groups.test(word)) return noun("UNNAMED_SOURCE", false);
  return bodies.test(word) ? noun("UNNAMED_SOURCE", true) : null;
}
