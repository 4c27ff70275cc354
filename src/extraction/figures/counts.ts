import type { Figure } from "../../domain/extraction.js";
import type { CountUnit } from "../../domain/vocabulary/event.js";
import type { Token, TokenRange } from "../text/token.js";
import { isYear, numberAt } from "./numbers.js";

/** How many strikes, attacks, rockets. */
export interface FoundCount extends TokenRange, Figure {
  readonly unit: CountUnit;
}

const units: readonly [RegExp, CountUnit][] = [
  [/^(?:air ?strikes?|airstrikes?|air-strikes?|strikes?|raids?)$/u, "STRIKE"],
  [/^sorties?$/u, "SORTIE"],
  [/^(?:attempts?|attacks?|assaults?|ambushes)$/u, "ATTACK"],
  [/^(?:rockets?|shells?|missiles?|mortars?|projectiles?|rounds)$/u, "PROJECTILE"],
  [/^(?:explosions?|blasts?|bombings?|bombs?)$/u, "EXPLOSION"],
  [/^clashes$/u, "CLASH"],
  [/^(?:villages|towns)$/u, "VILLAGE"],
  [/^targets$/u, "TARGET"],
];

/** "A twin bombing". */
const multiples: ReadonlyMap<string, number> = new Map(Object.entries({ triple: 3, twin: 2, double: 2 }));

/** What fires or holds munitions. */
const stores = /^(?:launchers?|depots?|warehouses?|caches?|stockpiles?|factory|factories|workshops?)$/u;

/** The count that stands in a clause, or null: "at least half a dozen strikes". */
export function countIn(tokens: readonly Token[], { first, last }: TokenRange): FoundCount | null {
  for (let at = first; at <= last; at += 1) {
    const number = numberAt(tokens, at);
    if (!number) {
      const multiple = multiples.get(tokens[at]?.lower ?? "");
      const unit = multiple ? unitOf(tokens[at + 1]?.lower ?? "") : null;
      if (multiple && unit) return { first: at, last: at + 1, min: multiple, max: multiple, qualifier: "EXACT", unit };
      continue;
    }
    if (isYear(tokens, number) || isOneOf(tokens, number)) continue;
    for (let ahead = number.last + 1; ahead <= Math.min(last, number.last + 5); ahead += 1) {
      const token = tokens[ahead];
      if (!token || /^(?:VERB|AUX|PUNCT|ADP|CCONJ|DET|NUM)$/u.test(token.partOfSpeech)) {
        const verbUnit = token && token.partOfSpeech === "VERB" ? unitOf(token.lower) : null;
        if (!verbUnit || ahead !== number.last + 1) break;
      }
      const unit = unitOf(token?.lower ?? "");
      // "Two rocket launchers" are equipment.
      if (unit && stores.test(tokens[ahead + 1]?.lower ?? "")) break;
      if (unit)
        return {
          first: Math.max(first, number.first),
          last: ahead,
          min: number.min,
          max: number.max,
          qualifier: number.qualifier,
          unit,
        };
    }
    at = Math.max(at, number.last);
  }
  return null;
}

/** "one of the three towns" counts nothing that was done. */
function isOneOf(tokens: readonly Token[], { first }: TokenRange): boolean {
  return /^(?:the|its|their)$/u.test(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.lower === "of";
}

function unitOf(word: string): CountUnit | null {
  return units.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
