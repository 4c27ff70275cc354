import { describe, expect, it } from "vitest";
import { readText } from "../told.js";
import { parties } from "../told-parties.js";

/** Type and figures of each event: "PROTEST KILLED 2". */
async function told(text: string): Promise<string[]> {
  const { events, claims } = await readText(text);
  return events.map(({ id, ploverType }) =>
    [
      ploverType,
      ...claims
        .filter(({ about, kind }) => about === id && kind === "CASUALTY")
        .map(({ value }) => `${value?.["casualty"]} ${value?.["min"]}`),
    ].join(" "),
  );
}

describe("who is hurt where a crowd meets the police", () => {
  it.each([
    ["Police fired tear gas at protesters in Lima on Monday, and two people were injured.", "ASSAULT WOUNDED 2"],
    ["Police fired on protesters in Lima on Monday, and two people were killed.", "ASSAULT KILLED 2"],
    ["Police broke up a march in Lima on Monday. Twelve people were hurt.", "ASSAULT WOUNDED 12"],
    ["Protesters clashed with police in Lima on Monday and 12 people were injured.", "PROTEST WOUNDED 12"],
  ])("is of that event: %s", async (text, event) => {
    expect(await told(text)).toEqual([event]);
  });

  it("is of another where somebody else did it, and no sum of years", async () => {
    const march = "Police broke up a march in Lima on Monday.";
    expect(await told(`${march} Rebels killed 12 people in Cusco.`)).toHaveLength(2);
    expect(await told(`${march} More than 2,000 people have been killed since 2011.`)).toEqual([
      "ASSAULT",
      "ASSAULT KILLED 2000",
    ]);
  });

  it("is nobody of the police that the sentence tells of first", async () => {
    const all = await parties("Police fired on protesters in Lima on Monday, and two people were killed.");
    expect(all).toContain("ATTACKER Police");
    expect(all).not.toContain("VICTIM Police");
  });
});

describe("what a crowd is angry about", () => {
  it.each([
    "Teachers marched in Lima against the killing of three students.",
    "Teachers marched in Lima to protest the murder of three students.",
  ])("is another act: %s", async (text) => {
    expect(await told(text)).toEqual(["PROTEST"]);
    expect(await parties(text)).toEqual(["ATTACKER Teachers"]);
  });

  it("did not happen to who marches afterwards", async () => {
    const all = await parties("Residents blocked a road in Lima after the killing of two students.");
    expect(all).toEqual(["ATTACKER Residents", "VICTIM two students"]);
  });
});

describe("what who acts makes of an act", () => {
  it.each([
    ["Armenia protested against the raid.", ["ACCUSE"]],
    ["Farmers protested in Lima against the raid.", ["PROTEST"]],
    ["Police blocked a road in Lima.", ["COERCE"]],
    ["Police officers blocked a road in Lima to demand their wages.", ["PROTEST"]],
    ["Farmers blocked a road in Lima.", ["PROTEST"]],
    ["African ministers gathered in Lima.", ["CONSULT"]],
    ["Police gathered evidence in Lima.", []],
    ["Norway's foreign minister arrived in Lima.", ["CONSULT"]],
    ["Norwegian troops arrived in Lima.", ["MOBILIZE"]],
    ["Refugees crossed into Chile.", ["RETREAT"]],
  ])("%s", async (text, types) => {
    expect(await told(text)).toEqual(types);
  });
});

describe("a participle that only says who", () => {
  it("leaves the event to the verb behind it", async () => {
    const { events } = await readText("Soldiers sent from Cusco retook the base near Lima.");
    expect(events.map(({ trigger }) => trigger.text)).toEqual(["retook"]);
  });

  it("tells who did it where things are fired", async () => {
    expect(await parties("Shells fired from Chile killed a woman in Tacna, Peru.")).toContain("VICTIM a woman");
  });
});
