import { describe, expect, it } from "vitest";
import { mappedCsvFormat } from "../../../src/datasets/mapped-csv/mapped-csv-format.js";
import { readMapping } from "../../../src/datasets/mapped-csv/mapping.js";
import { names } from "../names.js";
import { chainsOf, faultIn, readOne } from "../read-rows.js";

const mapping = {
  dataSet: { id: "my-list", name: "My list" },
  delimiter: ";",
  id: "nr",
  publishedAt: "seen",
  date: { start: "from", end: "to", precision: { column: "sure", values: { yes: "DAY", no: "WEEK" } } },
  eventType: {
    column: "what",
    values: { shelling: { ploverType: "ASSAULT", subEventType: "SHELLING_ARTILLERY_MISSILE_ATTACK" } },
  },
  actors: [
    { column: "by", role: "ATTACKER", actorType: "STATE_FORCES", separator: "/" },
    { column: "on", role: "TARGET", actorType: "CIVILIANS" },
  ],
  place: { name: "town", country: "land", divisions: ["province"], latitude: "lat", longitude: "lon" },
  figures: [
    { min: "dead_low", max: "dead_high" },
    { casualty: "WOUNDED", min: "hurt" },
  ],
  sources: [{ column: "who", separator: "|" }],
};
const read = (changes: object = {}, published: string | null = null) =>
  mappedCsvFormat(names, readMapping("mapping.json", JSON.stringify({ ...mapping, ...changes })), published);
const header = "nr;what;by;on;town;province;land;lat;lon;from;to;sure;dead_low;dead_high;hurt;who;seen";
const row =
  "7;shelling;Army One/Army Two;Civilians;Homs;Homs;Syria;34.7268;36.7234;2014-12-22;;yes;2;4;;SOHR|A wire;2014-12-24";
const file = (line: string) => `${header}\n${line}\n`;

describe("mappedCsvFormat", () => {
  it("reads what the mapping says the columns hold", async () => {
    const document = await readOne(read(), file(row));
    const { report, extraction } = document;
    expect(report).toMatchObject({ publishedAt: "2014-12-24T00:00:00Z", publisher: "My list", kind: "DATASET_ROW" });
    expect(extraction.document.rowKey).toBe("my-list:7");
    expect(extraction.events).toMatchObject([
      {
        ploverType: "ASSAULT",
        acled: { subEventType: "Shelling/artillery/missile attack" },
        time: { start: "2014-12-22", end: "2014-12-22", precision: "DAY" },
        participants: [
          { role: "ATTACKER", mention: { text: "Army One" } },
          { role: "ATTACKER", mention: { text: "Army Two" } },
          { role: "TARGET", mention: { text: "Civilians" } },
        ],
        trigger: { text: "shelling" },
      },
    ]);
    expect(extraction.places[0]).toMatchObject({ name: "Homs", gazetteerId: expect.stringMatching(/^geonames:/u) });
    expect(chainsOf(document, "OCCURRENCE")).toEqual([
      "Syrian Observatory for Human Rights > My list",
      "A wire > My list",
    ]);
    expect(extraction.claims.filter(({ kind }) => kind === "CASUALTY")).toMatchObject([
      {
        value: { casualty: "KILLED", min: 2, max: 4, qualifier: "ABOUT" },
        quote: { text: "dead_low: 2\ndead_high: 4" },
      },
    ]);
  });

  it("takes one value for all rows where the mapping gives it", async () => {
    const document = await readOne(read({ eventType: { ploverType: "PROTEST" } }), file(row));
    expect(document.extraction.events[0]).toMatchObject({ ploverType: "PROTEST", acled: { subEventType: null } });
  });

  it.each([
    [row.replace("shelling", "strike"), 'what: "strike" is no value that the format has; it knows shelling.'],
    [row.replace("2;4", "5;4"), "dead_high: The figure ends at 4, below 5."],
    [
      row.replace("2014-12-24", "soon"),
      'seen: "soon" is no day as 2014-12-24, and no instant as 2014-12-24T08:53:00Z.',
    ],
  ])("names the column of a row at fault: %s", async (line, fault) => {
    expect(await faultIn(read(), file(line))).toBe(fault);
  });

  it("refuses a mapping at fault, naming each fault by its path", () => {
    expect(() => read({ dataSet: { id: "My List", name: "x" }, actors: [{ column: "by", role: "HERO" }] })).toThrow(
      /dataSet\.id: is not made of.*actors\.0\.role/su,
    );
    expect(() => read({ colour: "red" })).toThrow(/colour/u);
    expect(() => readMapping("mapping.json", "{")).toThrow("The mapping mapping.json is not JSON");
  });

  it("refuses to read rows of which nothing says when they were published", () => {
    expect(() => read({ publishedAt: null })).toThrow("Nothing says when the rows were published.");
    expect(() => read({ publishedAt: null }, "2023-06-01T00:00:00Z")).not.toThrow();
  });
});
