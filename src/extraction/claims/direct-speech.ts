import type { Words } from "../../domain/extraction.js";

/** True if quotation marks stand around, or at both ends of, the words. */
export function isDirectSpeech(raw: string, words: Words): boolean {
  const around = `${raw[words.start - 1] ?? ""}${words.text[0] ?? ""}`;
  return (
    /["“]/u.test(around) && /["”]/u.test(`${words.text.at(-1) ?? ""}${raw[words.end] ?? ""}${raw[words.end + 1] ?? ""}`)
  );
}
