import { describe, expect, it } from "vitest";
import { explainExtraction } from "../../src/extraction/explain-extraction.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { readText } from "./told.js";

const lexicon = sharedResources().eventsElsewhere;

describe("explainExtraction", () => {
  it("gives each mark the words it stands on, in the order of the text", async () => {
    const text = "ISIS fighters seized a hill near Palmyra on Tuesday, the Observatory said.";
    const marks = explainExtraction(await readText(text), lexicon);
    for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
    expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(
      new Set(["ACTOR", "PLACE", "EVENT", "DATE", "SOURCE", "CLAIM"]),
    );
  });

  it("names the entry of the lexicon, the gazetteer or the verb that made it", async () => {
    const marks = explainExtraction(await readText("ISIS seized Palmyra. Ten people were killed in Raqqa."), lexicon);
    const rules = marks.map(({ kind, rule }) => `${kind} ${rule}`);
    expect(rules).toContain("ACTOR a name; entry isis of the actor lexicon");
    expect(rules.some((rule) => /^PLACE a name; geonames:\d+ of the gazetteer$/u.test(rule))).toBe(true);
    expect(rules).toContain('EVENT verb "seize", SEIZE: a place changes hands by force');
    expect(marks).toContainEqual(expect.objectContaining({ kind: "FIGURE", reading: "KILLED TOTAL 10 EXACT" }));
  });
});
