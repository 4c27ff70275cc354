import { setTimeout as delay } from "node:timers/promises";
import type { ParserToken, Tree } from "../../extraction/parser/tree.js";
import { excerptOf, postTo, type ServiceAnswer, ServiceFailed } from "../service.js";
import { readTrees } from "./read-trees.js";

/** CoreNLP cuts the text where we have cut it: a line is a sentence, a space stands between words. */
const properties = {
  annotators: "tokenize,ssplit,pos,depparse",
  outputFormat: "json",
  "tokenize.whitespace": "true",
  "ssplit.eolonly": "true",
};
/** Characters sent at once: a server gives up after 15 seconds if nothing else was said when it was started. */
const maximumSentLength = 4_000;
/** The first answer of a server waits for its models, which takes it half a minute. */
const timeoutMs = 90_000;
const maximumBytes = 10_000_000;

/** Asks a Stanford CoreNLP server for dependency trees. */
export class CorenlpClient {
  readonly #url: string;
  readonly #timeoutMs: number;

  /** @param url the server's address, e.g. `http://localhost:9000`. */
  constructor(url: string, limitMs: number = timeoutMs) {
    this.#url = `${url.replace(/\/+$/u, "")}/?properties=${encodeURIComponent(JSON.stringify(properties))}`;
    this.#timeoutMs = limitMs;
  }

  /**
   * The trees of sentences, in their order; null for one of which the server makes no tree over the words sent.
   * @throws {ServiceFailed} if it does not answer, asked twice.
   */
  async parse(sentences: readonly (readonly ParserToken[])[], signal: AbortSignal): Promise<(Tree | null)[]> {
    const trees: (Tree | null)[] = [];
    for (const part of partsOf(sentences)) {
      const { status, text } = await this.#askTwice(part.map(lineOf).join("\n"), signal);
      if (status !== 200) throw new ServiceFailed(`it answered ${status}: ${excerptOf(text)}`);
      trees.push(...readTrees(text, part));
    }
    return trees;
  }

  async #askTwice(body: string, signal: AbortSignal): Promise<ServiceAnswer> {
    const request = {
      url: this.#url,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body,
      timeoutMs: this.#timeoutMs,
      maximumBytes,
      signal,
    };
    try {
      return await postTo(request);
    } catch (error) {
      if (!(error instanceof ServiceFailed) || error.retryAfterMs === null) throw error;
      // A closed engine is told by the second attempt.
      await delay(error.retryAfterMs, undefined, { signal }).catch(() => {});
      return await postTo(request);
    }
  }
}

function lineOf(sentence: readonly ParserToken[]): string {
  return sentence.map(({ form }) => form.replace(/\s/gu, "_")).join(" ");
}

/** Runs of sentences that are sent together. */
function partsOf(sentences: readonly (readonly ParserToken[])[]): (readonly ParserToken[])[][] {
  const parts: (readonly ParserToken[])[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const sentence of sentences) {
    const own = lineOf(sentence).length + 1;
    if (length + own > maximumSentLength) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(sentence);
    length += own;
  }
  return parts;
}
