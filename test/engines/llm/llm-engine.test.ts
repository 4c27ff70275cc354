import { describe, expect, it } from "vitest";
import { checkExtraction } from "../../../src/domain/check-extraction.js";
import { InvalidReport } from "../../../src/domain/errors.js";
import type { Report } from "../../../src/domain/extraction.js";
import type { OpenEngine } from "../../../src/engines/engine.js";
import { createLlmEngine } from "../../../src/engines/llm/llm-engine.js";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";
import { type Reply, startService } from "../local-service.js";
import { answerOf, claimOf, eventOf, partyOf } from "./answers.js";

const rules: OpenEngine = { ...createRulesEngine(sharedResources()), close: async () => {} };
const key = "sk-very-secret";

/** With a no-break space inside the name, as wire reports have them. */
const report: Report = {
  text: "ISIS shelled the town of Azaz on Tuesday, killing at\u00a0least 10 civilians, the Observatory said. The Zenith Front fled.",
  publishedAt: "2014-12-24T08:53:00Z",
  publisher: "Test Wire",
};
const good = answerOf(
  [
    eventOf({
      quote: "ISIS shelled the town of Azaz on Tuesday",
      trigger: "shelled",
      date: "on Tuesday",
      participants: [
        { ...partyOf("ISIS", "REBEL_GROUP"), role: "ATTACKER" },
        { ...partyOf("civilians", "CIVILIANS"), role: "VICTIM" },
      ],
      places: [{ words: "Azaz", name: "Azaz", type: "TOWN", role: "OCCURRED_AT" }],
    }),
    eventOf({
      quote: "The Zenith Front fled",
      trigger: "fled",
      ploverType: "RETREAT",
      subEventType: "OTHER",
      participants: [{ ...partyOf("The Zenith Front", "REBEL_GROUP"), role: "MOVER" }],
    }),
  ],
  [
    claimOf({
      kind: "CASUALTY",
      quote: "killing at least 10 civilians",
      cue: "the Observatory said",
      sources: [partyOf("the Observatory", "MONITORING_GROUP")],
      casualty: { kind: "KILLED", group: "CIVILIANS", number: "at least 10" },
    }),
  ],
);
const wrong = answerOf([eventOf({ quote: "ISIS bombed Paris", trigger: "bombed" })], []);

/** A completion as an OpenAI-compatible service sends it. */
function completion(content: string): Reply {
  return {
    body: JSON.stringify({
      choices: [{ message: { role: "assistant", content }, finish_reason: "stop" }],
      usage: { prompt_tokens: 100, completion_tokens: 20 },
    }),
  };
}

/** Reads the report with a model that answers so, reply after reply; the last one again and again. */
async function readWith(replies: readonly Reply[], timeoutMs?: number, given: Report = report) {
  const service = await startService((_request, number) => replies[Math.min(number, replies.length) - 1] ?? {});
  const engine = createLlmEngine({ url: `${service.url}/v1`, model: "test-model", key }, rules, timeoutMs);
  const extraction = await engine.extract(given);
  checkExtraction(given, extraction);
  const bodies = service.received.map(({ body }) => JSON.parse(body));
  return { extraction, received: service.received, bodies };
}

describe("createLlmEngine", () => {
  it("takes events and claims from the model, with exact words of the text, dates and numbers read by the rules", async () => {
    const { extraction, received } = await readWith([completion(JSON.stringify(good))]);
    expect(received).toHaveLength(1);
    expect(extraction.events).toMatchObject([
      {
        label: "Shelling/artillery/missile attack by ISIS on Civilians at Azaz",
        trigger: { text: "shelled", start: 5, end: 12 },
        time: { start: "2014-12-23", end: "2014-12-23", precision: "DAY", expression: { text: "Tuesday" } },
        participants: [
          { actor: "actor:isis", role: "ATTACKER" },
          { role: "VICTIM", mention: { text: "civilians" } },
        ],
        places: [{ place: expect.stringContaining("azaz"), mention: { text: "Azaz" } }],
        acled: { subEventType: "Shelling/artillery/missile attack", civilianTargeting: true },
      },
      {
        trigger: { text: "fled" },
        participants: [{ actor: "actor:zenith-front", mention: { text: "The Zenith Front" } }],
        time: { basis: "PUBLICATION_DEFAULT" },
      },
    ]);
    expect(extraction.claims).toMatchObject([
      {
        about: "event:e01",
        kind: "CASUALTY",
        value: { casualty: "KILLED", min: 10, max: null, qualifier: "AT_LEAST", victimGroup: "CIVILIANS" },
        quote: { text: "killing at\u00a0least 10 civilians", start: 42 },
        attribution: {
          chain: ["actor:sohr", "actor:test-wire"],
          cue: { text: "the Observatory said" },
        },
      },
      { about: "event:e02", kind: "OCCURRENCE", attribution: { kind: "NARRATOR", chain: ["actor:test-wire"] } },
    ]);
    expect(extraction.extractor).toEqual({
      name: "llm",
      version: "0.1.0",
      model: "test-model",
      usage: { requests: 1, promptTokens: 100, completionTokens: 20 },
    });
  });

  it("binds the model to a schema, sends the key as a bearer and the report as it is", async () => {
    const { received, bodies } = await readWith([completion(JSON.stringify(good))]);
    expect(received[0]).toMatchObject({ url: "/v1/chat/completions", headers: { authorization: `Bearer ${key}` } });
    expect(bodies[0]).toMatchObject({
      model: "test-model",
      response_format: { type: "json_schema", json_schema: { strict: true, schema: { additionalProperties: false } } },
    });
    expect(bodies[0].messages.at(-1).content).toContain(report.text);
  });

  it("asks a service that refuses schemas for any JSON object, and takes an answer in fences", async () => {
    const { bodies, extraction } = await readWith([
      { status: 400, body: '{"error": "response_format is not supported"}' },
      completion(`\`\`\`json\n${JSON.stringify(good)}\n\`\`\``),
    ]);
    expect(bodies.map(({ response_format: { type } }) => type)).toEqual(["json_schema", "json_object"]);
    expect(extraction.events).toHaveLength(2);
  });

  it("asks once more with what was wrong, then leaves out what still does not stand in the text, and counts it", async () => {
    const partly = { ...good, events: [...good.events, ...wrong.events] };
    const { extraction, bodies } = await readWith([completion(JSON.stringify(partly))]);
    expect(bodies).toHaveLength(2);
    expect(bodies[1].messages.at(-1).content).toContain(
      'events[2].quote: "ISIS bombed Paris" does not stand in the text.',
    );
    expect(extraction.events).toHaveLength(2);
    expect(extraction.extractor).toMatchObject({
      name: "llm",
      usage: { requests: 2, promptTokens: 200, completionTokens: 40 },
      dropped: ['events[2].quote: "ISIS bombed Paris" does not stand in the text.'],
    });
  });

  it("takes the corrected answer", async () => {
    const { extraction } = await readWith([completion(JSON.stringify(wrong)), completion(JSON.stringify(good))]);
    expect(extraction.extractor).not.toHaveProperty("dropped");
    expect(extraction.events).toHaveLength(2);
  });

  it.each<[what: string, replies: readonly Reply[], requests: number, reason: RegExp]>([
    ["quotes that stand nowhere", [completion(JSON.stringify(wrong))], 2, /"ISIS bombed Paris" does not stand/],
    ["no JSON", [completion("I found two events.")], 2, /not JSON/],
    ["JSON of another shape", [completion('{"answer": 42}')], 2, /events/],
    ["no completion", [{ body: '{"ok": true}' }], 2, /no chat completion/],
    ["no JSON around the completion", [{ body: "<html>" }], 2, /not JSON: <html>/],
    ["500 twice", [{ status: 500, body: "overloaded" }], 2, /500: overloaded/],
    ["429 twice", [{ status: 429, headers: { "retry-after": "0" } }], 2, /429/],
    ["401", [{ status: 401, body: `bad key ${key}` }], 1, /401: bad key \(key\)/],
    ["more than it may", [{ body: "x".repeat(2_000_001) }], 1, /longer than 2 MB/],
    ["a redirect", [{ status: 307, headers: { location: "http://127.0.0.1:1/" } }], 2, /does not answer/],
    ["nothing in time", [{ never: true }], 1, /within 0.3 seconds/],
  ])("says that the rules stand in where the model gives %s", async (_what, replies, requests, reason) => {
    const { extraction, received } = await readWith(replies, 300);
    const { extractor, ...found } = extraction;
    const { extractor: own, ...expected } = await rules.extract(report);
    expect(found).toEqual(expected);
    expect(extractor).toMatchObject({
      ...own,
      insteadOf: { name: "llm", model: "test-model", reason: expect.stringMatching(reason) },
    });
    expect(received).toHaveLength(requests);
    expect(JSON.stringify(extraction)).not.toContain(key);
  });

  it("tries again after 429, when the service says", async () => {
    const busy = { status: 429, headers: { "retry-after": "0" } };
    const { extraction } = await readWith([busy, completion(JSON.stringify(good))]);
    expect(extraction.extractor.name).toBe("llm");
  });

  it("takes a report that tells nothing at its word, without asking again", async () => {
    const { extraction, received } = await readWith([completion('{"events": [], "claims": []}')]);
    expect(extraction.events).toEqual([]);
    expect(extraction.extractor.name).toBe("llm");
    expect(received).toHaveLength(1);
  });

  it("does not send a text that is too long for a model", async () => {
    const long = { ...report, text: `${report.text} `.repeat(600) };
    const { extraction, received } = await readWith([completion(JSON.stringify(good))], 300, long);
    expect(extraction.extractor).toMatchObject({
      name: "rules",
      insteadOf: { reason: expect.stringContaining("longer than") },
    });
    expect(received).toHaveLength(0);
  });

  it("refuses a bad report before the model is asked", async () => {
    await expect(readWith([completion("{}")], 300, { ...report, text: " " })).rejects.toThrow(InvalidReport);
  });

  it("lets go of the service when it is closed", async () => {
    const service = await startService(() => ({ never: true }));
    const engine = createLlmEngine({ url: service.url, model: "test-model", key: null }, rules);
    const reading = engine.extract(report);
    await service.asked;
    await engine.close();
    expect((await reading).extractor.insteadOf).toMatchObject({ reason: "the engine was closed" });
    expect(service.received[0]?.headers.authorization).toBeUndefined();
  });
});
