import type { LanguageModel } from "../../text/language-model.js";
import type { DependencyParser } from "../tree.js";
import type { ConlluSentence } from "./conllu.js";
import { goldWords } from "./gold-words.js";
import { hintedTokens } from "./hinted-tokens.js";
import { parseText } from "./parse-text.js";
import { type ScoredWord, scoreTrees, type TreeScores } from "./score-trees.js";
import { sentenceText } from "./sentence-text.js";

/** The scores of a parser on a treebank, the tags predicted in all of them; what else is, they are named after what is given. */
export interface ParserScores {
  /** The words of the treebank: what parsers are commonly compared by. */
  readonly goldTokens: TreeScores;
  /** The text of each sentence, read as reports are: words are predicted. */
  readonly goldSentences: TreeScores;
  /** The text of each paragraph, as in the CoNLL 2018 shared task: sentences and words are predicted. */
  readonly rawText: TreeScores;
}

/**
 * Scores a parser on annotated sentences.
 * @throws {BadInput} if a sentence is not annotated with a tree.
 */
export function scoreParser(
  parser: DependencyParser,
  model: LanguageModel,
  sentences: readonly ConlluSentence[],
): ParserScores {
  return {
    goldTokens: scoreOnTokens(parser, model, sentences),
    goldSentences: scoreOnText(
      parser,
      model,
      sentences.map((sentence) => [sentence]),
    ),
    rawText: scoreOnRawText(parser, model, sentences),
  };
}

/** {@link ParserScores.goldTokens} alone. */
export function scoreOnTokens(
  parser: DependencyParser,
  model: LanguageModel,
  sentences: readonly ConlluSentence[],
): TreeScores {
  const gold = placeSentences(sentences).words;
  const predicted = sentences.map((sentence, at) => {
    const words = gold[at] ?? [];
    const tree = parser.parse(hintedTokens(sentence, model));
    return tree.map((node, index) => ({ ...(words[index] as ScoredWord), ...node }));
  });
  return scoreTrees(gold, predicted);
}

/** {@link ParserScores.rawText} alone. */
export function scoreOnRawText(
  parser: DependencyParser,
  model: LanguageModel,
  sentences: readonly ConlluSentence[],
): TreeScores {
  return scoreOnText(parser, model, paragraphsOf(sentences));
}

function scoreOnText(
  parser: DependencyParser,
  model: LanguageModel,
  passages: readonly (readonly ConlluSentence[])[],
): TreeScores {
  const gold: ScoredWord[][] = [];
  const predicted: ScoredWord[][] = [];
  let offset = 0;
  for (const passage of passages) {
    const { words, text } = placeSentences(passage, offset);
    gold.push(...words);
    for (const sentence of parseText(text, parser, model))
      predicted.push(
        sentence.map((word) => ({
          ...word,
          // As written: the parser's own forms have plain quotation marks.
          form: text.slice(word.start, word.end),
          isMultiword: false,
          start: offset + word.start,
          end: offset + word.end,
        })),
      );
    offset += text.length;
  }
  return scoreTrees(gold, predicted);
}

/** The text of sentences one after the other, and the gold words of each; their places are moved on by `offset`. */
function placeSentences(
  sentences: readonly ConlluSentence[],
  offset = 0,
): { readonly text: string; readonly words: readonly ScoredWord[][] } {
  let text = "";
  const words = sentences.map((sentence) => {
    const placed = goldWords(sentence, offset + text.length);
    text += sentenceText(sentence).text;
    return placed;
  });
  return { text, words };
}

/** Sentences in groups that each begin where a document or a paragraph does. */
function paragraphsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const paragraphs: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const isFirst = sentence.comments.some((comment) => /^# ?new(?:doc|par)\b/.test(comment));
    const current = paragraphs.at(-1);
    if (current && !isFirst) current.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}
