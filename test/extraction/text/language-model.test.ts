import { describe, expect, it } from "vitest";
import { loadLanguageModel } from "../../../src/extraction/text/language-model.js";

describe("loadLanguageModel", () => {
  it("can be called as often as commands run in one process", () => {
    for (let call = 0; call < 40; call++) loadLanguageModel();
    expect(loadLanguageModel().read("Shells hit Azaz.")).toEqual([
      [
        { text: "Shells", partOfSpeech: expect.any(String) },
        { text: "hit", partOfSpeech: "VERB" },
        { text: "Azaz", partOfSpeech: "PROPN" },
        { text: ".", partOfSpeech: "PUNCT" },
      ],
    ]);
  });
});
