/**
 * A copy of the text in which every special space is a space and every curly quotation mark a straight one.
 * Each UTF-16 unit is replaced by one unit, so offsets hold in both.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\r\f\v]/gu, " ")
    .replace(/[‘’ʼ′`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑]/gu, "-");
}
