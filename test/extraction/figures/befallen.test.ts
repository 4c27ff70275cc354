import { describe, expect, it } from "vitest";
import { casualtiesIn } from "../../../src/extraction/figures/casualties.js";
import { tokensOf } from "../tokens.js";

const figures = (text: string) =>
  casualtiesIn(tokensOf(text)).map(({ casualty, number }) => `${casualty} ${number.min}`);

describe("what befell some of many", () => {
  it("is what befell all of them", () => {
    expect(figures("Two children were among those killed.")).toEqual(["KILLED 2"]);
    expect(figures("Two daughters of a farmer were among those taken.")).toEqual([]);
    expect(figures("Two children were among the abducted.")).toEqual(["ABDUCTED 2"]);
    expect(figures("Three women were among those arrested.")).toEqual(["DETAINED 3"]);
    expect(figures("Three women were among those invited.")).toEqual([]);
  });

  it("may be worse for some of the wounded", () => {
    expect(figures("Two of the wounded later died in hospital.")).toEqual(["KILLED 2"]);
    expect(figures("Two of those wounded in the attack died.")).toEqual(["KILLED 2"]);
    expect(figures("Two of the wounded are in hospital.")).toEqual(["WOUNDED 2"]);
    expect(figures("Two of the wounded are in hospital; nobody died.")).toEqual(["WOUNDED 2"]);
  });
});
