import { describe, expect, it } from "vitest";
import { ucdpGedFormat } from "../../../src/datasets/ucdp-ged/ucdp-ged-format.js";
import { type GedRow, gedCsv, gedRow } from "../../support/ged-file.js";
import { names } from "../names.js";
import { chainsOf, faultIn, hasSamples, readOne, readRows, samplePath, samplesSkipReason } from "../read-rows.js";

const format = ucdpGedFormat(names, null);
const read = (row: GedRow = {}) => readOne(format, gedCsv([row]));
const data = "UCDP Georeferenced Event Dataset";

describe("ucdpGedFormat", () => {
  it("gives the same text whatever the order of the columns is", async () => {
    const other = await readOne(format, gedCsv([{}], Object.keys(gedRow).reverse()));
    expect(other.report.text).toBe((await read()).report.text);
  });

  it("quotes who, where and when in one block of lines, which holds the words of every edge", async () => {
    const { extraction } = await read();
    const [event] = extraction.events;
    const occurrence = extraction.claims.find(({ kind }) => kind === "OCCURRENCE");
    const words = [...(event?.participants ?? []), ...(event?.places ?? [])].map(({ mention }) => mention);
    expect(words.map(({ text }) => text)).toEqual(["Government of Syria", "IS", "Homs city"]);
    for (const { start, end } of words) {
      expect(start).toBeGreaterThanOrEqual(occurrence?.quote.start ?? Number.NaN);
      expect(end).toBeLessThanOrEqual(occurrence?.quote.end ?? Number.NaN);
    }
  });

  it("gives sides the ids that the data set has for them, with their types and countries", async () => {
    const { extraction } = await read();
    expect(extraction.actors.slice(1, 3)).toMatchObject([
      { lexiconId: "ucdp:actor:118", name: "Government of Syria", actorType: "GOVERNMENT", country: "SYR" },
      { lexiconId: "ucdp:actor:234", name: "IS", actorType: "REBEL_GROUP", generic: false },
    ]);
  });

  it.each([
    ["1", "ARMED_CLASH", ["BELLIGERENT", "BELLIGERENT"], "Armed clash"],
    ["2", "ARMED_CLASH", ["BELLIGERENT", "BELLIGERENT"], "Armed clash"],
    ["3", "ATTACK", ["ATTACKER", "VICTIM"], "Attack"],
  ])("takes violence of type %s for %s with its roles", async (type_of_violence, _, roles, subEventType) => {
    const { extraction } = await read({ type_of_violence, side_b: "Civilians", side_b_new_id: "9999" });
    const [event] = extraction.events;
    expect(event).toMatchObject({ ploverType: "ASSAULT", acled: { subEventType } });
    expect(event?.participants.map(({ role }) => role)).toEqual(roles);
  });

  it("gives the range of all killed with the best estimate, and each side that lost anyone as a part of it", async () => {
    const { extraction } = await read();
    expect(extraction.claims.filter(({ kind }) => kind === "CASUALTY")).toMatchObject([
      {
        quote: { text: "best: 6\nhigh: 9\nlow: 5" },
        value: { victimGroup: "TOTAL", min: 5, max: 9, best: 6, qualifier: "ABOUT" },
      },
      { quote: { text: "deaths_a: 2" }, value: { victimGroup: "SIDE_A", min: 2, max: 2, subsetOf: "total" } },
      { quote: { text: "deaths_b: 3" }, value: { victimGroup: "SIDE_B", min: 3, max: 3, subsetOf: "total" } },
    ]);
  });

  it("gives the range of all three estimates where the best one is outside of the others", async () => {
    const { extraction } = await read({ best: "10", high: "9", low: "5" });
    expect(extraction.claims.find(({ id }) => id === "total")?.value).toMatchObject({ min: 5, max: 10, best: 10 });
  });

  it("has a chain from each original source, through the one office that published it, to the data set", async () => {
    expect(chainsOf(await read(), "OCCURRENCE")).toEqual([
      `Syrian Observatory for Human Rights > A wire > ${data}`,
      `residents > A wire > ${data}`,
    ]);
  });

  it("says figures that several sources lie behind are the data set's own", async () => {
    expect(new Set(chainsOf(await read(), "CASUALTY"))).toEqual(new Set([data]));
    const one = await read({ source_original: "SOHR" });
    expect(new Set(chainsOf(one, "CASUALTY"))).toEqual(
      new Set([`Syrian Observatory for Human Rights > A wire > ${data}`]),
    );
  });

  it.each<[string, GedRow, string[]]>([
    [
      "one original source by way of each of several offices",
      { source_original: "SOHR", source_office: "A wire;B wire" },
      ["Syrian Observatory for Human Rights > A wire", "Syrian Observatory for Human Rights > B wire"],
    ],
    [
      "several original sources by themselves where several offices published",
      { source_original: "SOHR, VDC", source_office: "A wire;B wire" },
      ["Syrian Observatory for Human Rights", "Violations Documentation Center"],
    ],
    [
      "offices where no original source is named",
      { source_original: "", source_office: "A wire;B wire" },
      ["A wire", "B wire"],
    ],
    [
      "who published an article where the office is not coded",
      { source_original: "", source_office: "-1", source_article: '"C wire,2014-12-23,Title"' },
      ["C wire"],
    ],
  ])("traces a row to %s", async (_, row, chains) => {
    expect(chainsOf(await read(row), "OCCURRENCE")).toEqual(chains.map((chain) => `${chain} > ${data}`));
  });

  it("finds a settlement of the gazetteer by name, country and position, and keeps one elsewhere apart", async () => {
    const [near, far] = [await read(), await read({ latitude: "36.5" })];
    expect(near.extraction.places[0]).toMatchObject({
      name: "Homs",
      gazetteerId: expect.stringMatching(/^geonames:/u),
    });
    expect(far.extraction.places[0]).toMatchObject({
      name: "Homs",
      gazetteerId: expect.stringMatching(/^ucdp-ged:place:/u),
      lat: 36.5,
      coordinateBasis: "REPORTED",
    });
    expect(far.extraction.places.map(({ placeType }) => placeType)).toEqual(["CITY", "ADMIN2", "ADMIN1", "COUNTRY"]);
  });

  it.each([
    ["1", "SETTLEMENT", "CITY"],
    ["2", "NEAR", "CITY"],
    ["3", "ADMIN2", "ADMIN2"],
    ["4", "ADMIN1", "ADMIN1"],
    ["6", "COUNTRY", "COUNTRY"],
  ])("takes where_prec %s for %s", async (where_prec, precision, placeType) => {
    const { extraction } = await read({ where_prec });
    expect(extraction.events[0]?.geoPrecision).toBe(precision);
    expect(extraction.places[0]?.placeType).toBe(placeType);
  });

  it.each([
    ["1", "2014-12-22", "DAY"],
    ["1", "2014-12-23", "DAYS"],
    ["2", "2014-12-24", "DAYS"],
    ["3", "2014-12-28", "WEEK"],
    ["4", "2014-12-31", "MONTH"],
    ["5", "2015-06-30", "YEAR"],
  ])("takes date_prec %s up to %s for %s", async (date_prec, date_end, precision) => {
    const { extraction } = await read({ date_prec, date_end });
    expect(extraction.events[0]?.time).toMatchObject({ start: "2014-12-22", end: date_end, precision });
  });

  it("takes a summed-up event for an aggregate", async () => {
    expect((await read({ event_clarity: "2" })).extraction.events[0]?.eventClass).toBe("AGGREGATE");
  });

  it("dates a row by its newest source, or by the release where that is given", async () => {
    expect((await read()).report.publishedAt).toBe("2014-12-23T00:00:00Z");
    const release = ucdpGedFormat(names, "2023-06-01T00:00:00Z");
    expect((await readOne(release, gedCsv([{}]))).report.publishedAt).toBe("2023-06-01T00:00:00Z");
  });

  it.each<[GedRow, string]>([
    [{ best: "many" }, 'best: "many" is no whole number of at least 0.'],
    [{ latitude: "134" }, 'latitude: "134" is no number of degrees from -90 to 90.'],
    [{ date_start: "2014-02-30" }, 'date_start: "2014-02-30" is no date as 2014-12-24.'],
    [{ date_start: "2014-12-24" }, "date_end: The event ends on 2014-12-22, before it begins on 2014-12-24."],
    [{ type_of_violence: "4" }, 'type_of_violence: "4" is no value that the format has; it knows 1, 2, 3.'],
    [{ side_a: "" }, "side_a: The column is empty."],
  ])("names the column of a row at fault: %o", async (row, fault) => {
    expect(await faultIn(format, gedCsv([row]))).toBe(fault);
  });

  it.skipIf(!hasSamples)(
    `reads every row of the sample, each in a country that has a code${samplesSkipReason}`,
    async () => {
      const rows = await readRows(format, samplePath("ucdp-ged-sample.csv"));
      const documents = rows.flatMap((row) => ("document" in row ? [row.document] : []));
      expect([rows.length, documents.length]).toEqual([500, 500]);
      const countries = documents.map(({ extraction }) => extraction.places.at(-1));
      expect(countries.filter((country) => !country?.gazetteerId?.startsWith("iso3166:"))).toEqual([]);
      const killed = documents.flatMap(({ extraction }) => extraction.claims.filter(({ id }) => id === "total"));
      expect(killed).toHaveLength(500);
    },
  );
});
