import type { Gazetteer } from "../gazetteer/gazetteer.js";
import { isCapitalized, type TokenizedSentence } from "../text/token.js";

/** How much of a report decides what it is about. */
const maximumChars = 20_000;
const maximumSentences = 200;

/** The country a report is about, Syria or Iraq: by its name, else by the places it names; null if neither. */
export function mainCountryOf(
  plain: string,
  sentences: readonly TokenizedSentence[],
  gazetteer: Gazetteer,
): "SYR" | "IRQ" | null {
  const head = plain.slice(0, maximumChars);
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  const [syria, iraq] = [count(/\bSyria/gu), count(/\bIraq/gu)];
  if (syria !== iraq) return iraq > syria ? "IRQ" : "SYR";
  const places = { SYR: 0, IRQ: 0 };
  for (const { tokens } of sentences.slice(0, maximumSentences)) {
    for (const [at, token] of tokens.entries()) {
      if (!isCapitalized(token) || token.text.length < 4) continue;
      const pair = `${token.text} ${tokens[at + 1]?.text ?? ""}`;
      const known = [...gazetteer.named(pair), ...gazetteer.named(token.text)].find(
        ({ aliases, population }) => aliases.length > 0 || population > 20_000,
      );
      if (known?.country === "SYR" || known?.country === "IRQ") places[known.country] += 1;
    }
  }
  if (places.SYR !== places.IRQ) return places.IRQ > places.SYR ? "IRQ" : "SYR";
  if (syria === 0) return null;
  return head.search(/\bIraq/u) < head.search(/\bSyria/u) ? "IRQ" : "SYR";
}

/** Which of the two countries a sentence speaks of; null if of both or neither. */
export function sentenceCountry({ tokens }: TokenizedSentence): "SYR" | "IRQ" | null {
  const has = (prefix: string) => tokens.some(({ text }) => text.startsWith(prefix));
  const [syria, iraq] = [has("Syria"), has("Iraq")];
  return syria === iraq ? null : syria ? "SYR" : "IRQ";
}
