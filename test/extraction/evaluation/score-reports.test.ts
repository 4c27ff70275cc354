import { describe, expect, it } from "vitest";
import { reportFormat } from "../../../src/extraction/evaluation/annotated-report.js";
import { scoreReports } from "../../../src/extraction/evaluation/score-reports.js";
import { readText } from "../told.js";

const text =
  "Gunmen killed 12 farmers in Kano in Nigeria on Monday, police said. Police arrested three men in Lagos on Tuesday.";

const killing = {
  told: ["Gunmen killed 12 farmers in Kano in Nigeria on Monday"],
  type: "ASSAULT",
  actors: ["gunmen"],
  targets: ["farmers"],
  place: "kano",
  country: "NGA",
  from: "2014-12-22",
  to: "2014-12-22",
  killed: 12,
  source: "police",
};
const arrest = {
  told: ["Police arrested three men in Lagos on Tuesday"],
  type: "COERCE",
  actors: ["police"],
  targets: ["men"],
  place: "lagos",
  country: "NGA",
  from: "2014-12-23",
  to: "2014-12-23",
  detained: 3,
  source: null,
};

const annotated = (events: readonly object[], body = text) =>
  reportFormat.parse({
    id: "one",
    publisher: "Test Wire",
    publishedAt: "2014-12-24T08:53:00Z",
    title: "Farmers killed",
    text: body,
    events,
  });

async function score(events: readonly object[], body = text) {
  const report = annotated(events, body);
  return scoreReports([report], new Map([["one", await readText(body)]]));
}

describe("scoreReports", () => {
  it("finds each event with its parties, place, day, figure and speaker", async () => {
    const { figures, errors } = await score([killing, arrest]);
    expect(errors).toEqual([]);
    expect(new Set(Object.values(figures))).toEqual(new Set([100]));
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining(["events F1", "actors F1", "targets F1", "place", "date", "figures F1", "source"]),
    );
  });

  it("counts the dead as the graph does: over groups that share nobody", async () => {
    const body = "Gunmen ambushed a convoy near Gao in Mali on Monday, killing 14 troops and nine drivers.";
    const ambush = { told: [body.slice(0, -1)], type: "ASSAULT", actors: ["gunmen"], targets: ["troops", "drivers"] };
    const where = { place: "gao", country: "MLI", from: "2014-12-22", to: "2014-12-22", source: null };
    expect((await score([{ ...ambush, ...where, killed: 23 }], body)).figures).toMatchObject({ "figures F1": 100 });
    expect((await score([{ ...ambush, ...where, killed: 14 }], body)).figures).toMatchObject({ "figures F1": 0 });
  });

  it("counts with a missed event all that is annotated of it", async () => {
    const unheard = { ...arrest, type: "AID" };
    const { figures, errors } = await score([killing, unheard]);
    expect(figures).toMatchObject({
      events: 50,
      actors: 50,
      targets: 50,
      place: 50,
      date: 50,
      figures: 50,
      source: 50,
    });
    expect(errors).toContainEqual(expect.objectContaining({ class: "event missed", expected: "AID" }));
  });

  it("counts what nobody annotated as invented", async () => {
    const { figures, errors } = await score([killing]);
    expect(figures).toMatchObject({ events: 100, "events precision": 50 });
    expect(errors).toContainEqual(
      expect.objectContaining({ class: "event invented", found: expect.stringContaining("COERCE") }),
    );
  });

  it("finds an event once, though two clauses tell of it", async () => {
    const body = "Rebels shelled Aleppo on Monday. Rebels shelled Homs on Tuesday.";
    const [aleppo, homs] = ["Rebels shelled Aleppo on Monday", "Rebels shelled Homs on Tuesday"];
    const both = { ...killing, told: [aleppo, homs], killed: undefined, source: null };
    expect((await score([both], body)).figures).toMatchObject({ events: 100, "events precision": 50 });
  });

  it("takes the event of a clause before another of the same sentence", async () => {
    const body = "Rebels shelled Aleppo on Monday, and the army bombed Homs on Tuesday.";
    const told = (clause: string, actors: readonly string[]) => ({
      ...killing,
      told: [clause],
      actors,
      targets: [],
      place: null,
      from: null,
      to: null,
      killed: undefined,
      source: null,
    });
    const { figures } = await score(
      [told("the army bombed Homs on Tuesday", ["army"]), told("Rebels shelled Aleppo on Monday", ["rebels"])],
      body,
    );
    expect(figures).toMatchObject({ events: 100, "actors F1": 100 });
  });

  it("wants the very days and the very figure", async () => {
    const { figures, errors } = await score([{ ...killing, to: "2014-12-23", killed: 11 }, arrest]);
    expect(figures).toMatchObject({ date: 50, figures: 50, "figures precision": 50 });
    expect(errors.map((error) => error.class)).toEqual(["date", "casualties"]);
  });

  it("counts a figure that is not annotated against its precision alone", async () => {
    const { figures, errors } = await score([{ ...killing, killed: undefined }, arrest]);
    expect(figures).toMatchObject({ figures: 100, "figures precision": 50 });
    expect(errors).toMatchObject([{ class: "casualties", expected: "none killed", found: "12" }]);
  });

  it("wants nothing claimed by anybody but who is annotated", async () => {
    const sources = async (source: unknown) => (await score([{ ...killing, source }, arrest])).figures["source"];
    expect(await sources(["police", null])).toBe(100);
    expect(await sources("army")).toBe(50);
    expect(await sources(null)).toBe(50);
  });
});

describe("reportFormat", () => {
  it("refuses a clause that does not stand in the text exactly once", () => {
    expect(() => annotated([{ ...killing, told: ["Gunmen killed 13 farmers"] }])).toThrow("exactly once");
    expect(() => annotated([{ ...killing, told: ["olice"] }])).toThrow("exactly once");
  });
});
