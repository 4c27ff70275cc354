import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedResources } from "../../../src/extraction/resources.js";
import { plainText } from "../../../src/extraction/text/plain-text.js";
import { readSentences } from "../../../src/extraction/text/read-sentences.js";

const read = (text: string, title?: string) =>
  readSentences(
    { text, publishedAt: "2015-01-02T00:00:00Z", publisher: "Test Wire", ...(title ? { title } : {}) },
    sharedResources().model,
  );
const told = (text: string, title?: string) =>
  read(text, title).sentences.map(({ start, end, section }) => [section, text.slice(start, end)]);

describe("plainText", () => {
  it("replaces every unit by one unit, so offsets hold", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => plainText(text).length === text.length));
    expect(plainText("a\u00a0“b”\u2019s")).toBe('a "b"\'s');
  });
});

describe("readSentences", () => {
  it("ends no sentence after Gov., Lt. or Dec.", () => {
    expect(told("The Gov. Raed said so. On Dec. 15 Lt. Halabi left.")).toEqual([
      ["BODY", "The Gov. Raed said so."],
      ["BODY", "On Dec. 15 Lt. Halabi left."],
    ]);
  });

  it("ends a sentence where the space after the full stop is missing", () => {
    expect(told("They fought the forces.The town fell.")).toHaveLength(2);
  });

  it.each([
    ["PORT-AU-PRINCE - Gangs stormed the town.", "PORT-AU-PRINCE -"],
    ["NEW DELHI - Troops shot rebels.", "NEW DELHI -"],
    ["KABUL, Afghanistan (AP) — A bomb went off.", "KABUL, Afghanistan (AP) —"],
    ["TEHRAN/JERUSALEM - Israel struck Iran.", "TEHRAN/JERUSALEM -"],
    ["BEIRUT Rebels fled.", "BEIRUT"],
  ])("takes the city before a wire's text for its head: %s", (text, head) => {
    expect(told(text)[0]).toEqual(["BOILERPLATE", head]);
  });

  it("takes no acronym that a word is joined to for such a city", () => {
    expect(told("NATO-led troops left Kabul.")).toEqual([["BODY", "NATO-led troops left Kabul."]]);
    expect(told("ISIS fighters left Mosul.")).toEqual([["BODY", "ISIS fighters left Mosul."]]);
  });

  it("keeps hyphenated names in one token", () => {
    expect(read("The U.S.-led strike hit Deir al-Zor.").sentences[0]?.tokens.map(({ text }) => text)).toEqual([
      "The",
      "U.S.-led",
      "strike",
      "hit",
      "Deir",
      "al-Zor",
      ".",
    ]);
  });

  it("takes dateline, copyright and links out of the body", () => {
    const text =
      "Published March 3rd, 2015 - 21:05 GMT\n\nShells fell.\n\nCopyright © 2020, X. All rights reserved.\n\nYou may also like";
    expect(told(text).map(([section]) => section)).toEqual(["BOILERPLATE", "BODY", "BOILERPLATE", "BOILERPLATE"]);
  });

  it("takes the headlines that a page lists below a report out of the body, and no sentence about relatives", () => {
    const body = "Ten people died in Homs on Monday, and the army denied that it had shelled the town.";
    expect(told(`${body} Source AFP Related News Suicide car bomb kills eight Air strike kills 54 monitor`)[0]).toEqual(
      ["BODY", body],
    );
    expect(told(`${body} 43 Related Syrian Forces Deny Killing Dozens of Civilians`)[0]?.[1]).not.toContain("Deny");
    expect(told(`${body} Related families were buried there.`)).toHaveLength(2);
  });

  it("takes what a page puts between the date and the text out of the body", () => {
    expect(told("08.04.2017(updated 1954 08.04.2017) Get short URL 0 214 The number of dead rose to 20.")[1]).toEqual([
      "BODY",
      "The number of dead rose to 20.",
    ]);
  });

  it("cuts a title without full stop off the sentence it was glued to", () => {
    expect(told("Ten die in raid Ten people died on Monday.", "Ten die in raid")).toEqual([
      ["TITLE", "Ten die in raid"],
      ["BODY", "Ten people died on Monday."],
    ]);
  });

  it("takes a date before the title for a dateline", () => {
    expect(told("Sun 16 Apr 2017 Ten die in raid. Ten people died.", "Ten die in raid")[0]).toEqual([
      "BOILERPLATE",
      "Sun 16 Apr 2017",
    ]);
  });
});
