import { describe, expect, it } from "vitest";
import { syntaxOf } from "./tree-of.js";

const raid = syntaxOf(`
  Rebels    NOUN  NNS 5 nsubj
  and       CCONJ CC  3 cc
  tribesmen NOUN  NNS 1 conj
  have      AUX   VBP 5 aux
  raided    VERB  VBN 0 root
  a         DET   DT  7 det
  depot     NOUN  NN  5 obj
  ,         PUNCT ,   9 punct
  killing   VERB  VBG 5 advcl
  dozens    NOUN  NNS 9 obj
  of        ADP   IN  12 case
  guards    NOUN  NNS 10 nmod
`);

describe("the parties of a verb", () => {
  it("are its subjects with all that is joined to them, and its objects", () => {
    expect(raid.partiesOf(4)).toEqual({ isPassive: false, subjects: [0, 2], objects: [6], agents: [] });
  });

  it("of a participle are those of the verb it goes with", () => {
    expect(raid.partiesOf(8)).toMatchObject({ subjects: [0, 2], objects: [9] });
  });

  it("are not known of a word that is no verb", () => {
    expect(raid.partiesOf(6)).toBeNull();
  });

  it("of a passive verb are who undergoes it, and who is named behind by", () => {
    const seized = syntaxOf(`
      The    DET  DT  2 det
      dam    NOUN NN  4 nsubj:pass
      was    AUX  VBD 4 aux:pass
      seized VERB VBN 0 root
      by     ADP  IN  6 case
      rebels NOUN NNS 4 obl:agent
    `);
    expect(seized.partiesOf(3)).toEqual({ isPassive: true, subjects: [1], objects: [], agents: [5] });
  });

  it("of what someone is accused of are who is accused", () => {
    const accused = syntaxOf(`
      Monitors NOUN  NNS 2 nsubj
      accused  VERB  VBD 0 root
      the      DET   DT  4 det
      army     NOUN  NN  2 obj
      of       SCONJ IN  6 mark
      shelling VERB  VBG 2 advcl
      homes    NOUN  NNS 6 obj
    `);
    expect(accused.partiesOf(5)?.subjects).toEqual([3]);
  });

  it("of a relative clause are what it stands behind", () => {
    const who = syntaxOf(`
      Gunmen   NOUN NNS 5 nsubj
      who      PRON WP  3 nsubj
      stormed  VERB VBD 1 acl:relcl
      Homs     PROPN NNP 3 obj
      fled     VERB VBD 0 root
    `);
    expect(who.partiesOf(2)?.subjects).toEqual([0]);
  });
});

describe("words", () => {
  it("name what gathers or counts them, and nothing they only stand beside", () => {
    expect(raid.names(11, 11, 9)).toBe(true);
    expect(raid.names(11, 11, 6)).toBe(false);
    expect(raid.names(0, 0, 2)).toBe(false);
  });

  it("name what a participle of naming stands behind", () => {
    const group = (participle: string) =>
      syntaxOf(`
        A           DET   DT  2 det
        group       NOUN  NN  5 nsubj
        ${participle} VERB VBN 2 acl
        Ansar       PROPN NNP 3 xcomp
        attacked    VERB  VBD 0 root
        checkpoints NOUN  NNS 5 obj
      `);
    expect(group("called").names(3, 3, 1)).toBe(true);
    expect(group("made").names(3, 3, 1)).toBe(false);
  });

  it("depend on what the whole they are part of depends on, by its preposition", () => {
    const blamed = syntaxOf(`
      A       DET  DT  2 det
      bombing NOUN NN  0 root
      blamed  VERB VBN 2 acl
      on      ADP  IN  6 case
      Daesh   PROPN NNP 6 compound
      cells   NOUN NNS 3 obl
    `);
    expect(blamed.governorOf(4, 4)).toEqual({ at: 2, relation: "obl:on" });
    expect(blamed.nounModifiedBy(4, 4)).toBe(5);
    expect(blamed.nounModifiedBy(5, 5)).toBeNull();
  });

  it("hang on each word up to the root, the preposition in the relation", () => {
    expect(raid.pathFrom(11, 11)).toEqual([
      { at: 9, relation: "nmod:of" },
      { at: 8, relation: "obj" },
      { at: 4, relation: "advcl" },
    ]);
    expect(raid.pathFrom(4, 4)).toEqual([]);
  });
});

describe("a verb joined to another", () => {
  const joined = (first: string, tag: string) =>
    syntaxOf(`
      They      PRON  PRP 2 nsubj
      moved     VERB  VBD 0 root
      to        PART  TO  4 mark
      ${first}  VERB ${tag} 2 advcl
      towns     NOUN  NNS 4 obj
      and       CCONJ CC  7 cc
      ${first}  VERB ${tag} 4 conj
      farms     NOUN  NNS 7 obj
    `);

  it("is intended where the first is, and done where the first was done: in addition to burning and looting", () => {
    expect(joined("burn", "VB").isIntended(6)).toBe(true);
    expect(joined("burning", "VBG").isIntended(6)).toBe(false);
  });
});
