import { describe, expect, it } from "vitest";
import { parties } from "../told-parties.js";

describe("nouns that no lexicon has", () => {
  it.each([
    ["Gunmen in Kano in Nigeria murdered a beekeeper.", "VICTIM a beekeeper"],
    ["Intelligence agents arrested the conductor of an orchestra in Mogadishu in Somalia.", "VICTIM the conductor"],
    ["Two glassblowers were shot in Kano in Nigeria.", "VICTIM Two glassblowers"],
  ])("name whom only a person can be what is done to: %s", async (text, party) => {
    expect(await parties(text)).toContainEqual(party);
  });

  it.each([
    "Police in Lagos in Nigeria detained a tanker.",
    "Gunmen in Kano in Nigeria killed four cattle.",
    "The army in Chad destroyed a bulldozer.",
  ])("name nobody where a thing or a beast may be meant: %s", async (text) => {
    expect(await parties(text)).not.toContainEqual(
      expect.stringMatching(/^(?:VICTIM|TARGET) .*(?:tanker|cattle|bulldozer)/u),
    );
  });

  it("do not make an object of what somebody drives", async () => {
    expect(await parties("Police detained two lorry drivers in Lagos in Nigeria.")).toEqual([
      "ATTACKER Police",
      "VICTIM two lorry drivers",
    ]);
  });
});
