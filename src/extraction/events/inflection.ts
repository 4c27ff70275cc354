/** The form a verb stands in. */
export type VerbForm = "BASE" | "PRESENT" | "GERUND" | "PAST";

/** Verbs that do not take -ed, and verbs of several syllables that double their last letter. */
export interface Inflections {
  /** Lemma -> its pasts and participles. */
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  readonly doubling: readonly string[];
}

/** One syllable with one short vowel and one consonant: "stab" gives "stabbed". */
const shortSyllable = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/u;

/**
 * The forms of an English verb, by rule but for those listed.
 * Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.2 to 3.20.
 */
export function verbForms(lemma: string, { irregular, doubling }: Inflections): [word: string, form: VerbForm][] {
  const stem = shortSyllable.test(lemma) || doubling.includes(lemma) ? `${lemma}${lemma.at(-1)}` : lemma;
  const endsInY = /[^aeiou]y$/u.test(lemma);
  const present = endsInY
    ? `${lemma.slice(0, -1)}ies`
    : `${lemma}${/(?:s|sh|ch|x|z|[^aeiou]o)$/u.test(lemma) ? "es" : "s"}`;
  const past = endsInY ? `${lemma.slice(0, -1)}ied` : `${stem.replace(/e$/u, "")}ed`;
  const gerund = /ie$/u.test(lemma)
    ? `${lemma.slice(0, -2)}ying`
    : `${/[^e]e$/u.test(stem) ? stem.slice(0, -1) : stem}ing`;
  const pasts = Object.hasOwn(irregular, lemma) ? (irregular[lemma] ?? []) : [past];
  return [
    [lemma, "BASE"],
    [present, "PRESENT"],
    [gerund, "GERUND"],
    ...pasts.map((word): [string, VerbForm] => [word, "PAST"]),
  ];
}

/** The plural of a noun: "salvo" gives "salvos", "inquiry" "inquiries". */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
