import { alignWords, type PlacedWord, unaligned } from "./align-words.js";

/** A word with its place in the text, its tags, and its edge. */
export interface ScoredWord extends PlacedWord {
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number;
  /** Label of the edge, with its subtype. */
  readonly relation: string;
}

/** How much of the gold was found. Precision, recall and their harmonic mean are from 0 to 1, and 0 where they would divide by 0. */
export interface Score {
  readonly gold: number;
  readonly predicted: number;
  readonly correct: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores of edges: of the heads, of heads with the universal part of the label (`nsubj` of `nsubj:pass`), of heads with the whole label. */
export interface EdgeScores {
  readonly uas: Score;
  readonly las: Score;
  readonly lasWithSubtypes: Score;
}

/** The scores of a parser on a text. */
export interface TreeScores extends EdgeScores {
  readonly sentences: Score;
  readonly words: Score;
  readonly upos: Score;
  readonly xpos: Score;
  /** The same without the words whose gold relation is `punct`. */
  readonly withoutPunctuation: EdgeScores;
  /** For each relation with its subtype, by falling number in the gold: edges with the right head and that whole label. */
  readonly relations: readonly RelationScore[];
}

/** The score of the edges of one relation. */
export interface RelationScore extends Score {
  readonly relation: string;
}

/**
 * Compares trees with the gold, sentence by sentence, of one text whose offsets both share.
 *
 * The measures are those of the CoNLL 2018 shared task (Zeman et al. 2018; conll18_ud_eval.py). Words are aligned, see `alignWords`; a word is right if it is aligned and has
 * the tag (UPOS, XPOS), the head (UAS: the heads are aligned to each other, or both words are roots), or the head and the label (LAS) of its gold word. Precision is the part of the
 * predicted words that is right, recall that of the gold words; with gold tokens both, and F1, are the accuracy. A sentence is right if it begins and ends where a gold one does.
 *
 * As there, LAS leaves the subtype of a label out, and punctuation counts. Ours are LAS with subtypes, and the scores without punctuation, which parsers are commonly compared by: they leave out the
 * gold words whose relation is `punct` and what is aligned to them, and the predicted words aligned to nothing that are `punct` themselves. Heads may be punctuation in both.
 */
export function scoreTrees(
  gold: readonly (readonly ScoredWord[])[],
  predicted: readonly (readonly ScoredWord[])[],
): TreeScores {
  const [goldWords, words] = [joinSentences(gold), joinSentences(predicted)];
  const partners = alignWords(goldWords, words);
  const aligned = words.flatMap((word, index): Pair[] => {
    const partner = goldWords[partners[index] ?? unaligned];
    // Two roots match; a head that is aligned to nothing matches neither a head nor a root.
    const head = word.head === root ? root : (partners[word.head] ?? unaligned);
    return partner ? [{ word, partner, hasHead: head === partner.head }] : [];
  });
  const isCounted = (_: ScoredWord, index: number) =>
    !isPunctuation(goldWords[partners[index] ?? unaligned] ?? (words[index] as ScoredWord));
  const isGoldCounted = (word: ScoredWord) => !isPunctuation(word);
  const scorePairs = (isRight: (pair: Pair) => boolean) =>
    scoreOf(goldWords.length, words.length, aligned.filter(isRight).length);
  return {
    sentences: scoreSentences(gold, predicted),
    words: scorePairs(() => true),
    upos: scorePairs(({ word, partner }) => word.upos === partner.upos),
    xpos: scorePairs(({ word, partner }) => word.xpos === partner.xpos),
    ...scoreEdges(goldWords.length, words.length, aligned),
    withoutPunctuation: scoreEdges(
      goldWords.filter(isGoldCounted).length,
      words.filter(isCounted).length,
      aligned.filter(({ partner }) => isGoldCounted(partner)),
    ),
    relations: scoreRelations(goldWords, words, aligned),
  };
}

/** A predicted word and the gold word it is aligned to. */
interface Pair {
  readonly word: ScoredWord;
  readonly partner: ScoredWord;
  readonly hasHead: boolean;
}

/** Head of a root among the words of all sentences. */
const root = -2;

/** The words of all sentences, their heads as indexes among all words. */
function joinSentences(sentences: readonly (readonly ScoredWord[])[]): ScoredWord[] {
  const joined: ScoredWord[] = [];
  for (const words of sentences) {
    const first = joined.length;
    for (const word of words) joined.push({ ...word, head: word.head < 0 ? root : first + word.head });
  }
  return joined;
}

function scoreEdges(gold: number, predicted: number, aligned: readonly Pair[]): EdgeScores {
  const attached = aligned.filter(({ hasHead }) => hasHead);
  const score = (isRight: (pair: Pair) => boolean) => scoreOf(gold, predicted, attached.filter(isRight).length);
  return {
    uas: score(() => true),
    las: score(({ word, partner }) => universal(word.relation) === universal(partner.relation)),
    lasWithSubtypes: score(({ word, partner }) => word.relation === partner.relation),
  };
}

function scoreRelations(
  gold: readonly ScoredWord[],
  predicted: readonly ScoredWord[],
  aligned: readonly Pair[],
): RelationScore[] {
  const count = (relations: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
    return counts;
  };
  const isRight = ({ word, partner, hasHead }: Pair) => hasHead && word.relation === partner.relation;
  const golds = count(gold.map(({ relation }) => relation));
  const predictions = count(predicted.map(({ relation }) => relation));
  const correct = count(aligned.filter(isRight).map(({ word }) => word.relation));
  return [...new Set([...golds.keys(), ...predictions.keys()])]
    .map((relation) => {
      const [inGold, found] = [golds.get(relation) ?? 0, predictions.get(relation) ?? 0];
      return { relation, ...scoreOf(inGold, found, correct.get(relation) ?? 0) };
    })
    .sort((left, right) => right.gold - left.gold || (left.relation < right.relation ? -1 : 1));
}

function scoreSentences(gold: readonly (readonly ScoredWord[])[], predicted: readonly (readonly ScoredWord[])[]) {
  const spanOf = (words: readonly ScoredWord[]) => `${words[0]?.start}-${words.at(-1)?.end}`;
  const spans = new Set(gold.map(spanOf));
  return scoreOf(gold.length, predicted.length, predicted.filter((words) => spans.has(spanOf(words))).length);
}

function scoreOf(gold: number, predicted: number, correct: number): Score {
  const ratio = (part: number, whole: number) => (whole ? part / whole : 0);
  return {
    gold,
    predicted,
    correct,
    precision: ratio(correct, predicted),
    recall: ratio(correct, gold),
    f1: ratio(2 * correct, gold + predicted),
  };
}

function universal(relation: string): string {
  return relation.split(":", 1)[0] ?? relation;
}

function isPunctuation({ relation }: ScoredWord): boolean {
  return universal(relation) === "punct";
}
