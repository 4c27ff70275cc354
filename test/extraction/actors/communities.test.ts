import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const parties = async (text: string) => (await eventsOf(text)).flatMap(({ who }) => who);

describe("a tribe, a clan or a gang by its name", () => {
  it("shares its noun with another", async () => {
    expect(
      await parties("Fighting broke out between the Ambulin and Sikin tribes in Papua New Guinea on Sunday."),
    ).toEqual(["BELLIGERENT ambulin-tribe", "BELLIGERENT sikin-tribe"]);
  });

  it("may be a community where it stands between two sides, and nowhere else", async () => {
    expect(await parties("Clashes between Misseriya and Ngok Dinka communities killed 12 people in Sudan.")).toEqual(
      expect.arrayContaining(["BELLIGERENT misseriya-community", "BELLIGERENT ngok-dinka-community"]),
    );
    const { actors } = await readText("Gunmen attacked the Ahmadi and Shia communities in Pakistan on Friday.");
    expect(actors.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/community$/u));
  });

  it("is none without a name", async () => {
    const { actors } = await readText("Armed gangs killed ten people in Haiti. Members of the Gran Grif gang fled.");
    const gangs = actors.filter(({ name }) => /gang/u.test(name)).map(({ name }) => name);
    expect(gangs).toContain("Gran Grif gang");
    expect(gangs).not.toContain("Armed gang");
  });

  it("leaves a nation's clans to the nation", async () => {
    const { actors } = await readText("Somali clans fought in Galkayo on Friday.");
    expect(actors.map(({ name }) => name)).not.toContain("Somali clan");
  });
});
