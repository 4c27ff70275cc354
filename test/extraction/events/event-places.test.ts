import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const first = async (text: string) => (await eventsOf(text))[0]?.where;

describe("the place told behind a clause without one", () => {
  it("is that in a country which only says where it lies, not the country", async () => {
    const where = (place: string) => first(`Air strikes killed seven people and wounded dozens in ${place}.`);
    expect(await where("Syria's third city of Homs")).toEqual(["Homs"]);
    expect(await where("Iraq and the city of Homs")).toEqual(["Iraq"]);
  });
});

describe("where a report from elsewhere tells that something happened", () => {
  it("is no place that is called like the last word of a longer name", async () => {
    const { places } = await readText("Israel's air force struck a depot in the Bekaa Valley on Monday.");
    expect(places.map(({ country }) => country)).not.toContain("AIA");
  });

  it("is not where those come from to whom it was done", async () => {
    expect(
      await first("One of its convoys hit a mine near Kidal on Tuesday, killing two peacekeepers from Chad."),
    ).toEqual(["Kidal"]);
    expect(await first("A mine killed two peacekeepers in Chad.")).toEqual(["Chad"]);
  });

  it("is no town abroad that a station or a beach is called like", async () => {
    expect(await first("Two people were stabbed at Victoria station in Manchester.")).toEqual(["Manchester"]);
    expect(await first("A bomb exploded at a Moscow theatre in Russia.")).toEqual(["Moscow"]);
  });
});
