import type { Gazetteer } from "../gazetteer/gazetteer.js";
import { isCapitalized, type TokenizedSentence } from "../text/token.js";
import type { Nations } from "./nations.js";

/** How much of a report decides what it is about. */
const maximumChars = 20_000;
const maximumSentences = 200;

/** A report that speaks of the region this often is about it, whatever else it names. */
const surely = 10;
/** A report that speaks of the region so seldom only touches it, if it speaks of another country more often. */
const seldom = 2;

/**
 * The country a report is about, Syria or Iraq: by its name, else by the places it names. Null if it is about neither: also where another country is
 * named three times as often as either and its places, or more often than one or two of these.
 */
export function mainCountryOf(
  plain: string,
  sentences: readonly TokenizedSentence[],
  gazetteer: Gazetteer,
  nations: Nations,
): "SYR" | "IRQ" | null {
  const head = plain.slice(0, maximumChars);
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  const [syria, iraq] = [count(/\bSyria/gu), count(/\bIraq/gu)];
  const told = sentences.slice(0, maximumSentences);
  const named = Math.max(syria, iraq);
  const another = named > surely ? 0 : mostNamedBeside(told, nations);
  const byName = syria === iraq ? null : iraq > syria ? "IRQ" : "SYR";
  // Places take time, and tell nothing where the names do.
  if (byName !== null && another <= named) return byName;
  const places = placesNamed(told, gazetteer);
  const most = Math.max(syria + places.SYR, iraq + places.IRQ);
  if (most === 0 || another > 3 * most || (most <= seldom && another > most)) return null;
  if (byName !== null) return byName;
  if (places.SYR !== places.IRQ) return places.IRQ > places.SYR ? "IRQ" : "SYR";
  if (syria === 0) return null;
  return head.search(/\bIraq/u) < head.search(/\bSyria/u) ? "IRQ" : "SYR";
}

/** How often the places of either country are named. */
function placesNamed(sentences: readonly TokenizedSentence[], gazetteer: Gazetteer): Record<"SYR" | "IRQ", number> {
  const places = { SYR: 0, IRQ: 0 };
  for (const { tokens } of sentences)
    for (const [at, token] of tokens.entries()) {
      if (!isCapitalized(token) || token.text.length < 4) continue;
      const pair = `${token.text} ${tokens[at + 1]?.text ?? ""}`;
      const known = [...gazetteer.named(pair), ...gazetteer.named(token.text)].find(
        ({ aliases, population }) => aliases.length > 0 || population > 20_000,
      );
      if (known?.country === "SYR" || known?.country === "IRQ") places[known.country] += 1;
    }
  return places;
}

/** How often the country is named that is named most beside the two. */
function mostNamedBeside(sentences: readonly TokenizedSentence[], nations: Nations): number {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const at of tokens.keys()) {
      const country = nations.at(tokens, at)?.nation.country;
      if (country && country !== "SYR" && country !== "IRQ") counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  return Math.max(0, ...counts.values());
}

/** Which of the two countries a sentence speaks of; null if of both or neither. */
export function sentenceCountry({ tokens }: TokenizedSentence): "SYR" | "IRQ" | null {
  const has = (prefix: string) => tokens.some(({ text }) => text.startsWith(prefix));
  const [syria, iraq] = [has("Syria"), has("Iraq")];
  return syria === iraq ? null : syria ? "SYR" : "IRQ";
}
