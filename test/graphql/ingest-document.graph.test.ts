import { graphql } from "graphql";
import { describe, expect, it } from "vitest";
import type { ExtractionEngine } from "../../src/domain/extraction.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { createServices } from "../../src/services/create-services.js";
import { useGraph } from "../support/use-graph.js";

const engine = createRulesEngine();
const text =
  "ISIS fighters seized a hill near Kobani on Tuesday, the Syrian Observatory for Human Rights said. Regime warplanes shelled Douma on Monday, killing three civilians.";
const report = { text, publishedAt: "2014-12-24T08:53:00Z", publisher: "A regional wire" };

describe("ingestDocument", () => {
  const graph = useGraph();
  const services = (reader: ExtractionEngine = engine) => {
    const open = async () => reader;
    return createServices({ connection: graph.connection, engine: open, reviewEngine: open, messaging: null });
  };
  // biome-ignore lint/suspicious/noExplicitAny: an answer.
  const run = async (source: string, input: Record<string, unknown>, reader = engine): Promise<any> => {
    const contextValue = { services: services(reader) };
    return await graphql({ schema: buildGraphqlSchema(), source, variableValues: { input }, contextValue });
  };

  it("reads a report into the graph, returns it as it now stands, and changes nothing the second time", async () => {
    const source =
      "mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { status documentId eventCount claimCount document { id kind url whole: text publishedAt publisher { name } events { total { value } edges { node { label } } } } } }";
    const first = await run(source, { ...report, url: null });
    expect(first.errors).toBeUndefined();
    const created = first.data.ingestDocument;
    expect(created).toMatchObject({
      status: "CREATED",
      document: {
        id: created.documentId,
        kind: "NEWS",
        url: null,
        whole: text,
        publishedAt: "2014-12-24T08:53:00.000Z",
      },
    });
    expect(created.document.publisher.name).toBe("A regional wire");
    expect(created.document.events.total.value).toBe(created.eventCount);
    expect(created.eventCount).toBeGreaterThan(0);
    const second = await run(source, report);
    expect(second.data.ingestDocument).toEqual({ ...created, status: "ALREADY_PRESENT" });
    const refused = await run(source, { ...report, publishedAt: "no date" });
    expect(refused.errors?.[0]?.originalError).toMatchObject({
      code: expect.stringMatching(/INVALID_REPORT|BAD_INPUT/),
    });
  });

  it("records what a person left of a preview, and lets no engine bring back what was rejected", async () => {
    const preview = `query ($input: ReportInput!) { previewDocument(input: $input) { revision documentId extractor nothingBecause insteadBecause
      knownDocuments { id title }
      events { key label eventClass acledEventType subEventType earliest latest datePrecision dateBasis confidence words { start end text }
        participants { key actorKey name role explicit words { text } } places { name placeType role words { text } } claims { kind modality chain words { text } } }
      actors { key name actorType isPublisher knownId mentions { text } } } }`;
    const ingest = `mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { status document { reviews { by recordedAt corrections }
      events { edges { node { label subEventType date { earliest latest basis } participants { edges { node { name } } } accounts { edges { node { reviewState reviewedBy extractor } } } } } } } } }`;
    const nodes = async () => (await graph.run("MATCH (node) RETURN count(*) AS count"))[0]?.["count"];

    const before = await nodes();
    const shown = (await run(preview, report)).data.previewDocument;
    expect(await nodes()).toBe(before);
    expect(shown.knownDocuments).toEqual([]);
    const [hill, shelling] = shown.events;
    for (const { words } of shown.events) expect(text.slice(words.start, words.end)).toBe(words.text);

    // An engine that reads the whole of it first: a review takes its place.
    await run(ingest, report);
    const isis = (await run(preview, report)).data.previewDocument.actors.find(({ key }: { key: string }) =>
      /isis/.test(key),
    );
    const observatory = shown.actors.find(({ name }: { name: string }) => /Observatory/.test(name));
    const review = (...corrections: object[]) => ({
      ...report,
      review: { by: "Mona Analyst", revision: shown.revision, corrections },
    });
    const path = async (...corrections: object[]) =>
      (await run(ingest, review(...corrections))).errors[0].originalError.argument.join(".");
    const at = "ingestDocument.input.review.corrections";
    expect(await path({ key: "event@1-2", reject: true })).toBe(`${at}.0.key`);
    expect(await path({ key: hill.key, date: { from: "2014-12-26", to: "2014-12-27" } })).toBe(`${at}.0.date`);
    expect(await path({ key: hill.key, reject: true }, { key: hill.key, label: "x" })).toBe(`${at}.0.key`);
    expect(await path({ key: hill.key, sameAs: isis.knownId })).toBe(`${at}.0.sameAs`);
    const stale = { ...review(), review: { ...review().review, revision: "of another text" } };
    expect((await run(ingest, stale)).errors[0].originalError.argument.at(-1)).toBe("revision");

    const corrected = review(
      { key: hill.key, subEventType: "ARMED_CLASH", date: { from: "2014-12-22", to: "2014-12-23" } },
      { key: shelling.key, reject: true },
      { key: observatory.key, sameAs: isis.knownId },
    );
    const recorded = (await run(ingest, corrected)).data.ingestDocument;
    expect(recorded).toMatchObject({
      status: "CREATED",
      document: {
        reviews: [{ by: "Mona Analyst", corrections: [expect.any(String), expect.any(String), expect.any(String)] }],
      },
    });
    const [{ node: event }, ...others] = recorded.document.events.edges;
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      subEventType: "ARMED_CLASH",
      date: { earliest: "2014-12-22", latest: "2014-12-23", basis: "REVIEWED" },
      accounts: { edges: [{ node: { reviewState: "CORRECTED", reviewedBy: "Mona Analyst", extractor: "rules" } }] },
    });
    // Whose word it is that the Observatory is ISIS here, and that its claims are therefore theirs.
    const [refers] = await graph.run(
      "MATCH (:Mention {text: 'Syrian Observatory for Human Rights'})-[refers:REFERS_TO WHERE refers.endedAt IS NULL]->(actor) RETURN refers.by AS by, actor.id AS id",
    );
    expect(refers).toEqual({ by: "Mona Analyst", id: isis.key.replace(/^actor:/, "") });

    expect((await run(ingest, corrected)).data.ingestDocument.status).toBe("ALREADY_PRESENT");
    const newer: ExtractionEngine = {
      ...engine,
      extract: async (given) => {
        const extraction = await engine.extract(given);
        return { ...extraction, extractor: { ...extraction.extractor, version: "99" } };
      },
    };
    const again = (await run(ingest, report, newer)).data.ingestDocument;
    expect(again.status).toBe("ALREADY_PRESENT");
    expect(again.document.events.edges).toHaveLength(1);
  });
});
