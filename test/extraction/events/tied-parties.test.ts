import { describe, expect, it } from "vitest";
import type { Trigger } from "../../../src/extraction/events/draft.js";
import { actsBesideAny, isOpponent, possessorsOf, undergoesVerb } from "../../../src/extraction/events/tied-parties.js";
import type { Mention } from "../../../src/extraction/mention.js";
import { syntaxOf } from "../syntax/tree-of.js";
import { eventsOf } from "../told.js";

const at = (index: number) => ({ first: index, last: index }) as Mention;

const looted = syntaxOf(`
  Troops    NOUN  NNS 2 nsubj
  looted    VERB  VBD 0 root
  convoys   NOUN  NNS 2 obj
  of        ADP   IN  6 case
  UN        PROPN NNP 6 compound
  aid       NOUN  NN  3 nmod
  and       CCONJ CC  8 cc
  depots    NOUN  NNS 3 conj
  used      VERB  VBN 8 acl
  by        ADP   IN 11 case
  farmers   NOUN  NNS 9 obl
  in        ADP   IN 14 case
  rebel     NOUN  NN 14 compound
  towns     NOUN  NNS 2 obl
`);

describe("what the tree ties to an event", () => {
  it("suffers by what it owns or uses, and not by where that happened", () => {
    expect(undergoesVerb(looted, at(4), 1)).toBe(true);
    expect(undergoesVerb(looted, at(10), 1)).toBe(true);
    expect(undergoesVerb(looted, at(12), 1)).toBe(false);
    expect(undergoesVerb(looted, at(0), 1)).toBe(false);
  });

  it("suffers by what belongs to it, and not by what belongs to another", () => {
    const struck = syntaxOf(`
      Jets      NOUN  NNS 2 nsubj
      struck    VERB  VBD 0 root
      equipment NOUN  NN  2 obj
      belonging VERB  VBG 3 acl
      to        ADP   IN  6 case
      ISIS      PROPN NNP 4 obl
      near      ADP   IN  8 case
      Raqqa     PROPN NNP 4 obl
    `);
    expect(undergoesVerb(struck, at(5), 1)).toBe(true);
    expect(undergoesVerb(struck, at(7), 1)).toBe(false);
  });

  it("acts beside the subject if it is told to", () => {
    const together = syntaxOf(`
      The       DET  DT  2 det
      army      NOUN NN  5 nsubj
      alongside ADP  IN  4 case
      militias  NOUN NNS 2 nmod
      fought    VERB VBD 0 root
      for       ADP  IN  7 case
      weeks     NOUN NNS 5 obl
    `);
    expect(actsBesideAny(together, at(3), [1])).toBe(true);
    expect(actsBesideAny(together, at(6), [1, 4])).toBe(false);
  });

  it("acts beside the subject in what both do together, not in what the other does to it", () => {
    const shared = (noun: string) =>
      syntaxOf(`
        The       DET  DT  2 det
        army      NOUN NN  7 nsubj
        in        ADP  IN  4 case
        ${noun}   NOUN NN  2 nmod
        with      ADP  IN  6 case
        militias  NOUN NNS 4 nmod
        shelled   VERB VBD 0 root
        hills     NOUN NNS 7 obj
      `);
    expect(actsBesideAny(shared("coordination"), at(5), [1])).toBe(true);
    expect(actsBesideAny(shared("fighting"), at(5), [1])).toBe(false);
    expect(actsBesideAny(shared("coordination"), at(5), [7])).toBe(false);
  });

  it("is the opponent where the event is the means against it", () => {
    const means = (marker: string) =>
      syntaxOf(`
        They     PRON  PRP 2 nsubj
        dealt    VERB  VBD 0 root
        a        DET   DT  4 det
        blow     NOUN  NN  2 obj
        to       ADP   IN  6 case
        ISIS     PROPN NNP 4 nmod
        ${marker} SCONJ IN 8 mark
        taking   VERB  VBG 2 advcl
        a        DET   DT 10 det
        hill     NOUN  NN  8 obj
      `);
    expect(isOpponent(means("by"), at(5), 7)).toBe(true);
    expect(isOpponent(means("before"), at(5), 7)).toBe(false);
  });

  it("acts where a possessive makes the event its own", () => {
    const its = (word: string) =>
      syntaxOf(`
        The       DET  DT  2 det
        coalition NOUN NN  3 nsubj
        regretted VERB VBD 0 root
        deaths    NOUN NNS 3 obj
        in        ADP  IN  7 case
        ${word}   PRON PRP$ 7 nmod:poss
        strikes   NOUN NNS 4 nmod
      `);
    const strikes = { first: 6, last: 6 } as Trigger;
    expect(possessorsOf(its("its"), strikes)).toEqual([1]);
    expect(possessorsOf(its("our"), strikes)).toEqual([]);
  });
});

describe("a report", () => {
  it("has the army's allies act, and the owner of what is taken suffer, though the tokenizer sees neither", async () => {
    expect(await eventsOf("Syrian troops seized three convoys of UN aid near Aleppo on Monday.")).toMatchObject([
      { who: ["ATTACKER syrian-armed-forces", "TARGET un"] },
    ]);
    expect(
      await eventsOf("The Syrian army alongside Hezbollah killed ten rebels near Aleppo on Monday."),
    ).toMatchObject([{ who: ["ATTACKER hezbollah", "ATTACKER syrian-armed-forces", "VICTIM syrian-rebels"] }]);
  });

  it("is done by who made it, though its noun is the subject of what it does", async () => {
    const text =
      "Russian forces in cooperation with Hezbollah carried out 40 sorties targeting ISIS near Raqqa in Syria on Monday.";
    expect(await eventsOf(text)).toMatchObject([
      { who: ["ATTACKER hezbollah", "ATTACKER russian-armed-forces", "TARGET isis"] },
    ]);
  });

  it("blames shelling on whom the word by names", async () => {
    const text =
      "Two civilians were killed in mortar shelling by ISIS fighters on the town of Kobani in Syria on Monday.";
    expect(await eventsOf(text)).toMatchObject([{ who: ["ATTACKER isis", "VICTIM syrian-civilians"] }]);
  });

  it("has nobody suffer by an act of which both sides are told to have died", async () => {
    const text = (dead: string) => `${dead} were killed in the ISIS assault on Kobani in Syria on Monday.`;
    expect(await eventsOf(text("Dozens of soldiers and rebels"))).toMatchObject([{ who: ["ATTACKER isis"] }]);
    expect(await eventsOf(text("Dozens of soldiers"))).toMatchObject([
      { who: ["ATTACKER isis", "DEFENDER syrian-armed-forces"] },
    ]);
  });

  it("keeps the loss of a side apart from what that side did", async () => {
    const text =
      "Regime warplanes bombed ISIS positions near Raqqa in Syria on Tuesday. One tank of the regime forces was destroyed.";
    expect((await eventsOf(text)).map(({ who }) => who)).toEqual([
      ["ATTACKER syrian-air-force", "TARGET isis"],
      ["DEFENDER syrian-armed-forces"],
    ]);
  });
});
