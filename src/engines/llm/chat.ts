import { z } from "zod";
import { excerptOf, postTo, ServiceFailed } from "../service.js";
import { answerJsonSchema } from "./answer.js";

/** An endpoint that speaks OpenAI's protocol of chat completions. */
export interface ChatEndpoint {
  /** Base address, e.g. `https://api.openai.com/v1` or `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Null for an endpoint that wants none. Never part of a message or a log. */
  readonly key: string | null;
}

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatReply {
  readonly content: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}

const timeoutMs = 180_000;
const maximumBytes = 2_000_000;

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

/**
 * Asks a model for JSON of the shape of `answerJsonSchema`. An endpoint that refuses to be bound to a schema is asked for any JSON object, from then on.
 */
export class Chat {
  readonly #endpoint: ChatEndpoint;
  readonly #timeoutMs: number;
  #takesSchema = true;

  constructor(endpoint: ChatEndpoint, limitMs: number = timeoutMs) {
    this.#endpoint = endpoint;
    this.#timeoutMs = limitMs;
  }

  /** @throws {ServiceFailed} if there is no reply, or it is no completion. */
  async ask(messages: readonly ChatMessage[], signal: AbortSignal): Promise<ChatReply> {
    let { status, text } = await this.#post(messages, signal);
    if (this.#takesSchema && (status === 400 || status === 422)) {
      this.#takesSchema = false;
      ({ status, text } = await this.#post(messages, signal));
    }
    if (status !== 200) throw new ServiceFailed(`it answered ${status}: ${excerptOf(this.#withoutKey(text))}`);
    return replyOf(text);
  }

  async #post(messages: readonly ChatMessage[], signal: AbortSignal): ReturnType<typeof postTo> {
    const { url, model, key } = this.#endpoint;
    const bound = {
      temperature: 0,
      response_format: {
        type: "json_schema",
        json_schema: { name: "report", strict: true, schema: answerJsonSchema },
      },
    };
    const loose = { response_format: { type: "json_object" } };
    try {
      return await postTo({
        url: `${url.replace(/\/+$/u, "")}/chat/completions`,
        headers: { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ model, messages, ...(this.#takesSchema ? bound : loose) }),
        timeoutMs: this.#timeoutMs,
        maximumBytes,
        signal,
      });
    } catch (error) {
      if (!(error instanceof ServiceFailed)) throw error;
      const { retryAfterMs } = error;
      throw new ServiceFailed(this.#withoutKey(error.message), retryAfterMs === null ? {} : { retryAfterMs });
    }
  }

  /** Some services repeat the key in their errors. */
  #withoutKey(text: string): string {
    const { key } = this.#endpoint;
    return key === null ? text : text.replaceAll(key, "(key)");
  }
}

function replyOf(text: string): ChatReply {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ServiceFailed(`its answer is not JSON: ${excerptOf(text)}`, { retryAfterMs: 0 });
  }
  const parsed = completion.safeParse(value);
  const choice = parsed.data?.choices[0];
  if (!choice) throw new ServiceFailed(`its answer is no chat completion: ${excerptOf(text)}`, { retryAfterMs: 0 });
  if (choice.finish_reason === "length")
    throw new ServiceFailed("its answer was cut off: the report is too long for the model");
  if (!choice.message.content)
    throw new ServiceFailed(`the model refused: ${excerptOf(choice.message.refusal ?? "")}`, { retryAfterMs: 0 });
  return {
    content: choice.message.content,
    promptTokens: parsed.data?.usage?.prompt_tokens ?? null,
    completionTokens: parsed.data?.usage?.completion_tokens ?? null,
  };
}
