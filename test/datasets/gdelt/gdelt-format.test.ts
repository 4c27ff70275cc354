import { describe, expect, it } from "vitest";
import { cameoEvent } from "../../../src/datasets/gdelt/cameo.js";
import { gdeltFormat } from "../../../src/datasets/gdelt/gdelt-format.js";
import { names } from "../names.js";
import {
  chainsOf,
  faultIn,
  hasSamples,
  readContent,
  readOne,
  readRows,
  samplePath,
  samplesSkipReason,
} from "../read-rows.js";
import { eventLine } from "./gdelt-lines.js";

const format = gdeltFormat(names, null);

const read = (row?: Record<string, string>) => readOne(format, eventLine(row));

describe("cameoEvent", () => {
  it.each([
    ["193", "ASSAULT", "firearms", "ARMED_CLASH"],
    ["1951", "ASSAULT", "aerial", "AIR_DRONE_STRIKE"],
    ["0351", "AGREE", null, null],
    ["1823", "ASSAULT", null, "ATTACK"],
    ["191", "COERCE", "restrict", "OTHER"],
  ])("reads %s by its own entry or that of the code above it", (code, ploverType, mode, subEventType) => {
    expect(cameoEvent(code)).toMatchObject({ ploverType, mode, subEventType });
  });

  it.each(["010", "0214", "99", "", "1"])("has no type for %j", (code) => {
    expect(cameoEvent(code)).toBeNull();
  });
});

describe("gdeltFormat", () => {
  it("reads who, what, where and when, with a quotation mark for a character like any other", async () => {
    const { report, extraction } = await read();
    const [event] = extraction.events;
    expect(report).toMatchObject({ publishedAt: "2019-10-24T14:30:00Z", url: 'https://www.example.org/a"b' });
    expect(event).toMatchObject({
      ploverType: "ASSAULT",
      acled: { subEventType: "Armed clash" },
      geoPrecision: "SETTLEMENT",
      time: { start: "2019-10-23", end: "2019-10-23", precision: "DAY" },
      participants: [
        { role: "BELLIGERENT", mention: { text: "SYRIAN ARMY" } },
        { role: "BELLIGERENT", mention: { text: "REBEL" } },
      ],
    });
    expect(extraction.actors).toMatchObject([
      {},
      { name: "Syrian Army", actorType: "STATE_FORCES", country: "SYR", generic: false },
      { name: "Rebel", actorType: "REBEL_GROUP", country: null, generic: true },
      {},
    ]);
    expect(extraction.places[0]?.gazetteerId).toMatch(/^geonames:/u);
  });

  it("says it is possible, by the word of whoever published the article", async () => {
    const row = await read();
    expect(chainsOf(row, "OCCURRENCE")).toEqual(["example.org > GDELT Project"]);
    expect(row.extraction.claims).toMatchObject([{ modality: "POSSIBLE" }]);
  });

  it.each([
    ["0", "", "UNKNOWN", undefined],
    ["1", "Syria", "COUNTRY", "COUNTRY"],
    ["2", "Texas, United States", "ADMIN1", "ADMIN1"],
    ["4", "Nowhere At All, Hims, Syria", "SETTLEMENT", "TOWN"],
    ["5", "Hims, Hims, Syria", "ADMIN1", "ADMIN1"],
  ])("takes ActionGeo_Type %s for %j", async (ActionGeo_Type, ActionGeo_FullName, precision, placeType) => {
    const { extraction } = await read({ ActionGeo_Type, ActionGeo_FullName });
    expect(extraction.events[0]?.geoPrecision).toBe(precision);
    expect(extraction.places[0]?.placeType).toBe(placeType);
  });

  it("tells who is named on both sides once", async () => {
    const same = { Actor2Code: "SYRMIL", Actor2Name: "SYRIAN ARMY", Actor2CountryCode: "SYR", Actor2Type1Code: "MIL" };
    expect((await read(same)).extraction.events[0]?.participants).toHaveLength(1);
  });

  it("leaves statements out, which are no fault", async () => {
    const [row] = await readContent(format, eventLine({ EventCode: "013" }));
    expect(row).toMatchObject({ line: 1, fault: { column: "EventCode", isFault: false } });
  });

  it.each<[Record<string, string>, string]>([
    [{ EventCode: "777" }, 'EventCode: "777" is no CAMEO event code.'],
    [{ SQLDATE: "20191332" }, 'SQLDATE: "20191332" is no date as 20191024.'],
    [{ DATEADDED: "2019" }, 'DATEADDED: "2019" is no time as 20191024143000.'],
    [{ ActionGeo_Type: "7" }, 'ActionGeo_Type: "7" is no value that the format has; it knows 0, 1, 2, 3, 4, 5.'],
  ])("names the column of a row at fault: %o", async (row, fault) => {
    expect(await faultIn(format, eventLine(row))).toBe(fault);
  });

  it("says how many cells a row has that is cut off", async () => {
    expect(await faultIn(format, "1\t2\n")).toBe("null: The row has 2 cells, and the file 61 columns.");
  });

  it.skipIf(!hasSamples)(`reads every row of the sample that is no statement${samplesSkipReason}`, async () => {
    const rows = await readRows(format, samplePath("gdelt-export-sample.tsv"));
    const faults = rows.flatMap((row) => ("fault" in row ? [row.fault] : []));
    expect(rows).toHaveLength(1_000);
    expect(faults.filter(({ isFault }) => isFault)).toEqual([]);
    // The rows of root codes 01 and 02.
    expect(faults).toHaveLength(199);
  });
});
