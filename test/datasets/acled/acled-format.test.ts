import { describe, expect, it } from "vitest";
import { acledEvents } from "../../../src/datasets/acled/acled-events.js";
import { acledFormat } from "../../../src/datasets/acled/acled-format.js";
import { acledEventTypeNames, acledSubEventTypes } from "../../../src/domain/vocabulary/acled.js";
import type { SubEventType } from "../../../src/domain/vocabulary/event.js";
import { type AcledRow, acledCsv, acledRow } from "../../support/acled-file.js";
import { names } from "../names.js";
import { chainsOf, faultIn, readOne } from "../read-rows.js";

const format = acledFormat(names, null);
const read = (row: AcledRow = {}) => readOne(format, acledCsv([row]));
const data = "Armed Conflict Location & Event Data";

describe("acledFormat", () => {
  it.each(Object.keys(acledEvents) as SubEventType[])("keeps ACLED's own types for %s", async (subEvent) => {
    const { name, type } = acledSubEventTypes[subEvent];
    const { extraction } = await read({ sub_event_type: name, event_type: acledEventTypeNames[type] });
    expect(extraction.events[0]?.acled).toMatchObject({ subEventType: name, eventType: acledEventTypeNames[type] });
    expect(extraction.events[0]?.ploverType).toBe(acledEvents[subEvent].ploverType);
  });

  it("gives each side its role and type by its inter code, with those associated to it", async () => {
    const { extraction } = await read();
    const actors = new Map(extraction.actors.map((actor) => [actor.id, actor]));
    const told = extraction.events[0]?.participants.map(({ actor, role, mention }) => {
      const { name, actorType, acledInter, country } = actors.get(actor) ?? {};
      return [name === mention.text, name, role, actorType, acledInter, country];
    });
    expect(told).toEqual([
      [true, "Military Forces of Syria (2000-)", "ATTACKER", "STATE_FORCES", 1, "SYR"],
      [true, "Civilians (Syria)", "TARGET", "CIVILIANS", 7, "SYR"],
      [true, "Teachers (Syria)", "TARGET", "CIVILIANS", 7, "SYR"],
      [true, "Students (Syria)", "TARGET", "CIVILIANS", 7, "SYR"],
    ]);
  });

  it("knows an actor also by its name without brackets", async () => {
    const { extraction } = await read({ actor1: "Islamic State (Syria)", inter1: "2" });
    expect(extraction.actors.find(({ name }) => name === "Islamic State (Syria)")).toMatchObject({
      aliases: ["Islamic State"],
      actorType: "REBEL_GROUP",
      generic: false,
    });
  });

  it.each(["1", "State forces"])("reads inter code %s as number and as words", async (inter1) => {
    const { extraction } = await read({ inter1 });
    expect(extraction.actors.find(({ name }) => name.startsWith("Military Forces"))?.acledInter).toBe(1);
  });

  it("has a claim that it happened from each source, and a figure of its own where there are several", async () => {
    const row = await read();
    expect(chainsOf(row, "OCCURRENCE")).toEqual([`Syrian Observatory for Human Rights > ${data}`, `A wire > ${data}`]);
    expect(chainsOf(row, "CASUALTY")).toEqual([data]);
    expect(chainsOf(await read({ source: "SOHR" }), "CASUALTY")).toEqual([
      `Syrian Observatory for Human Rights > ${data}`,
    ]);
  });

  it("states no fatalities as none reported", async () => {
    const { extraction } = await read({ fatalities: "0" });
    expect(extraction.claims.find(({ kind }) => kind === "CASUALTY")).toMatchObject({
      value: { min: 0, max: 0, qualifier: "NONE_REPORTED" },
      quote: { text: "fatalities: 0" },
    });
  });

  it.each([
    ["1", "2014-12-22", "2014-12-22", "DAY"],
    ["2", "2014-12-19", "2014-12-25", "WEEK"],
    ["3", "2014-12-07", "2015-01-06", "MONTH"],
  ])("takes time_precision %s for %s to %s", async (time_precision, start, end, precision) => {
    const { extraction } = await read({ time_precision });
    expect(extraction.events[0]?.time).toMatchObject({ start, end, precision });
  });

  it("ends a coarse date where the row was written", async () => {
    const timestamp = String(Date.parse("2014-12-23T12:00:00Z") / 1_000);
    const { extraction } = await read({ time_precision: "3", timestamp });
    expect(extraction.events[0]?.time.end).toBe("2014-12-23");
  });

  it.each([
    ["1", "SETTLEMENT"],
    ["2", "NEAR"],
    ["3", "REGION"],
  ])("takes geo_precision %s for %s", async (geo_precision, precision) => {
    expect((await read({ geo_precision })).extraction.events[0]?.geoPrecision).toBe(precision);
  });

  it("finds a settlement of the gazetteer, and a quarter within it", async () => {
    const { extraction } = await read({ location: "Homs - Old Quarter" });
    expect(extraction.places.slice(0, 2)).toMatchObject([
      { name: "Old Quarter", placeType: "NEIGHBORHOOD", aliases: ["Homs - Old Quarter"] },
      { name: "Homs", gazetteerId: expect.stringMatching(/^geonames:/u) },
    ]);
    expect(extraction.places[0]?.within).toBe(extraction.places[1]?.id);
  });

  it("reads the columns of 2019 as it does those of today", async () => {
    const columns = ["data_id", "event_id_no_cnty", ...Object.keys(acledRow), "iso3"].filter(
      (column) => !/^(?:disorder_type|civilian_targeting|tags)$/u.test(column),
    );
    const row = { data_id: "77", event_id_no_cnty: "900001", iso3: "SYR", event_date: "22 December 2014" };
    const { report, extraction } = await readOne(format, acledCsv([row], columns));
    expect(extraction.events[0]?.time.start).toBe("2014-12-22");
    expect(report.text).not.toMatch(/data_id|iso3/u);
  });

  it("is published when it was last changed, under the key that its later releases have", async () => {
    const { report, extraction } = await read();
    expect([report.publishedAt, extraction.document.rowKey]).toEqual(["2023-11-14T22:13:20.000Z", "acled:SYR900001"]);
  });

  it.each<[AcledRow, string]>([
    [{ sub_event_type: "Strike" }, `sub_event_type: "Strike" is none of ACLED's 25 sub-event types.`],
    [
      { event_type: "Battles" },
      'event_type: "Battles" has no sub-event type "Air/drone strike", which is of "Explosions/Remote violence".',
    ],
    [{ inter1: "9" }, 'inter1: "9" is no inter code of ACLED, from 0 to 8.'],
    [
      { event_date: "31 February 2014" },
      'event_date: "31 February 2014" is no date as 2014-12-24 or 24 December 2014.',
    ],
    [{ timestamp: "yesterday" }, 'timestamp: "yesterday" is no number of seconds since 1970.'],
    [{ fatalities: "-1" }, 'fatalities: "-1" is no whole number of at least 0.'],
  ])("names the column of a row at fault: %o", async (row, fault) => {
    expect(await faultIn(format, acledCsv([row]))).toBe(fault);
  });
});
