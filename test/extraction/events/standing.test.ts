import { describe, expect, it } from "vitest";
import type { Trigger } from "../../../src/extraction/events/draft.js";
import { standingOf } from "../../../src/extraction/events/standing.js";
import type { ReadSentence } from "../../../src/extraction/find-mentions.js";
import type { Mention } from "../../../src/extraction/mention.js";
import { syntaxOf } from "../syntax/tree-of.js";

/** How the word at `party` stands to the event whose verb is at `verb`; `deeds` are nouns of events. */
function standing(
  lines: string,
  verb: number,
  party: number,
  { kind = "KILL", deeds = [] as number[], place = -1 } = {},
) {
  const syntax = syntaxOf(lines);
  const at = (index: number) => ({ first: index, last: index }) as Mention;
  const tokens = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u))
    .map(([text = "", partOfSpeech]) => ({ text, lower: text.toLowerCase(), partOfSpeech }));
  const places = place < 0 ? [] : [at(place)];
  const sentence = { tokens, places, syntax: () => syntax } as unknown as ReadSentence;
  const trigger = { first: verb, last: verb, verbAt: verb, kind } as Trigger;
  return standingOf(sentence, at(party), trigger, (index) => deeds.includes(index));
}

describe("a party behind the word of an event", () => {
  const ambush = `
    Two    NUM  CD  2 nummod
    guards NOUN NNS 3 nsubj:pass
    died   VERB VBD 0 root
    in     ADP  IN  7 case
    an     DET  DT  7 det
    army   NOUN NN  7 compound
    ambush NOUN NN  3 obl
  `;

  it("acts where the deed that it was done in is its own, and takes no part where it only owns the place", () => {
    expect(standing(ambush, 2, 5, { deeds: [6] })).toBe("ACTS");
    expect(standing(ambush.replace("ambush", "barracks"), 2, 5)).toBe("TAKES_NO_PART");
    expect(standing(ambush.replace("ambush", "barracks"), 2, 5, { kind: "WITHDRAW" })).toBeNull();
  });

  it("takes no part by the place that the victims are told to be in; what is thrown at it hits it", () => {
    const killed = (preposition: string) => `
      Shells       NOUN NNS 2 nsubj
      killed       VERB VBD 0 root
      people       NOUN NNS 2 obj
      ${preposition} ADP IN 5 case
      militants    NOUN NNS 3 nmod
    `;
    expect(standing(killed("around"), 1, 4)).toBe("TAKES_NO_PART");
    expect(standing(killed("at"), 1, 4)).toBeNull();
    expect(standing(killed("of"), 1, 4)).toBeNull();
  });

  it("acts where the word of the event itself is said to be by it", () => {
    const shelling = `
      Many     ADJ  JJ  2 nsubj
      died     VERB VBD 0 root
      in       ADP  IN  4 case
      shelling NOUN NN  2 obl
      by       ADP  IN  6 case
      rebels   NOUN NNS 4 nmod
    `;
    expect(standing(shelling.replace("NOUN NN ", "VERB VBG"), 3, 5, { kind: "SHELL" })).toBe("ACTS");
    expect(standing(shelling.replace("by ", "of "), 3, 5, { kind: "SHELL" })).toBeNull();
  });

  it("may be what was attacked, or who, where its own deed is what the verb is about", () => {
    const repelled = `
      Troops   NOUN  NNS 2 nsubj
      repelled VERB  VBD 0 root
      an       DET   DT  5 det
      ISIS     PROPN NNP 5 compound
      attack   NOUN  NN  2 obj
    `;
    expect(standing(repelled, 1, 3, { deeds: [4] })).toBeNull();
  });

  it("acts where something comes from it, or is blamed on it", () => {
    const fired = `
      Missiles NOUN  NNS 2 nsubj:pass
      fired    VERB  VBN 0 root
      from     ADP   IN  4 case
      jets     NOUN  NNS 2 obl
    `;
    expect(standing(fired, 1, 3, { kind: "FIRE" })).toBe("ACTS");
    expect(standing(fired, 1, 3, { kind: "MOVE" })).toBeNull();
    const blamed = `
      Bombs   NOUN  NNS 4 nsubj
      blamed  VERB  VBN 1 acl
      on      ADP   IN  5 case
      killed  VERB  VBD 0 root
      rebels  NOUN  NNS 2 obl
    `;
    expect(standing(blamed, 3, 4)).toBe("ACTS");
  });

  it("takes no part where it did something else, or only owns the place", () => {
    const dismissed = `
      Shells     NOUN  NNS 2 nsubj
      fell       VERB  VBD 0 root
      ,          PUNCT ,   4 punct
      claims     NOUN  NNS 2 parataxis
      dismissed  VERB  VBN 4 acl
      by         ADP   IN  7 case
      officials  NOUN  NNS 5 obl
    `;
    expect(standing(dismissed, 1, 6)).toBe("TAKES_NO_PART");
    const bastion = `
      Jets    NOUN  NNS 2 nsubj
      bombed  VERB  VBD 0 root
      a       DET   DT  4 det
      bastion NOUN  NN  2 obj
      of      ADP   IN  6 case
      ISIS    PROPN NNP 4 nmod
    `;
    expect(standing(bastion, 1, 5, { kind: "HIT", place: 3 })).toBe("TAKES_NO_PART");
    expect(standing(bastion, 1, 5, { kind: "HIT" })).toBeNull();
  });

  it("may have been struck where it uses what was struck", () => {
    const used = `
      Jets   NOUN  NNS 2 nsubj
      hit    VERB  VBD 0 root
      trucks NOUN  NNS 2 obj
      used   VERB  VBN 3 acl
      by     ADP   IN  6 case
      ISIS   PROPN NNP 4 obl
    `;
    expect(standing(used, 1, 5, { kind: "HIT" })).toBeNull();
  });
});
