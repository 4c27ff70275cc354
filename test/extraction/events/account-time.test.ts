import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** First and last day of each event, in the order of the text. */
async function datesOf(text: string): Promise<string[]> {
  const { events } = await readText(text);
  return events.map(({ time: { start, end } }) => `${start ?? "open"} to ${end}`);
}

const lede = "Rebels attacked army troops near Idlib on Monday, the Observatory said.";
const monday = "2014-12-22 to 2014-12-22";
const byDefault = "2014-12-23 to 2014-12-24";

describe("the day of an event without words for it", () => {
  it.each([
    ["the same side acts", "Rebels also shelled the town of Nubl."],
    ["the side it fights acts", "Army helicopters bombed Maarat al-Numan."],
    ["it is told by who speaks of that day", "Kurdish fighters captured a hill outside Kobani, the Observatory added."],
    ["it answers what was told", "Turkish artillery responded by shelling Azaz."],
  ])("is the opening's where %s", async (_why, sentence) => {
    expect(await datesOf(`${lede} ${sentence}`)).toEqual([monday, monday]);
  });

  it("is not the opening's where others act elsewhere and others tell it", async () => {
    expect(await datesOf(`${lede} Kurdish fighters captured a hill outside Kobani.`)).toEqual([monday, byDefault]);
    expect(await datesOf(`${lede} A car bomb exploded in Baghdad, police said.`)).toEqual([monday, byDefault]);
  });

  it("is the day told next of it within the days it was told of, and not a day outside of them", async () => {
    const dates = (day: string) =>
      datesOf(`Warplanes have bombed Douma in Syria since Sunday. On ${day} two people were killed there.`);
    expect(await dates("Sunday")).toEqual(["2014-12-21 to 2014-12-21"]);
    expect((await dates("Friday"))[0]).toBe("2014-12-21 to 2014-12-24");
  });

  it("is open for a sum told till now, and the span of a sum of the same side", async () => {
    const sum = "Coalition strikes have killed hundreds of civilians.";
    expect(await datesOf(`${lede} ${sum}`)).toEqual([monday, "open to 2014-12-24"]);
    expect(
      await datesOf(
        "Coalition strikes have killed 60 militants since Dec. 10. Coalition strikes have killed hundreds of civilians in Raqqa.",
      ),
    ).toEqual(["2014-12-10 to 2014-12-24", "2014-12-10 to 2014-12-24"]);
  });

  it("begins with the launch the report dates, where a sum is told in round months", async () => {
    const sum = "Two months of coalition strikes in Iraq have killed 300 people.";
    expect(await datesOf(sum)).toEqual(["2014-10-24 to 2014-12-24"]);
    expect((await datesOf(`${sum} The offensive was launched in late October.`))[0]).toBe("2014-10-21 to 2014-12-24");
    expect((await datesOf(`${sum} Another offensive was launched in June.`))[0]).toBe("2014-10-24 to 2014-12-24");
  });

  it("is some time before now where it led to how things stand", async () => {
    expect(await datesOf("Most of the province is now under rebel control after rebels captured Idlib.")).toEqual([
      "open to 2014-12-24",
    ]);
    expect(await datesOf("Rebels captured Idlib.")).toEqual([byDefault]);
  });

  it("is told by a weekday that owns the act, also behind a verb of saying", async () => {
    const { events } = await readText(
      "The Observatory said Monday's coalition airstrike on Raqqa killed three people.",
    );
    expect(events[0]?.time).toMatchObject({ start: "2014-12-22", basis: "EXPLICIT_WEEKDAY" });
    const said = await readText("The Observatory said Monday a coalition airstrike on Raqqa killed three people.");
    expect(said.events[0]?.time.expression).toBeNull();
  });
});

describe("the day of unrest", () => {
  it("is that of the opening in other towns too, but not of what is no unrest", async () => {
    const march = "Kenyan police shot three people on Monday as thousands marched in Nairobi.";
    const [, , riot] = await datesOf(`${march} In Kisumu, youths burned a police station.`);
    expect(riot).toBe(monday);
    expect((await datesOf(`${march} Ugandan troops moved into Gulu.`)).at(-1)).toBe(byDefault);
  });
});

describe("a day that is one of several", () => {
  it("is the day of what was done on it, and of no series of incidents", async () => {
    expect(await datesOf("Police and farmers fought for a third day on Monday in Cusco, Peru.")).toEqual([monday]);
    expect(await datesOf("Authorities imposed an overnight curfew on Monday in Cusco, Peru.")).toEqual([monday]);
  });

  it("is that of both clauses where it opens the sentence", async () => {
    const text =
      "On Monday Chile accused Peru of a raid. The same day, Bolivia recalled its ambassador and Brazil condemned Peru.";
    expect(await datesOf(text)).toEqual([monday, monday, monday]);
  });
});
