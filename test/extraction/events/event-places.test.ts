import { describe, expect, it } from "vitest";
import { eventsOf } from "../told.js";

const first = async (text: string) => (await eventsOf(text))[0]?.where;

describe("the place told behind a clause without one", () => {
  it("is that in a country which only says where it lies, not the country", async () => {
    const where = (place: string) => first(`Air strikes killed seven people and wounded dozens in ${place}.`);
    expect(await where("Syria's third city of Homs")).toEqual(["Homs"]);
    expect(await where("Iraq and the city of Homs")).toEqual(["Iraq"]);
  });
});
