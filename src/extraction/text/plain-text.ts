const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));/giu;
const blockTag = /<\/?(?:p|br|div|li|ul|ol|tr|table|h[1-6]|blockquote|article|section)\b[^<>]{0,300}>/giu;
const anyTag = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,300})?\/?>/giu;
/** Marks of direction and soft hyphens, which stand between letters and are none. */
const invisible = /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069]/gu;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lt: "<",
  gt: ">",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  ndash: "–",
  mdash: "—",
  hellip: ".",
  eacute: "é",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  ouml: "ö",
  uuml: "ü",
  ccedil: "ç",
};

/**
 * A copy of the text in which every special space is a space, every curly quotation mark a straight one, and HTML is gone.
 * Everything is replaced by as many UTF-16 units, so offsets hold in both.
 */
export function plainText(text: string): string {
  return withoutMarkup(text)
    .replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\r\f\v]/gu, " ")
    .replace(invisible, " ")
    .replace(/[‘’ʼ′`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑]/gu, "-");
}

function withoutMarkup(text: string): string {
  const read = text.includes("<")
    ? text
        .replace(blockTag, (tag) => `\n${" ".repeat(tag.length - 1)}`)
        .replace(anyTag, (tag) => " ".repeat(tag.length))
    : text;
  if (!read.includes("&")) return read;
  return read.replace(entity, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.NaN;
    const letter = name
      ? named[name.toLowerCase()]
      : code > 31 && code < 0xd800
        ? String.fromCharCode(code)
        : undefined;
    return letter === undefined ? written : letter.padEnd(written.length, " ");
  });
}
