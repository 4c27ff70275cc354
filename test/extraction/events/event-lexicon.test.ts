import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type EventBlock, type EventGrammar, EventLexicon } from "../../../src/extraction/events/event-lexicon.js";
import { verbForms } from "../../../src/extraction/events/inflection.js";
import { sharedResources } from "../../../src/extraction/resources.js";
import { packageRoot } from "../../../src/package-root.js";

const folder = join(packageRoot, "seed", "lexicon", "events");
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const grammar = read("grammar.json") as EventGrammar;
const blocks = readdirSync(folder)
  .filter((name) => name !== "grammar.json")
  .flatMap((name) => (read(name) as { blocks: EventBlock[] }).blocks);
const lexicon = sharedResources().eventsElsewhere;

describe("the event lexicon", () => {
  it("has at least 500 verbs and 150 nouns", () => {
    expect(new Set(blocks.flatMap(({ verbs = [] }) => verbs)).size).toBeGreaterThanOrEqual(500);
    expect(new Set(blocks.flatMap(({ nouns = [] }) => nouns)).size).toBeGreaterThanOrEqual(150);
  });

  it("says for every block where its words come from", () => {
    expect(blocks.filter(({ source }) => !/PLOVER|ACLED|annotation|The same/u.test(source))).toEqual([]);
  });

  it("names a word once in a block", () => {
    const twice = blocks.filter(({ verbs = [], nouns = [] }) =>
      [verbs, nouns].some((words) => new Set(words).size < words.length),
    );
    expect(twice).toEqual([]);
  });

  it("is read whole: every file of the folder is known to the engine", () => {
    const unread = blocks.filter(({ verbs = [] }) =>
      verbs.some((verb) => lexicon.verbs(verb.split(" ")[0] ?? "").length === 0),
    );
    expect(unread).toEqual([]);
  });

  it("refuses a kind that no rule knows", () => {
    expect(() => new EventLexicon([{ kind: "DANCE", source: "", verbs: ["dance"] }], grammar)).toThrow(/"DANCE"/u);
  });

  it("lists as irregular only what the rules would get wrong", () => {
    const needless = Object.entries(grammar.irregular).filter(([lemma, pasts]) => {
      const [byRule] = verbForms(lemma, { ...grammar, irregular: {} }).filter(([, form]) => form === "PAST");
      return pasts.every((past) => past === byRule?.[0]);
    });
    expect(needless).toEqual([]);
  });
});

describe("verbForms", () => {
  it.each([
    ["stab", "stabs stabbing stabbed"],
    ["expel", "expels expelling expelled"],
    ["besiege", "besieges besieging besieged"],
    ["free", "frees freeing freed"],
    ["die", "dies dying died"],
    ["occupy", "occupies occupying occupied"],
    ["deploy", "deploys deploying deployed"],
    ["storm", "storms storming stormed"],
    ["veto", "vetoes vetoing vetoed"],
    ["hit", "hits hitting hit"],
    ["quit", "quits quitting quit"],
    ["target", "targets targeting targeted"],
    ["seize", "seizes seizing seized"],
    ["strike", "strikes striking struck"],
    ["blow", "blows blowing blew blown"],
  ])("of %s are %s", (lemma, forms) => {
    expect(
      verbForms(lemma, grammar)
        .slice(1)
        .map(([word]) => word)
        .join(" "),
    ).toBe(forms);
  });
});
