import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { Nations } from "../actors/nations.js";
import type { Token, TokenRange } from "../text/token.js";

/** A source with a name of its own. */
export interface NamedSource extends TokenRange {
  readonly name: string;
  readonly type: ActorType;
  /** PLOVER sector. */
  readonly sector: string;
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
}

const possessive = /^['’]s?$/u;
const longestNation = 3;

/** "Ecuador's prison agency": the body that the words from `from` to `head` name, as an authority of the nation before them; null where no nation stands there. */
export function nationBodyAt(
  tokens: readonly Token[],
  from: number,
  head: number,
  nations: Nations,
): NamedSource | null {
  if (!possessive.test(tokens[from - 1]?.lower ?? "")) return null;
  const body = tokens
    .slice(from, head + 1)
    .map(({ text }) => text)
    .join(" ");
  for (let length = longestNation; length >= 1; length -= 1) {
    const first = from - 1 - length;
    const match = first < 0 ? null : nations.nameAt(tokens, first);
    if (match?.length !== length) continue;
    const { adjectives, names, country } = match.nation;
    return {
      first,
      last: head,
      name: `${adjectives[0] ?? names[0]} ${body}`,
      type: "GOVERNMENT",
      sector: "GOV",
      country,
    };
  }
  return null;
}
