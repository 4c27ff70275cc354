import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedResources } from "../../../src/extraction/resources.js";
import { embeddedClauses } from "../../../src/extraction/syntax/embedded-clauses.js";
import { syntaxOf } from "../../../src/extraction/syntax/sentence-syntax.js";
import type { Token } from "../../../src/extraction/text/token.js";
import { tokensOf } from "../tokens.js";

const { parser } = sharedResources();
const clausesOf = (tokens: readonly Token[]) =>
  embeddedClauses(tokens, syntaxOf({ id: "s00", ordinal: 0, section: "BODY", start: 0, end: 1, tokens }, parser));
const words = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(" ");

/** What a sentence says around its embedded clauses, and each of these with the phrase it says more of. */
function taken(text: string): string[] {
  const tokens = tokensOf(text);
  const clauses = clausesOf(tokens);
  const around = tokens.filter((_, at) => !clauses.some(({ aside }) => at >= aside.first && at <= aside.last));
  return [words(around), ...clauses.map(({ head, last }) => words(tokens.slice(head, last + 1)))];
}

describe("clauses that stand between a subject and its verb", () => {
  it("are relative clauses between commas or dashes", () => {
    expect(taken("The rebels, who lost the town in May, attacked it on Monday.")).toEqual([
      "The rebels attacked it on Monday .",
      "The rebels , who lost the town in May",
    ]);
    expect(taken("The convoy, whose drivers had fled, was looted.")).toEqual([
      "The convoy was looted .",
      "The convoy , whose drivers had fled",
    ]);
    expect(taken("The men, some of whom wore uniforms, also burned a shop.")[0]).toBe("The men also burned a shop .");
    expect(taken("The truce – which both sides broke – ended in June.")[0]).toBe("The truce ended in June .");
  });

  it("are clauses of time and participles", () => {
    expect(taken("The army, after losing the town in May, attacked it again.")[0]).toBe("The army attacked it again .");
    expect(taken("Soldiers, backed by tanks and acting on a tip, raided a farm.")).toEqual([
      "Soldiers raided a farm .",
      "Soldiers , backed by tanks and acting on a tip",
    ]);
  });

  it("say more of what waits for its verb, and not of what told it", () => {
    expect(taken("Residents said the soldiers, who were drunk, beat two farmers.")).toEqual([
      "Residents said the soldiers beat two farmers .",
      "the soldiers , who were drunk",
    ]);
    expect(taken("Police arrested two men, who were armed, said a witness.")).toHaveLength(1);
    expect(taken("He blamed the rebels, who attacked the town, killed ten people and fled.")).toHaveLength(1);
  });

  it("may stand behind where something was done", () => {
    expect(taken("In Kano, where ten farmers were killed in May, soldiers raided a market.")).toEqual([
      "In Kano , soldiers raided a market .",
      "In Kano , where ten farmers were killed in May",
    ]);
  });

  it("leave the comma of an apposition where it is", () => {
    expect(taken("Jane Roe, a member of the group, which watches the war, said ten had died.")[0]).toBe(
      "Jane Roe , a member of the group , said ten had died .",
    );
  });

  it("are found by the tree where no marks set them apart", () => {
    expect(taken("The man who stabbed two guards in Lyon was arrested in Bern.")).toEqual([
      "The man was arrested in Bern .",
      "The man who stabbed two guards in Lyon",
    ]);
    expect(taken("Protesters demanding the release of a preacher clashed with police in Mombasa.")).toEqual([
      "Protesters clashed with police in Mombasa .",
      "Protesters demanding the release of a preacher",
    ]);
  });

  it("are no participles that say how, or by what words", () => {
    expect(taken("The observers, citing local sources, said ten had died.")).toHaveLength(1);
    expect(taken("The rebels, using mortars, attacked a base.")).toHaveLength(1);
    expect(taken("A group calling itself Free Home attacked a base.")).toHaveLength(1);
  });

  it("are none where a sentence goes on without a verb, or has none of its own in between", () => {
    expect(taken("The army attacked the town, which the rebels had taken in May.")).toHaveLength(1);
    expect(taken("Four people, two of them children, were killed.")).toHaveLength(1);
  });

  it("lie within the sentence, one behind the other, each behind what it says more of, whatever the words", () => {
    const vocabulary = tokensOf(
      'The rebels, who lost the town in May, attacked it. Soldiers backed by tanks - which had fled; said that men acting on a tip, after burning a shop, where ten were killed, also raided Kano: "',
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }), (tokens) => {
        let end = -1;
        for (const { head, last, aside } of clausesOf(tokens)) {
          expect(aside.first).toBeGreaterThan(Math.max(head, end));
          expect(aside.last).toBeGreaterThanOrEqual(aside.first);
          expect(last).toBeGreaterThanOrEqual(aside.first);
          expect(last).toBeLessThanOrEqual(aside.last);
          expect(aside.last).toBeLessThan(tokens.length - 1);
          end = aside.last;
        }
      }),
    );
  });
});
