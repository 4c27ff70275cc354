import { describe, expect, it } from "vitest";
import { withoutShouting } from "../../../src/extraction/text/shouting.js";

describe("withoutShouting", () => {
  it("writes a passage in capitals as a sentence, at the same length", () => {
    const text = "GUERRILLAS ATTACKED A POST IN SAN MIGUEL. TWO SOLDIERS WERE KILLED.";
    const read = withoutShouting(text);
    expect(read).toBe("Guerrillas attacked a post in san miguel. Two soldiers were killed.");
    expect(read.length).toBe(text.length);
  });

  it.each(["The FMLN and the ELN met UN and OAS envoys.", "BEIRUT: rebels advanced", "ISIS, PKK, YPG, SDF"])(
    "leaves acronyms and datelines as they are: %s",
    (text) => expect(withoutShouting(text)).toBe(text),
  );

  it("keeps letters that have no small form of their own length", () => {
    const text = "THE ARMY OF İZMİR ATTACKED A POST";
    expect(withoutShouting(text).length).toBe(text.length);
  });
});
