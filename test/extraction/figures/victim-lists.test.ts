import { describe, expect, it } from "vitest";
import { casualtiesIn } from "../../../src/extraction/figures/casualties.js";
import { tokensOf } from "../tokens.js";

const figures = (text: string, isWide = true) =>
  casualtiesIn(tokensOf(text), isWide).map(({ casualty, group, number: { min } }) => `${casualty} ${min} ${group}`);

describe("a list of whom one thing befell", () => {
  it.each([
    ["Soldiers arrested two Palestinians and a farmer.", ["DETAINED 3 TOTAL"]],
    ["The blast wounded a tea seller and her two sons.", ["WOUNDED 3 CIVILIANS"]],
    ["A priest and two nuns were kidnapped.", ["ABDUCTED 3 CIVILIANS"]],
    ["The bomb killed two soldiers and three policemen.", ["KILLED 5 COMBATANTS"]],
    ["The bomb killed two soldiers and three others.", ["KILLED 5 TOTAL"]],
  ])("is added up: %s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it("is not added up over groups that differ, over two sides, or where its first member counts the others", () => {
    expect(figures("The raid killed 14 troops and nine drivers.")).toEqual([
      "KILLED 14 COMBATANTS",
      "KILLED 9 CIVILIANS",
    ]);
    expect(figures("The raid killed 14 soldiers and nine rebels.")).toEqual([
      "KILLED 14 COMBATANTS",
      "KILLED 9 COMBATANTS",
    ]);
    expect(figures("The raid killed nine people, five soldiers and four nurses.")[0]).toBe("KILLED 9 TOTAL");
  });

  it("is of the dead alone, and names one without a number, in reports on the Syrian and Iraqi wars", () => {
    expect(figures("The bomb killed two soldiers and three policemen.", false)).toContain("KILLED 2 COMBATANTS");
    expect(figures("Soldiers arrested two women and a farmer.", false)).toContain("DETAINED 2 WOMEN");
  });
});

describe("other figures of persons", () => {
  it.each([
    ["Gunmen hacked 19 displaced people to death.", ["KILLED 19 TOTAL"]],
    ["A doctor put the number of injured at more than 60.", ["WOUNDED 60 TOTAL"]],
    ["Fourteen officers were taken to hospital with burns.", ["WOUNDED 14 COMBATANTS"]],
    ["The army lost 17 men in the battle.", ["KILLED 17 TOTAL"]],
    ["Police arrested the director of a radio station.", ["DETAINED 1 TOTAL"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it("are none of who acts, nor of whom nothing befell", () => {
    expect(figures("The director arrested by nobody met the press.")).toEqual([]);
    expect(figures("Fourteen officers were taken to the airport.")).toEqual([]);
    expect(figures("The army lost 17 villages in the battle.")).toEqual([]);
  });
});
