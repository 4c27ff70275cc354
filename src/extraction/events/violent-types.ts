import type { Weapon } from "../../domain/vocabulary/event.js";
import { type EventType, type PloverMode, type TypeEvidence, typed } from "./event-type.js";
import { withoutStruckAircraft } from "./struck-aircraft.js";
import { weaponsIn } from "./weapons.js";

const airActors =
  /^(?:syrian-air-force|us-led-coalition|us-military|united-states|russian-armed-forces|israeli-armed-forces|turkish-armed-forces)$/u;
const planes = /(?:^|-)(?:jets?|warplanes?|aircraft|helicopters?|drones?|bombers)$/u;
const airWords =
  /\b(?:air ?strikes?|air-strikes?|air raids?|raids?|warplanes?|planes?|jets?|aircraft|helicopters?|aerial|barrel bombs?|barrel|barrels|sorties?|drones?|air attacks?|aerospace|aerially|(?:vacuum|cluster|thermobaric) bombs?)\b/u;
const groundRaids = /(?<!\b(?:air|aerial|bombing)[ -])\braids?\b/gu;
const artilleryWords =
  /\b(?:mortars?|shell(?:s|ed|ing)?|rockets?|artillery|missiles?|projectiles?|cannons?|howitzers?)\b/u;
/** Foot soldiers carry them: an ambush with them is a fight. */
const shoulderArms = /\b(?:rocket[- ]propelled grenades?|rpgs?|(?:rocket|grenade) launchers?)\b/gu;
const chemicalWords =
  /\b(?:chlorine|sarin|toxic gas|poison(?:ous)? gas|mustard gas|nerve gas|gas attacks?|chemical (?:weapons? )?attacks?|chemical weapons|by the gas|gas barrels?|barrels of gas)\b/u;
const suicideWords =
  /\b(?:suicide|blew (?:him|her|them)sel(?:f|ves) up|blown (?:him|her|them)sel(?:f|ves) up|explosive belts?)\b/u;
const bombWords =
  /\b(?:car bombs?|truck bombs?|booby|mines?|landmines?|ieds?|explosive devices?|roadside|explosives?-(?:laden|packed)|bombing|bomb (?:attack|blast)|blasts?|explosions?|bombers?|with (?:\w+ ){0,3}bombs?)\b/u;
/** What is left of an older war goes off like a mine, whatever fired it. Source: ACLED codebook, "Remote explosive/landmine/IED". */
const remnants =
  /\b(?:unexploded|leftover)\b|\b(?:shells?|mortars?|bombs?|rockets?|grenades?|ordnance|munitions?) (?:that (?:was|were|had been) )?(?:left over|left behind|abandoned)\b|\bremnants? of (?:the )?war\b/u;
/** They hold ore. */
const pits =
  /\b(?:gold|coal|copper|cobalt|coltan|tin|iron|silver|diamond|emerald|jade|ruby|salt|lithium|uranium|zinc|nickel|bauxite|illegal|artisanal|open-?pit|opencast)(?: ore)? mines?\b/gu;
const armsStores =
  /\b(?:weapons?|arms|ammunition|ammo|munitions?|explosives)\b.*\b(?:depots?|warehouses?|caches?|stores?|stockpiles?|dumps?)\b|\b(?:depots?|warehouses?|caches?|stores?|stockpiles?|dumps?)\b.*\b(?:weapons?|arms|ammunition|munitions?|explosives)\b/u;
const protesters = /\b(?:protest(?:er|or)s?|demonstrators?|protests?|demonstrations?|marchers)\b/u;

/** The type of an act of violence, by the weapons and sides that its clause names. Sources: ACLED codebook, PLOVER manual, design/annotation.md rule 13. */
export function violentType(evidence: TypeEvidence): EventType {
  const { lemma, words: told, attacker, attackerIsState, victimsAreCivilians, isWide } = evidence;
  const kind = isWide && lemma === "raid" ? "CLASH" : evidence.kind;
  const said = isWide ? told.replace(groundRaids, "") : told;
  const above = isWide ? said.replace(pits, "") : said;
  const words = withoutStruckAircraft(above);
  const weapons = weaponsIn(words);
  if (kind === "CHEMICAL" || chemicalWords.test(words))
    return typed("CHEMICAL_WEAPON", "ASSAULT", ["unconventional"], { weapons: distinct(["CHEMICAL", ...weapons]) });
  if (suicideWords.test(words))
    return typed("SUICIDE_BOMB", "ASSAULT", ["suicide-attack"], {
      weapons: distinct([...weapons, ...(/\b(?:car|truck|vehicle)\b/u.test(words) ? [] : ["SUICIDE_BELT" as const])]),
    });
  if (kind === "GRENADE" || (/\bgrenades?\b/u.test(words) && !/propelled|launcher/u.test(words) && kind !== "CLASH"))
    return typed("GRENADE", "ASSAULT", ["explosives"], { weapons: distinct(["GRENADE", ...weapons]) });
  if (isWide && remnants.test(words))
    return typed("REMOTE_EXPLOSIVE_LANDMINE_IED", "ASSAULT", ["explosives"], { weapons });
  // "A helicopter came under fire": it is what was hit.
  const isAir = lemma !== "come" && (kind !== "CLASH" || /\bair\b|helicopter|warplane/u.test(words));
  if (kind !== "SHELL" && isAir && airWords.test(words)) return air(weapons);
  if (kind === "DESTROY" && armsStores.test(words))
    return typed("DISRUPTED_WEAPONS_USE", "ASSAULT", ["destroy"], { weapons });
  const heavy = isWide ? words.replace(shoulderArms, "") : words;
  // What is destroyed may be artillery itself.
  if (kind === "SHELL" || (artilleryWords.test(heavy) && kind !== "DESTROY"))
    return typed("SHELLING_ARTILLERY_MISSILE_ATTACK", "ASSAULT", ["heavy-weapons"], {
      weapons: weapons.length > 0 ? weapons : ["ARTILLERY"],
    });
  if (kind === "BLAST" || (/^(?:KILL|WOUND|HIT|CLASH)$/u.test(kind) && bombWords.test(words)))
    return typed("REMOTE_EXPLOSIVE_LANDMINE_IED", "ASSAULT", ["explosives"], {
      weapons: weapons.length > 0 ? weapons : ["IED"],
    });
  if (/^(?:HIT|FIRE|DESTROY)$/u.test(kind) && (airActors.test(attacker) || (isWide && planes.test(attacker))))
    return air(weapons);
  if (kind === "FIRE" && lemma === "drop") return air(weapons);
  if (kind === "HIT" && /^(?:strike|bombardment)$/u.test(lemma) && !/rebel|isis|nusra/u.test(attacker))
    return air(weapons);
  const modes = modesOf(kind, lemma, weapons);
  if (words !== above) return typed("ARMED_CLASH", "ASSAULT", modes, { weapons });
  if (kind === "HIT" || kind === "FIRE")
    return attackerIsState || kind === "FIRE" || lemma === "bombard" || lemma === "pound"
      ? typed("SHELLING_ARTILLERY_MISSILE_ATTACK", "ASSAULT", ["heavy-weapons"], { weapons })
      : typed(victimsAreCivilians ? "ATTACK" : "ARMED_CLASH", "ASSAULT", modes, { weapons });
  if (kind === "KILL" || kind === "WOUND" || kind === "CLASH") {
    if (attackerIsState && protesters.test(words))
      return typed("EXCESSIVE_FORCE_AGAINST_PROTESTERS", "ASSAULT", modes ?? ["crowd-control"], { weapons });
    // "Police found five bodies": no fight is told.
    const areFound = isWide && lemma === "figure" && attacker === "" && /\b(?:bodies|corpses)\b/u.test(words);
    if (areFound) return typed("ATTACK", "ASSAULT", modes, { weapons });
    if (victimsAreCivilians && !/\bclash|\bfighting\b|\bbattle/u.test(words))
      return typed("ATTACK", "ASSAULT", modes, { weapons });
  }
  return typed("ARMED_CLASH", "ASSAULT", modes, {
    weapons,
    outcome: /\b(?:repel|repuls|beat(?:en)? back|fend(?:ed)? off|drove back|foil|thwart)/u.test(words)
      ? "REPELLED"
      : null,
  });
}

/** Peaceful until violence or force is told. ACLED codebook: Protests, Riots. */
export function protestType({ words }: TypeEvidence): EventType {
  const weapons = weaponsIn(words);
  if (/\b(?:shot dead|opened fire|live (?:rounds|fire|ammunition|bullets)|gunned down)\b/u.test(words))
    return typed("EXCESSIVE_FORCE_AGAINST_PROTESTERS", "ASSAULT", ["firearms"], { weapons });
  if (/\b(?:stones?|rocks|petrol bombs?|molotov|torched|set fire|ablaze|clash(?:ed|es)|violent)\b/u.test(words))
    return typed("VIOLENT_DEMONSTRATION", "PROTEST", ["riot"], { weapons });
  return /\b(?:tear-? ?gas|water cannons?|rubber bullets|batons?|dispers(?:e|ed|ing)|broke up|detained|arrested)\b/u.test(
    words,
  )
    ? typed("PROTEST_WITH_INTERVENTION", "PROTEST", ["demo"], { weapons })
    : typed("PEACEFUL_PROTEST", "PROTEST", ["demo"]);
}

function modesOf(kind: TypeEvidence["kind"], lemma: string, weapons: readonly Weapon[]): PloverMode[] | null {
  if (kind === "DESTROY") return ["destroy"];
  if (/^assassinat/u.test(lemma)) return ["targeted"];
  if (weapons.includes("SMALL_ARMS")) return ["firearms"];
  return weapons.includes("EDGED") ? ["primitive"] : null;
}

function air(weapons: readonly Weapon[]): EventType {
  const delivered = weapons.filter((weapon) => weapon === "BARREL_BOMB" || weapon === "DRONE_MUNITION");
  return typed("AIR_DRONE_STRIKE", "ASSAULT", [delivered.includes("DRONE_MUNITION") ? "drone" : "aerial"], {
    weapons: delivered.length > 0 ? delivered : ["AIR_DELIVERED_MUNITION"],
  });
}

function distinct(weapons: readonly Weapon[]): Weapon[] {
  return [...new Set(weapons)];
}
