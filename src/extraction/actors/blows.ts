import type { Token } from "../text/token.js";

/** What the forces of a nation strike with, and their striking. */
const blow =
  /^(?:(?:air-?)?strikes?|(?:air)?raids?|shelling|bombardments?|bombings?|missiles?|rockets?|drones?|shells?|bombs?|gunfire|fire|gunships?|tanks?|warplanes?|jets?|helicopters?|gunboats?|warships?|snipers?|attacks?|offensives?|incursions?|assaults?)$/u;

/**
 * True if a nation's adjective that ends before `from` tells whose blow it is: "Ukrainian drone attack", "Israeli retaliatory air strikes"; not so in
 * "Israeli attack victims".
 */
export function isOfBlow(tokens: readonly Token[], from: number): boolean {
  const isBlow = (at: number) => blow.test(tokens[at]?.lower ?? "");
  let at = from;
  while (at < from + 2 && /^(?:ADJ|NOUN)$/u.test(tokens[at]?.partOfSpeech ?? "") && !isBlow(at)) at += 1;
  if (!isBlow(at)) return false;
  while (isBlow(at + 1)) at += 1;
  return tokens[at + 1]?.partOfSpeech !== "NOUN";
}
