import { describe, expect, it } from "vitest";
import { eventsOf } from "../told.js";

const last = async (text: string) => (await eventsOf(text)).at(-1)?.who;

describe("pronouns that act", () => {
  it("stand for the one person who leads the sentence before", async () => {
    expect(await last("The governor of Zamfara in Nigeria closed the border. He ruled out talks with rebels.")).toEqual(
      ["ATTACKER governor", "TARGET rebels"],
    );
  });

  it("stand for the only one person named before in the sentence", async () => {
    expect(
      await last("The unrest came as the president of Somalia was in Kismayo, where on Thursday he met the mayor."),
    ).toEqual(["BELLIGERENT mayor", "BELLIGERENT somali-president"]);
  });

  it("stand for both who met", async () => {
    expect(await last("Envoys and elders met in Kunming in China. They agreed to stop fighting.")).toEqual([
      "BELLIGERENT elders",
      "BELLIGERENT envoys",
    ]);
  });

  it("stand for nobody where several may be meant, or within quotes", async () => {
    expect(
      await last('A baker, a mother of two, was shot in Lima in Peru. "They opened fire," a nurse said.'),
    ).not.toContainEqual(expect.stringMatching(/^ATTACKER/u));
    expect(
      await last("The mayor told the governor of a plot in Lima in Peru, and police said he had met rebels."),
    ).not.toContainEqual(expect.stringMatching(/mayor|governor/u));
  });
});

describe("pronouns that suffer", () => {
  it("stand for who leads the sentence before, but not for who acts", async () => {
    expect(await last("Students marched in Yangon in Myanmar on Monday. Police arrested nine of them.")).toEqual([
      "ATTACKER burmese-police",
      "VICTIM students",
    ]);
  });

  it("stand for whom the sentence has named besides", async () => {
    expect(await last("Lithuania expelled two Belarusian diplomats, accusing them of spying.")).toEqual([
      "ATTACKER lithuania",
      "TARGET belarusian-diplomats",
    ]);
  });
});
