import type { Weapon } from "../../domain/vocabulary/event.js";
import { flatMap } from "../flat-map.js";

const weaponWords: readonly [RegExp, Weapon][] = [
  [/\bbarrel bombs?|explosive barrels?|barrels? of gas|gas barrels?/u, "BARREL_BOMB"],
  [/\bdrones?\b/u, "DRONE_MUNITION"],
  [/\bmortars?\b/u, "MORTAR"],
  [/\b(?:rockets?|missiles?)\b/u, "ROCKET_MISSILE"],
  [/\b(?:artillery|shelling|shelled)\b/u, "ARTILLERY"],
  [/\b(?:car|truck|vehicle) bomb|suicide car|booby-trapped (?:car|truck)/u, "VEHICLE_BOMB"],
  [/\bexplosive belts?|suicide vests?/u, "SUICIDE_BELT"],
  [/\bland ?mines?\b/u, "LANDMINE"],
  [/\bgrenades?\b/u, "GRENADE"],
  [/\b(?:gunfire|sniper|snipers|gunned|shot dead|machine guns? fire)\b/u, "SMALL_ARMS"],
  [/\b(?:knife|knives|machetes?|stabbed|stabbing|hacked|beheaded|decapitated|beheading)\b/u, "EDGED"],
  [/\b(?:torched|arson|set (?:\p{L}+ ){0,4}on fire|set fire|ablaze|burned down|petrol bombs?|molotov)\b/u, "FIRE"],
];

/** The weapons that lower-case words name, in the order of the vocabulary. */
export function weaponsIn(words: string): Weapon[] {
  return flatMap(weaponWords, ([pattern, weapon]) => (pattern.test(words) ? [weapon] : []));
}
