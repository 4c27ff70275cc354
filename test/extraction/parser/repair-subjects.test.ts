import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairSubjects } from "../../../src/extraction/parser/repair-subjects.js";
import { expectTrees, writtenTree } from "./written-tree.js";

const names = ["nsubj", "obj", "obl", "nmod", "conj", "appos", "compound", "cc", "case"];

/** What changes in a sentence, as {@link writtenTree} takes it: each word with its head and the group of its relation. */
function changes(text: string): string[] {
  const { forms, tags, tree } = writtenTree(text);
  const { heads, groups } = repairSubjects(forms, tags, tree);
  return forms.flatMap((form, at) => {
    if (heads[at] === tree.heads[at] && groups[at] === tree.groups[at]) return [];
    const name = names.find((relation) => relationGroup(relation) === groups[at]);
    return [`${form} < ${forms[heads[at] as number]} ${name}`];
  });
}

describe("repairSubjects", () => {
  it("gives a noun behind a preposition to the subject before it, also where the preposition hangs on the verb", () => {
    const sentence = (head: number, relation: string) =>
      `jets/NOUN/NNS/4/nsubj from/ADP/IN/${head}/${relation} Homs/PROPN/NNP/4/nsubj struck/VERB/VBD/0/root`;
    expect(changes(sentence(3, "case"))).toEqual(["Homs < jets nmod"]);
    expect(changes(sentence(4, "mark"))).toEqual(["from < Homs case", "Homs < jets nmod"]);
  });

  it("makes a noun behind a preposition an oblique if another subject follows, or stands apart from it", () => {
    expect(changes("In/ADP/IN/2/case Homs/PROPN/NNP/4/nsubj jets/NOUN/NNS/4/nsubj struck/VERB/VBD/0/root")).toEqual([
      "Homs < struck obl",
    ]);
    expect(
      changes(
        "jets/NOUN/NNS/5/nsubj again/ADV/RB/5/advmod from/ADP/IN/4/case Homs/PROPN/NNP/5/nsubj struck/VERB/VBD/0/root",
      ),
    ).toEqual(["Homs < struck obl"]);
  });

  it("leaves the only subject, whatever is before it, and one before which a preposition only rounds a number", () => {
    expect(changes("In/ADP/IN/2/case Homs/PROPN/NNP/3/nsubj struck/VERB/VBD/0/root")).toEqual([]);
    expect(
      changes("Today/NOUN/NN/5/nsubj over/ADP/IN/4/case 40/NUM/CD/4/nummod men/NOUN/NNS/5/nsubj fled/VERB/VBD/0/root"),
    ).toEqual([]);
  });

  it("takes a time behind the subject for what it is", () => {
    const sentence = (time: string) => `raids/NOUN/NNS/3/nsubj ${time}/3/nsubj killed/VERB/VBD/0/root`;
    expect(changes(sentence("Sunday/PROPN/NNP"))).toEqual(["Sunday < killed obl"]);
    expect(changes(sentence("it/PRON/PRP"))).toEqual([]);
  });

  it("joins to a subject what a conjunction behind it introduces", () => {
    const sentence = (owner: number) =>
      `Hama/PROPN/NNP/4/nsubj and/CCONJ/CC/${owner}/cc Homs/PROPN/NNP/4/nsubj fell/VERB/VBD/0/root`;
    for (const owner of [1, 4]) expect(changes(sentence(owner))).toEqual(["and < Homs cc", "Homs < Hama conj"]);
    expect(changes(sentence(3))).toEqual(["Homs < Hama conj"]);
  });

  it("leaves what a conjunction joins to something else", () => {
    expect(
      changes(
        "Hama/PROPN/NNP/5/nsubj fled/VERB/VBD/5/advcl but/CCONJ/CC/5/cc it/PRON/PRP/5/nsubj fell/VERB/VBD/0/root",
      ),
    ).not.toContain("it < Hama conj");
  });

  it("makes a noun right before a noun a part of its name, but not one before a pronoun", () => {
    const sentence = (second: string) =>
      `coalition/NOUN/NN/4/nsubj fighter/NOUN/NN/3/compound ${second}/4/nsubj struck/VERB/VBD/0/root`;
    expect(changes(sentence("jets/NOUN/NNS"))).toEqual(["coalition < jets compound"]);
    expect(changes(sentence("they/PRON/PRP"))).toEqual([]);
  });

  it("goes on with a name that the subject ends with, if what follows is a bare singular", () => {
    const sentence = (second: string) =>
      `army/NOUN/NN/5/nsubj of/ADP/IN/3/case president/NOUN/NN/1/nmod ${second}/5/nsubj fled/VERB/VBD/0/root`;
    expect(changes(sentence("salih/NOUN/NN"))).toEqual(["salih < president compound"]);
    expect(changes(sentence("rebels/NOUN/NNS"))).toEqual([]);
  });

  it("gives a relative clause without an object the noun behind its verb", () => {
    const sentence = (relative: string) =>
      `group/NOUN/NN/5/nsubj which/PRON/WDT/3/nsubj ${relative}/1/acl:relcl rebels/NOUN/NNS/5/nsubj said/VERB/VBD/0/root`;
    expect(changes(sentence("backs/VERB/VBZ"))).toEqual(["rebels < backs obj"]);
    expect(changes(sentence("back/VERB/VB"))).toEqual([]);
  });

  it("makes a relative pronoun before another subject the object, if there is none", () => {
    const sentence = (behind: string) =>
      `road/NOUN/NN/0/root which/PRON/WDT/4/nsubj troops/NOUN/NNS/4/nsubj cut/VERB/VBD/1/acl:relcl ${behind}`;
    expect(changes(sentence("again/ADV/RB/4/advmod"))).toEqual(["which < cut obj"]);
    expect(changes(sentence("it/PRON/PRP/4/obj"))).toEqual([]);
  });

  it("gives the first subject to a finite verb before the second that has none", () => {
    const sentence = (verb: string) => `you/PRON/PRP/4/nsubj ${verb}/4/advcl they/PRON/PRP/4/nsubj rot/VERB/VBP/0/root`;
    expect(changes(sentence("do/VERB/VBP"))).toEqual(["you < do nsubj"]);
    expect(changes(sentence("doing/VERB/VBG"))).toEqual([]);
  });

  it("takes a noun that explains the subject for an apposition: with a comma, an indefinite article or 'once'", () => {
    const sentence = (mark: string) =>
      `alliance/NOUN/NN/5/nsubj ${mark} rival/NOUN/NN/5/nsubj itself/PRON/PRP/3/nmod said/VERB/VBD/0/root`;
    expect(changes(sentence(",/PUNCT/,/1/punct"))).toEqual(["rival < alliance appos"]);
    expect(changes(sentence("a/DET/DT/3/det"))).toEqual(["rival < alliance appos"]);
    expect(changes(sentence("once/ADV/RB/3/advmod"))).toEqual(["rival < alliance appos"]);
    expect(changes(sentence("the/DET/DT/3/det"))).toEqual([]);
  });

  it("leaves the subjects of an outer and an inner clause, between which the copula stands", () => {
    expect(
      changes(
        "problem/NOUN/NN/5/nsubj is/AUX/VBZ/5/cop that/SCONJ/IN/5/mark troops/NOUN/NNS/5/nsubj disloyal/ADJ/JJ/0/root",
      ),
    ).toEqual([]);
  });

  it("leaves a tree a tree", () => {
    expectTrees(repairSubjects, {
      forms: [",", "a", "once", "Sunday", "which"],
      tags: ["NOUN/NN", "PROPN/NNP", "PRON/WDT", "ADP/IN", "VERB/VBD", "AUX/VBD"],
      relations: ["nsubj", "nsubj", "nsubj", "obj", "case", "cc", "cop", "acl:relcl"],
    });
  });
});
