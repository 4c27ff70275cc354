import { describe, expect, it } from "vitest";
import { casualtiesIn } from "../../../src/extraction/figures/casualties.js";
import { tokensOf } from "../tokens.js";

const figures = (text: string) =>
  casualtiesIn(tokensOf(text), true).map(({ casualty, group, number }) => `${casualty} ${group} ${number.min}`);

describe("a number between two verbs", () => {
  it("is of the verb before it", () => {
    expect(figures("Forces rescued 155 passengers and killed 27 militants.")).toEqual(["KILLED COMBATANTS 27"]);
    expect(figures("Armed men killed nine Chinese nationals and wounded two.")).toEqual([
      "KILLED CIVILIANS 9",
      "WOUNDED TOTAL 2",
    ]);
    expect(figures("An attack killed at least 58 and injured dozens.")).toEqual([
      "KILLED TOTAL 58",
      "WOUNDED TOTAL 24",
    ]);
  });

  it("may be of some of those told before", () => {
    expect(figures("Two of them died on Monday.")).toEqual(["KILLED TOTAL 2"]);
    expect(figures("At least 97 of the dead were police officers.")).toEqual(["KILLED COMBATANTS 97"]);
  });

  it("may lead its verb by itself, and be of the assailants", () => {
    expect(figures("Paramedics said dozens had been wounded.")).toEqual(["WOUNDED TOTAL 24"]);
    expect(figures("Hundreds have been arrested in Puno.")).toEqual(["DETAINED TOTAL 200"]);
    expect(figures("Hundreds have arrested two men.")).toEqual(["DETAINED TOTAL 2"]);
    expect(figures("Eighteen of the assailants and one member of the security forces were killed.")).toEqual([
      "KILLED COMBATANTS 18",
      "KILLED COMBATANTS 1",
    ]);
  });

  it("counts no soldiers where it is of a crew or a council", () => {
    expect(figures("Two Filipino crew members were killed.")).toEqual(["KILLED TOTAL 2"]);
    expect(figures("Two members of the militia were killed.")).toEqual(["KILLED COMBATANTS 2"]);
  });
});
