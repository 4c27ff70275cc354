/** Five words and more without a small letter: a headline or a report in capitals, and no list of acronyms. */
const shouted = /(?<![\p{L}\p{N}])(?:[^\p{Ll}\p{L}\n]*\p{Lu}[\p{Lu}\p{N}'’-]*(?![\p{Ll}])){5,}/gu;
const sentenceStart = /(?:^|[.!?]["']?\s+|\n\s*|--\s*)(\p{L})/gu;

/**
 * The text with passages that are all in capitals written as sentences are: small letters, and a capital where a sentence begins.
 * It has the same length, so that offsets hold.
 */
export function withoutShouting(text: string): string {
  if (!/\p{Lu}{2}/u.test(text)) return text;
  return text.replace(shouted, (passage) => {
    const small = smallLetters(passage);
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

function smallLetters(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()));
}

/** Some letters have no small form of their own length. */
function sameLength(given: string, changed: string): string {
  return changed.length === given.length ? changed : given;
}
