import { describe, expect, it } from "vitest";
import { eventsOf } from "../told.js";

const who = async (text: string) => (await eventsOf(text)).map((event) => event.who);

describe("who is on which side", () => {
  it("acts beside whom the words put alongside the one who acts", async () => {
    expect(await who("Ugandan troops attacked M23 alongside Congolese forces near Beni in Congo.")).toEqual([
      ["ATTACKER congolese-military", "ATTACKER ugandan-military", "DEFENDER m23"],
    ]);
  });

  it("is none but those between whom there were clashes", async () => {
    const told = await who(
      "Ethiopia's government declared an emergency after days of clashes between the army and Fano militiamen.",
    );
    expect(told).toContainEqual([expect.stringMatching(/^BELLIGERENT .*(?:army|military)/u), "BELLIGERENT fano"]);
  });

  it("is who stands before a clause of his own, whatever day it tells", async () => {
    expect(
      await who(
        "The government of Ethiopia met elders and Fano militiamen, who this week seized the airport of Lalibela.",
      ),
    ).toContainEqual(["ATTACKER fano"]);
  });

  it("is nobody who leads a sentence about a place where others fight", async () => {
    expect(
      await who("The president of Colombia declared an emergency in Catatumbo, where fighting has killed 80 people."),
    ).toContainEqual(["VICTIM people"]);
  });

  it("suffers injuries, and a conviction behind another", async () => {
    expect(await who("Two soldiers suffered injuries when a bomb hit a car near Mir Ali in Pakistan.")).toEqual([
      [expect.stringMatching(/^VICTIM /u)],
    ]);
    expect(
      await who("Tomas Rimkus was convicted of smuggling by a court in Grodno in Belarus and sentenced to six years."),
    ).toEqual([[expect.stringMatching(/^ATTACKER .*court/u), "TARGET tomas-rimkus"]]);
  });

  it("is dealt with where it is asked to act, or has made the offer", async () => {
    expect(await who("France demanded that Belarus free the journalist.")).toContainEqual(
      expect.arrayContaining(["ATTACKER france", "TARGET belarus"]),
    );
    expect(await who("Unions in Kenya turned down an invitation to talks from the president.")).toEqual([
      ["ATTACKER unions", expect.stringMatching(/^TARGET .*president/u)],
    ]);
  });

  it("agrees to an act of its own with nobody whom the act concerns", async () => {
    expect(await who("Italy agreed to provide the commander of a mission to Chad.")).toEqual([["BELLIGERENT italy"]]);
    expect(await who("Ethiopia agreed to talks with the rebels.")).toEqual([
      ["BELLIGERENT ethiopia", "BELLIGERENT rebels"],
    ]);
  });
});
