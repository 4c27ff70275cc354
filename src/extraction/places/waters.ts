import { isCapitalized, type Token } from "../text/token.js";
import type { FoundName } from "./found-name.js";

const heads = /^(?:Sea|Ocean|Straits?|Shoal|Reef|Atoll|Canal)$/u;
const openers = /^(?:Gulf|Straits?|Bay|Sea|Horn)$/u;
const longestName = 4;

/** "The South China Sea", "the Gulf of Aden", "Scarborough Shoal": waters, whatever land or town a part of the name is; null if none begin at `at`. */
export function watersAt(tokens: readonly Token[], at: number, isFree: (index: number) => boolean): FoundName | null {
  const isNamePart = (index: number) => {
    const token = tokens[index];
    return token !== undefined && !token.isShouted && isCapitalized(token) && isFree(index);
  };
  if (!isNamePart(at)) return null;
  let last = -1;
  if (openers.test(tokens[at]?.text ?? "") && tokens[at + 1]?.text === "of") {
    last = tokens[at + 2]?.text === "the" ? at + 3 : at + 2;
    if (!isNamePart(last)) return null;
  } else {
    for (let next = at + 1; next < at + longestName && isNamePart(next); next += 1)
      if (heads.test(tokens[next]?.text ?? "")) last = next;
    if (last < 0) return null;
  }
  const name = tokens
    .slice(at, last + 1)
    .map(({ text }) => text)
    .join(" ");
  return { first: at, last, name, known: null, stated: "TERRAIN", straySuffix: 0 };
}
