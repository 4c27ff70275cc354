const aircraft =
  "(?:war ?planes?|planes?|jets?|aircraft|helicopters?|drones?)(?! ?(?:strikes?|raids?|attacks?|fire|base))";
/** What may stand before the noun: no word for another thing, and no preposition. */
const described = "(?:(?!at|on|by|from|with|in|and|that|which|who)[\\p{L}\\d.-]+ ){0,4}?";
const struck = [
  // "shot at the planes", "fired missiles at a military helicopter".
  new RegExp(`(?<=\\b(?:at|towards?) )${described}${aircraft}\\b`, "gu"),
  // "shot down a helicopter", "downed a jet", "hit a warplane".
  new RegExp(
    `(?<=\\b(?:shot|brought|shooting|bringing|shoots|brings) down |\\b(?:downed|downing|downs|destroyed|destroying|hit|hitting|damaged|damaging|struck|targeted|targeting) )${described}${aircraft}\\b`,
    "gu",
  ),
  // "a helicopter was shot down".
  new RegExp(
    `\\b${aircraft} (?=(?:has |have |had |was |were |been |being )+(?:shot down|downed|hit|destroyed|brought down|damaged)\\b)`,
    "gu",
  ),
];

/** Lower-case words without the aircraft that are struck: who shoots at a plane deals no air strike. */
export function withoutStruckAircraft(words: string): string {
  return struck.reduce((left, pattern) => left.replace(pattern, "it "), words);
}
