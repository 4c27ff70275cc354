import { describe, expect, it } from "vitest";
import { oncePer } from "../../src/extraction/once-per.js";

describe("oncePer", () => {
  it("asks once for each thing, and answers for an equal one anew", () => {
    const asked: string[] = [];
    const lengthOf = oncePer(({ name }: { readonly name: string }) => {
      asked.push(name);
      return name.length;
    });
    const [first, second] = [{ name: "Homs" }, { name: "Homs" }];
    expect([lengthOf(first), lengthOf(first), lengthOf(second)]).toEqual([4, 4, 4]);
    expect(asked).toEqual(["Homs", "Homs"]);
  });

  it("keeps an answer that is false", () => {
    let asked = 0;
    const isAsked = oncePer(() => {
      asked += 1;
      return false;
    });
    const thing = {};
    expect([isAsked(thing), isAsked(thing), asked]).toEqual([false, false, 1]);
  });
});
