import { createRequire } from "node:module";

/** What is used of wink-nlp; its own types leave the sentences untyped. */
interface WinkTokens {
  out(): string[];
  out(property: unknown): string[];
}
interface WinkReader {
  readonly its: { readonly pos: unknown };
  readDoc(text: string): {
    sentences(): { each(visit: (sentence: { tokens(): WinkTokens }) => void): void };
  };
}

/** A token of the language model, before offsets are known. */
export interface ModelToken {
  readonly text: string;
  readonly partOfSpeech: string;
}

/** Splits text into sentences of tokens with their parts of speech. */
export interface LanguageModel {
  read(text: string): ModelToken[][];
}

let loaded: LanguageModel | undefined;

/**
 * wink-nlp with its English web model. Loading takes about 0.3 s and is done once in a process: each time, wink writes a part of the model
 * out as the text of what it wrote before, until no string can hold it.
 */
export function loadLanguageModel(): LanguageModel {
  loaded ??= readLanguageModel();
  return loaded;
}

/** Both packages are CommonJS. */
function readLanguageModel(): LanguageModel {
  const require = createRequire(import.meta.url);
  const createReader = require("wink-nlp") as (model: unknown, pipe: string[]) => WinkReader;
  const reader = createReader(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return {
    read(text) {
      const sentences: ModelToken[][] = [];
      reader
        .readDoc(text)
        .sentences()
        .each((sentence) => {
          const values = sentence.tokens().out();
          const parts = sentence.tokens().out(reader.its.pos);
          sentences.push(values.map((value, index) => ({ text: value, partOfSpeech: parts[index] ?? "X" })));
        });
      return sentences;
    },
  };
}
