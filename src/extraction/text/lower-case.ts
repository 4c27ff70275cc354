/**
 * The text in small letters, of the same length, so that offsets hold. A pattern is looked for in it several times faster than in any case (`iu`) in the text itself.
 */
export function lowerCase(text: string): string {
  // The one letter whose small form is longer than itself.
  return text.replaceAll("İ", "ı").toLowerCase();
}
