/** Words and numbers without a small letter. Words and what parts them share no character, so that this takes no longer than the text is long. */
const capitals = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}]+(?:[^\p{L}\p{N}\n]+[\p{Lu}\p{N}]+)*(?!\p{L})/gu;
const functionWord =
  /(?<!\p{L})(?:THE|OF|IN|AND|TO|BY|ON|AT|FOR|FROM|WITH|WAS|WERE|HAS|HAVE|IS|AS|THAT|AFTER)(?!\p{L})/u;
const minimumWords = 4;
const sentenceStart = /(?:^|[.!?]["']?\s+|--\s*)(\p{L})/gu;

/**
 * The text with passages that are all in capitals written as sentences are: small letters, and a capital where a sentence begins.
 * It has the same length, so that offsets hold.
 */
export function withoutShouting(text: string): string {
  if (!/\p{Lu}{2}/u.test(text)) return text;
  return text.replace(capitals, (passage) => {
    if (!isShouted(passage)) return passage;
    const small = passage.replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()));
    return small.replace(sentenceStart, (found) => sameLength(found, found.toUpperCase()));
  });
}

/** True if the word at `start` lies in a passage that was in capitals. */
export function isShoutedAt(given: string, read: string, start: number, end: number): boolean {
  if (given.slice(start, end) !== read.slice(start, end)) return true;
  // The first word of a sentence keeps one capital, a number has none: what stands around them tells.
  const around = (text: string) => text.slice(Math.max(0, start - 12), end + 12);
  return around(given) !== around(read);
}

/** A headline or a sentence, and no list of acronyms. */
function isShouted(passage: string): boolean {
  const words = passage.match(/\p{Lu}{2,}/gu) ?? [];
  if (words.length < minimumWords) return false;
  return functionWord.test(passage) || words.filter(({ length }) => length > 4).length >= minimumWords - 1;
}

/** Some letters have no small form of their own length. */
function sameLength(given: string, changed: string): string {
  return changed.length === given.length ? changed : given;
}
