import type { Span } from "../../../domain/extraction.js";

/** A word and where it stands: its own place, or that of the whole multiword token it is part of. */
export interface PlacedWord extends Span {
  readonly form: string;
  readonly isMultiword: boolean;
}

/** Where {@link alignWords} finds no gold word. */
export const unaligned = -1;

/**
 * For each predicted word, the index of the gold word it stands for, or {@link unaligned}. Both lists are in the order of one text, whose offsets they share.
 * Words are the same if they begin and end at the same characters. Where either side has multiword tokens, the stretch of text that these cover (the smallest out of which
 * none of them sticks) holds the words that lie within it on either side, and the longest common subsequence of their forms, in lower case, is aligned.
 * Source: the word matching of the CoNLL 2018 shared task (Zeman et al. 2018), as its script conll18_ud_eval.py describes it.
 */
export function alignWords(gold: readonly PlacedWord[], predicted: readonly PlacedWord[]): Int32Array {
  const stretches = multiwordStretches([...gold, ...predicted]);
  const [goldParts, predictedParts] = [divide(gold, stretches), divide(predicted, stretches)];
  const partners = new Int32Array(predicted.length).fill(unaligned);
  const keyOf = ({ start, end }: Span) => `${start}-${end}`;
  const goldAt = new Map(goldParts.outside.map(([index, word]) => [keyOf(word), index]));
  for (const [index, word] of predictedParts.outside) partners[index] = goldAt.get(keyOf(word)) ?? unaligned;
  goldParts.within.forEach((words, stretch) => {
    for (const [goldIndex, index] of commonWords(words, predictedParts.within[stretch] ?? []))
      partners[index] = goldIndex;
  });
  return partners;
}

/** The stretches of text that overlapping multiword tokens cover together, in order. */
function multiwordStretches(words: readonly PlacedWord[]): Span[] {
  const tokens = words.filter(({ isMultiword }) => isMultiword).sort((left, right) => left.start - right.start);
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = stretches.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

type Indexed = readonly [index: number, word: PlacedWord];

/** The words that touch no stretch, and those within each; a word that sticks out of a stretch is in neither. */
function divide(words: readonly PlacedWord[], stretches: readonly Span[]): { outside: Indexed[]; within: Indexed[][] } {
  const outside: Indexed[] = [];
  const within: Indexed[][] = stretches.map(() => []);
  let at = 0;
  words.forEach((word, index) => {
    while ((stretches[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at += 1;
    const stretch = stretches[at];
    if (!stretch || stretch.start >= word.end) outside.push([index, word]);
    else if (stretch.start <= word.start && word.end <= stretch.end) within[at]?.push([index, word]);
  });
  return { outside, within };
}

/** Pairs of indexes of a longest common subsequence of the forms, in lower case. */
function commonWords(gold: readonly Indexed[], predicted: readonly Indexed[]): [gold: number, predicted: number][] {
  const isSame = (g: number, p: number) => gold[g]?.[1].form.toLowerCase() === predicted[p]?.[1].form.toLowerCase();
  // lengths[g][p]: the length for the words from g and from p on.
  const lengths = Array.from({ length: gold.length + 1 }, () => new Int32Array(predicted.length + 1));
  const lengthAt = (g: number, p: number) => lengths[g]?.[p] ?? 0;
  for (let g = gold.length - 1; g >= 0; g -= 1) {
    const row = lengths[g] as Int32Array;
    for (let p = predicted.length - 1; p >= 0; p -= 1)
      row[p] = isSame(g, p) ? 1 + lengthAt(g + 1, p + 1) : Math.max(lengthAt(g + 1, p), lengthAt(g, p + 1));
  }
  const pairs: [number, number][] = [];
  for (let [g, p] = [0, 0]; g < gold.length && p < predicted.length; ) {
    if (isSame(g, p)) {
      pairs.push([(gold[g] as Indexed)[0], (predicted[p] as Indexed)[0]]);
      [g, p] = [g + 1, p + 1];
    } else if (lengthAt(g + 1, p) === lengthAt(g, p)) g += 1;
    else p += 1;
  }
  return pairs;
}
