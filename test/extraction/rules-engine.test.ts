import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidReport } from "../../src/domain/errors.js";
import type { Report } from "../../src/domain/extraction.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { expectSound } from "./extraction-rules.js";

const engine = createRulesEngine(sharedResources());
const report = (text: string, more: Partial<Report> = {}): Report => ({
  text,
  publishedAt: "2014-12-24T08:53:00Z",
  publisher: "Test Wire",
  ...more,
});
const extract = (text: string, more: Partial<Report> = {}) => engine.extract(report(text, more));

describe("the rules engine", () => {
  it("tells a capture with who, what, where, when and who says so", async () => {
    const text =
      "ISIS militants seized a hill overlooking the military airport in Deir al-Zor province on Tuesday, the Syrian Observatory for Human Rights said.";
    const { events, claims, places } = await extract(text);
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.acled.subEventType).toBe("Non-state actor overtakes territory");
    expect(event?.participants).toMatchObject([
      { actor: "actor:isis", role: "ATTACKER", mention: { text: "ISIS militants" } },
    ]);
    expect(event?.time).toMatchObject({ start: "2014-12-23", end: "2014-12-23", basis: "EXPLICIT_WEEKDAY" });
    const hill = places.find(({ id }) => id === event?.places[0]?.place);
    expect(hill).toMatchObject({
      placeType: "TERRAIN",
      named: false,
      bearings: [{ bearing: "OVERLOOKING", to: "place:deir-al-zor-military-airport" }],
    });
    expect(claims[0]?.attribution).toMatchObject({ kind: "NAMED_SOURCE", chain: ["actor:sohr", "actor:test-wire"] });
    expect(claims[0]?.quote.text).toBe(
      "ISIS militants seized a hill overlooking the military airport in Deir al-Zor province on Tuesday",
    );
  });

  it("gives an army's capture another sub-event type than a rebel group's", async () => {
    const { events } = await extract("The Syrian army recaptured Khan Sheikhoun on Monday.");
    expect(events.map(({ acled }) => acled.subEventType)).toEqual(["Government regains territory"]);
  });

  it("counts one strike's dead once, with the children among them as a part", async () => {
    const { events, claims } = await extract(
      "Six civilians, among them four children, were killed by an air strike on Douma.",
    );
    expect(events).toHaveLength(1);
    expect(claims.map(({ kind, value }) => ({ kind, value }))).toEqual([
      {
        kind: "CASUALTY",
        value: {
          casualty: "KILLED",
          min: 6,
          max: 6,
          qualifier: "EXACT",
          victimGroup: "CIVILIANS",
          subsets: [{ victimGroup: "CHILDREN", min: 4, max: 4 }],
        },
      },
    ]);
  });

  it("keeps a numbered series apart from single incidents", async () => {
    const { events } = await extract("Regime warplanes carried out at least 10 strikes on Jobar.");
    expect(events[0]).toMatchObject({
      eventClass: "AGGREGATE",
      count: { min: 10, max: null, unit: "STRIKE", qualifier: "AT_LEAST" },
    });
  });

  it("makes no event of a condemnation", async () => {
    expect((await extract("France condemned the bombing of Aleppo.")).events).toEqual([]);
  });

  it("takes part of no event who only reports it", async () => {
    const { events } = await extract("The Observatory said rebels attacked a checkpoint near Idlib.");
    expect(events.flatMap(({ participants }) => participants.map(({ actor }) => actor))).toEqual([
      "actor:syrian-rebels",
    ]);
  });

  it("answers the same for the same report", async () => {
    const text = "Rebels shelled Nubl. The army advanced towards Azaz, activists said.";
    expect(await extract(text)).toEqual(await extract(text));
  });

  it("puts the publisher among the actors and at the end of every chain, also when nobody knows it", async () => {
    const { document, actors, claims } = await extract("Rebels shelled Nubl.", { publisher: "Nobody's Gazette" });
    expect(actors.find(({ id }) => id === document.publisher)).toMatchObject({
      name: "Nobody's Gazette",
      actorType: "MEDIA",
      lexiconId: null,
    });
    expect(claims[0]?.attribution.chain).toEqual([document.publisher]);
  });

  it("names parents up to the country without saying that the text does", async () => {
    const { places } = await extract("Shells hit Kobani.");
    expect(places.map(({ id, mentioned }) => [id, mentioned])).toEqual([
      ["place:syria", false],
      ["place:aleppo-province", false],
      ["place:ain-al-arab", true],
    ]);
  });

  it("finds a name through no-break spaces and keeps the report's own words", async () => {
    const text = "The\u00a0Syrian\u00a0Observatory\u00a0for Human Rights said rebels attacked Ain\u00a0al-Arab.";
    const extraction = await extract(text);
    expectSound(extraction, text);
    expect(extraction.mentions.map((mention) => mention.text)).toContain("Ain\u00a0al-Arab");
    expect(extraction.actors.map(({ lexiconId }) => lexiconId)).toContain("sohr");
  });

  it("marks a title inside the text and leaves its figures to the body", async () => {
    const title = "Ten killed in Aleppo raid";
    const { document, sentences, claims } = await extract(
      `${title}\n\nAn air raid on Aleppo killed ten people on Monday.`,
      { title },
    );
    expect(document.title).toEqual({ text: title, start: 0, end: title.length });
    expect(sentences.map(({ section }) => section)).toEqual(["TITLE", "BODY"]);
    expect(claims.map(({ kind }) => kind)).toEqual(["HEADLINE", "CASUALTY"]);
  });
});

describe("any text", () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      "ISIS",
      "the militants",
      "Deir al-Zor",
      "Idlib province",
      "killed",
      "seized",
      "said",
      "\u00a0",
      "“",
      "six civilians",
      "air strikes",
      "the Observatory",
      "on Tuesday",
      ", ",
      ". ",
      "\n",
      "south of",
      "a hill",
      "who",
      "after",
      "😀",
      "حلب",
      "Обстрел",
      "-",
      "U.S.",
      "and",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 6 }),
  );

  it("gives words that are exactly the text's, and references that lead somewhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 40 }), async (parts) => {
        const text = parts.join(" ");
        try {
          expectSound(await extract(text), text);
        } catch (error) {
          if (!(error instanceof InvalidReport)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is read though it is one line of 200,000 characters", { timeout: 120_000 }, async () => {
    const text = "ISIS militants seized Palmyra and killed ten people in air strikes, the Observatory said "
      .repeat(2300)
      .slice(0, 200_000);
    const extraction = await extract(text);
    expectSound({ ...extraction, events: extraction.events.slice(0, 20) }, text);
    expect(extraction.document.lengthChars).toBe(200_000);
  });
});

describe("bad input", () => {
  it.each([
    ["an empty text", report(" \n"), /no text/u],
    ["a binary file", report("PK\u0003\u0004\u0000"), /U\+0003.*binary/u],
    ["a text over the limit", report("x".repeat(1_000_001)), /1000001 characters/u],
    ["no date", report("Shells hit Azaz.", { publishedAt: "" }), /no date of publication/u],
    ["a date without a zone", report("Shells hit Azaz.", { publishedAt: "2014-12-24T08:53" }), /"2014-12-24T08:53"/u],
    ["a day that does not exist", report("Shells hit Azaz.", { publishedAt: "2014-13-41T08:53:00Z" }), /"2014-13-41/u],
    ["no publisher", report("Shells hit Azaz.", { publisher: " " }), /no publisher/u],
  ])("%s is refused with the cause and the next step", async (_case, bad, cause) => {
    const error: unknown = await engine.extract(bad).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidReport);
    expect((error as InvalidReport).message).toMatch(cause);
    expect((error as InvalidReport).nextStep).toBeTruthy();
  });

  it("without a date names the option that gives it", async () => {
    await expect(engine.extract(report("Shells hit Azaz.", { publishedAt: "" }))).rejects.toMatchObject({
      nextStep: expect.stringContaining("--date"),
    });
  });
});
