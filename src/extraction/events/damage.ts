import type { ExtractedEvent } from "../../domain/extraction.js";
import { numberAt } from "../figures/numbers.js";
import type { ReadSentence } from "../find-mentions.js";
import { wordsOf } from "../mention.js";
import type { TokenRange } from "../text/token.js";

const things: readonly [RegExp, string][] = [
  [/^tanks?$/u, "TANK"],
  [/^(?:guns?|machine-guns?)$/u, "HEAVY_MACHINE_GUN"],
  [/^(?:vehicles?|trucks?|cars?|tankers?|convoys?)$/u, "VEHICLE"],
  [/^positions?$/u, "FIGHTING_POSITION"],
  [/^(?:buildings?|houses?|homes?)$/u, "BUILDING"],
  [/^(?:depots?|warehouses?)$/u, "DEPOT"],
  [/^(?:refiner(?:y|ies)|equipment|pipelines?|stations?)$/u, "EQUIPMENT"],
];

/** Things that a clause says were destroyed or damaged, with their number. */
export function damageIn(raw: string, sentence: ReadSentence, { first, last }: TokenRange): ExtractedEvent["damage"] {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ lower }, at) =>
      at >= first &&
      at <= last &&
      /^(?:destroy(?:ed|ing|s)?|damag(?:ed|ing|es)|burn(?:ed|ing)|torched|demolish(?:ed|ing))$/u.test(lower),
  );
  if (verb < 0) return [];
  const damage: { what: string; min: number | null; max: number | null; mention: ReturnType<typeof wordsOf> }[] = [];
  for (let at = verb + 1; at <= last; at += 1) {
    const token = tokens[at];
    const what = things.find(([pattern]) => pattern.test(token?.lower ?? ""))?.[1];
    if (!token || !what) continue;
    let start = at;
    while (start > verb + 1 && /^(?:ADJ|NOUN|DET|NUM)$/u.test(tokens[start - 1]?.partOfSpeech ?? "")) start -= 1;
    const number = Array.from({ length: at - start }, (_, offset) => numberAt(tokens, start + offset)).find(
      (found) => found !== null,
    );
    const isOne = /^an?$/u.test(tokens[start]?.lower ?? "");
    damage.push({
      what,
      min: number?.min ?? (isOne ? 1 : null),
      max: number?.max ?? (isOne ? 1 : null),
      mention: wordsOf(raw, sentence, { first: start, last: at }),
    });
  }
  return damage;
}
