import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Extraction, Report } from "../../src/domain/extraction.js";
import { readReportText } from "../../src/extraction/read-report-text.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { packageRoot } from "../../src/package-root.js";
import { expectSound } from "./extraction-rules.js";

const shared = join(packageRoot, "..", "shared");
const isAbsent = !existsSync(join(shared, "tools", "score-extraction.mjs"));
const reason = isAbsent ? " (skipped: the folder ../shared with the annotated reports is absent)" : "";

interface Figures {
  readonly F1: number;
  readonly acc: number;
}
interface Score {
  readonly quoteIntegrity: Figures;
  readonly mentionIntegrity: Figures;
  readonly entities: { readonly actor: Figures; readonly place: Figures };
  readonly events: Readonly<Record<string, Figures>>;
  readonly support: { readonly participants: Figures; readonly places: Figures };
  readonly casualties: { readonly incident: Figures };
  readonly claims: { readonly quotes: Figures; readonly kind: Figures };
  readonly attribution: { readonly root: Figures };
}
interface Article {
  readonly id: string;
  readonly text: string;
  readonly input: Report;
}
interface SetScorer {
  readSet(gold: string, texts: string): Article[];
  scoreSet(
    set: readonly Article[],
    predictions: ReadonlyMap<string, Extraction>,
  ): { badQuotes: string[]; missing: string[]; mean: Record<string, number> };
}

const load = async <Module>(name: string): Promise<Module> =>
  (await import(pathToFileURL(join(shared, "tools", name)).href)) as Module;

describe(`the annotated seed report${reason}`, () => {
  let extraction: Extraction;
  let figures: Score;
  let text: string;

  beforeAll(async () => {
    if (isAbsent) return;
    text = readFileSync(join(shared, "seed", "daily-star-2014-12-24.txt"), "utf8");
    const gold: unknown = JSON.parse(readFileSync(join(shared, "seed", "gold.json"), "utf8"));
    extraction = await createRulesEngine(sharedResources()).extract(readReportText(text));
    const { score } = await load<{ score(prediction: Extraction, gold: unknown, text: string): Score }>(
      "score-extraction.mjs",
    );
    figures = score(extraction, gold, text);
  });

  it.skipIf(isAbsent)("keeps the report's own words everywhere", () => {
    expectSound(extraction, text);
    expect([figures.quoteIntegrity.acc, figures.mentionIntegrity.acc]).toEqual([100, 100]);
  });

  it.skipIf(isAbsent)("finds title, publisher and time in the file itself", () => {
    expect(extraction.document).toMatchObject({
      title: { start: 0, end: 51 },
      publishedAt: "2014-12-24T08:53:00Z",
      publisher: "actor:daily-star",
    });
  });

  it.skipIf(isAbsent)("finds its actors and places with an F1 of at least 91", () => {
    expect(figures.entities.actor.F1).toBeGreaterThanOrEqual(91);
    expect(figures.entities.place.F1).toBeGreaterThanOrEqual(92);
  });

  it.skipIf(isAbsent)("finds its incidents with an F1 of at least 96 and their words with at least 78 %", () => {
    expect(figures.events["INCIDENT"]?.F1).toBeGreaterThanOrEqual(96);
    expect(figures.events["AGGREGATE"]?.F1).toBeGreaterThanOrEqual(94);
    expect(figures.support.participants.acc).toBeGreaterThanOrEqual(86);
    expect(figures.support.places.acc).toBeGreaterThanOrEqual(78);
  });

  it.skipIf(isAbsent)(
    "finds its claims with an F1 of at least 88, their kind and who says them with at least 92 %",
    () => {
      expect(figures.claims.quotes.F1).toBeGreaterThanOrEqual(88);
      expect(figures.claims.kind.acc).toBeGreaterThanOrEqual(93);
      expect(figures.attribution.root.acc).toBeGreaterThanOrEqual(92);
      expect(figures.casualties.incident.F1).toBe(100);
    },
  );

  it.skipIf(isAbsent)("answers what ISIS took, where, near what, and who says so", () => {
    const seized = extraction.events.filter(
      ({ acled, participants }) =>
        acled.subEventType === "Non-state actor overtakes territory" &&
        participants.some(({ actor, role }) => actor === "actor:isis" && role === "ATTACKER"),
    );
    const told = seized.map((event) => ({
      where: event.places.map(({ mention }) => mention.text.replaceAll("\u00a0", " ")),
      when: event.time.start,
      by: extraction.claims.find(({ about, kind }) => about === event.id && kind !== "HEADLINE")?.attribution.chain[0],
    }));
    expect(told).toEqual(
      expect.arrayContaining([
        { where: ["a hill"], when: "2014-12-23", by: "actor:sohr" },
        { where: [expect.stringContaining("territory south")], when: "2014-12-23", by: "actor:sohr" },
        { where: ["Beiji"], when: "2014-06-01", by: "actor:daily-star" },
      ]),
    );
    const hill = extraction.places.find(
      ({ id }) => id === seized.find(({ places }) => places[0]?.mention.text === "a hill")?.places[0]?.place,
    );
    expect(hill?.bearings).toMatchObject([{ bearing: "OVERLOOKING", to: "place:deir-al-zor-military-airport" }]);
    expect(hill?.within).toBe("place:deir-ez-zor-province");
  });

  it.skipIf(isAbsent)("has coordinates for every place an incident happened at", () => {
    const used = new Set(extraction.events.flatMap(({ places }) => places.map(({ place }) => place)));
    expect(extraction.places.filter(({ id, lat }) => used.has(id) && lat === null)).toEqual([]);
  });
});

describe(`the twelve annotated articles${reason}`, () => {
  it.skipIf(isAbsent)("give incidents with a mean F1 of at least 75 and exact quotes", async () => {
    const { readSet, scoreSet } = await load<SetScorer>("score-set.mjs");
    const set = readSet(join(shared, "data", "fakes-gold"), join(shared, "data", "fakes-dev.jsonl"));
    const engine = createRulesEngine(sharedResources());
    const predictions = new Map<string, Extraction>();
    for (const article of set) predictions.set(article.id, await engine.extract(article.input));
    for (const article of set) expectSound(predictions.get(article.id) as Extraction, article.text);
    const { mean, badQuotes, missing } = scoreSet(set, predictions);
    expect({ badQuotes, missing }).toEqual({ badQuotes: [], missing: [] });
    const floors = {
      "events INCIDENT": 75,
      "events AGGREGATE": 43,
      "casualties all": 67,
      "counts all": 64,
      "roles lenient": 69,
      "entities actor": 79,
      "entities place": 67,
      "support participants": 67,
      "support places": 49,
      "claims quotes": 78,
      "claims kind": 80,
      "attribution root": 76,
    };
    expect(Object.entries(floors).filter(([figure, floor]) => (mean[figure] ?? 0) < floor)).toEqual([]);
  });
});
