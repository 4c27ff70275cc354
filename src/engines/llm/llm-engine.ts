import { setTimeout as delay } from "node:timers/promises";
import type { Extraction, Report } from "../../domain/extraction.js";
import type { ModelUsage } from "../../domain/extractor.js";
import type { OpenEngine } from "../engine.js";
import { ServiceFailed } from "../service.js";
import { readAnswer } from "./answer.js";
import { buildExtraction } from "./build-extraction.js";
import { Chat, type ChatEndpoint, type ChatMessage, type ChatReply } from "./chat.js";
import { messagesAfter, messagesFor } from "./prompt.js";

const name = "llm";
const version = "0.1.0";
/** Longest text that is sent, in UTF-16 code units: about 15,000 tokens. */
const maximumSentLength = 60_000;

/** What came of asking once. */
interface Attempt {
  /** Null if nothing could be used. */
  readonly extraction: Extraction | null;
  readonly faults: readonly string[];
  /** What the model said; null if it said nothing. */
  readonly content: string | null;
  /** How long to wait before asking again, in ms; null if asking again is pointless. */
  readonly retryAfterMs: number | null;
}

/**
 * A language model behind an OpenAI-compatible endpoint tells the events and claims; actors, places and sentences are those the rules find.
 * It is asked once more, with what was wrong, if its answer has faults; then the rules' own extraction stands in its place.
 * @param rules reads each report first; closed with this engine.
 * @param timeoutMs how long the endpoint may take for one answer.
 */
export function createLlmEngine(endpoint: ChatEndpoint, rules: OpenEngine, timeoutMs?: number): OpenEngine {
  const chat = new Chat(endpoint, timeoutMs);
  const closing = new AbortController();
  return {
    name,
    version,
    async extract(report: Report): Promise<Extraction> {
      const base = await rules.extract(report);
      const asked = new Questions(chat, closing.signal);
      const { extraction, faults } = await readWith(asked, report, base);
      const { model } = endpoint;
      const usage = asked.replied === 0 ? {} : { usage: asked.usage };
      if (extraction)
        return {
          ...extraction,
          extractor: { name, version, model, ...usage, ...(faults.length > 0 ? { dropped: faults } : {}) },
        };
      const reason = faults.slice(0, 3).join("; ");
      return { ...base, extractor: { ...base.extractor, ...usage, insteadOf: { name, version, model, reason } } };
    },
    async close() {
      closing.abort();
      await rules.close();
    },
  };
}

/** The questions about one report, with what they cost. */
class Questions {
  replied = 0;
  readonly signal: AbortSignal;
  readonly #chat: Chat;
  #promptTokens: number | null = null;
  #completionTokens: number | null = null;

  constructor(chat: Chat, signal: AbortSignal) {
    this.#chat = chat;
    this.signal = signal;
  }

  get usage(): ModelUsage {
    return { requests: this.replied, promptTokens: this.#promptTokens, completionTokens: this.#completionTokens };
  }

  async ask(messages: readonly ChatMessage[]): Promise<ChatReply> {
    const reply = await this.#chat.ask(messages, this.signal);
    this.replied += 1;
    this.#promptTokens = sum(this.#promptTokens, reply.promptTokens);
    this.#completionTokens = sum(this.#completionTokens, reply.completionTokens);
    return reply;
  }
}

async function readWith(asked: Questions, report: Report, base: Extraction): Promise<Attempt> {
  if (report.text.length > maximumSentLength)
    return failed(`the text is longer than ${maximumSentLength} characters`, null);
  const messages = messagesFor(report);
  const first = await attempt(asked, messages, report, base);
  if (first.faults.length === 0 || first.retryAfterMs === null) return first;
  try {
    await delay(first.retryAfterMs, undefined, { signal: asked.signal });
  } catch {
    return first;
  }
  const repair = first.content === null ? [] : messagesAfter(first.content, first.faults);
  const second = await attempt(asked, [...messages, ...repair], report, base);
  return better(first, second);
}

async function attempt(
  asked: Questions,
  messages: readonly ChatMessage[],
  report: Report,
  base: Extraction,
): Promise<Attempt> {
  let content: string;
  try {
    ({ content } = await asked.ask(messages));
  } catch (error) {
    if (!(error instanceof ServiceFailed)) throw error;
    return failed(error.message, error.retryAfterMs);
  }
  const answer = readAnswer(content);
  const { extraction, faults } = buildExtraction(report, base, answer);
  // An answer without faults may be empty: there are reports that tell nothing.
  const isUsable = extraction.claims.length > 0 || faults.length === 0;
  return { extraction: isUsable ? extraction : null, faults, content, retryAfterMs: 0 };
}

function failed(reason: string, retryAfterMs: number | null): Attempt {
  return { extraction: null, faults: [reason], content: null, retryAfterMs };
}

/** The one that can be used; if both can, the one with fewer faults. */
function better(first: Attempt, second: Attempt): Attempt {
  if (first.extraction && second.extraction) return second.faults.length <= first.faults.length ? second : first;
  return first.extraction ? first : second;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
