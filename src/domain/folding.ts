/**
 * Folding of names, so that one name in two spellings has one key.
 * The graph stores the keys, the gazetteer indexes them, and search folds what is asked for the same way.
 */

const plain = /^[a-z]+(?: [a-z]+)*$/u;
const article = /\b(?:the|al|el|ad|ar|as|ash|at|an|az|ez|es|er|ed|ul)\s+(?=\S)/gu;

/** No diacritics, no article, no Arabic article (al-, el-, ad-, ar-, as-, ash-, at-, ez-), lower case, single spaces. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Most names are of plain letters already.
  const words = plain.test(lower) ? lower : plainLetters(name);
  return words.replace(article, "").trim();
}

function plainLetters(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Lm}]/gu, "")
    .replace(/['’‘ʿʾ`´]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Key under which the usual transliterations of one Arabic name fall together: Deir ez-Zor, Deir al-Zor, Dayr az Zawr.
 * Lossy by design: only compare keys within the countries a report speaks of.
 */
export function transliterationKey(name: string): string {
  return foldName(name)
    .replace(/ou|oo/gu, "u")
    .replace(/aw|au/gu, "u")
    .replace(/ay|ai|ei|ey|ee|ie/gu, "i")
    .replace(/kh/gu, "h")
    .replace(/gh/gu, "g")
    .replace(/dh/gu, "d")
    .replace(/th/gu, "t")
    .replace(/[qc]/gu, "k")
    .replace(/y/gu, "i")
    .replace(/e/gu, "i")
    .replace(/o/gu, "u")
    .replace(/(.)\1+/gu, "$1")
    .replace(/[aiu]h?(?=\s|$)/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
