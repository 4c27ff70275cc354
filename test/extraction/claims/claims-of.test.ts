import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** The words that each casualty figure of a text stands on. */
async function quotes(text: string): Promise<string[]> {
  const { claims } = await readText(text);
  return claims.filter(({ kind }) => kind === "CASUALTY").map(({ quote }) => quote.text);
}

describe("the quote of a further casualty figure", () => {
  it("goes from its number to what befell them", async () => {
    const [, further] = await quotes("Four civilians were killed and more than 70 wounded in the strike on Homs.");
    expect(further).toBe("more than 70 wounded");
  });

  it("is the whole clause where that stands before it", async () => {
    const text = "Rebels shot dead a teacher, his wife and their two children in Homs";
    expect(await quotes(`${text}.`)).toEqual([text, text]);
  });
});
