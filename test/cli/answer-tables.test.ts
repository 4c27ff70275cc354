import { describe, expect, it } from "vitest";
import { answerLines, readableAnswer } from "../../src/cli/answer-tables.js";

const saidBy = (quote: string, ...names: string[]) => ({
  edges: [{ words: [{ text: quote }], node: { quote, chain: names.map((name) => ({ actor: { name } })) } }],
});

/** The rows of the only table of an answer, by their heads. */
function rowsOf(list: unknown): readonly Readonly<Record<string, string>>[] {
  const [table] = readableAnswer({ list }).tables;
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, index) => [table?.heads[index], cell])));
}

describe("an answer as a table", () => {
  it("has who says so, over whom, how many more, and in which words", () => {
    const edges = [
      { supportCount: 3, saidBy: saidBy("They fled.", "A group", "A wire"), node: { id: "x", label: "Flight" } },
    ];
    expect(rowsOf({ edges })).toEqual([
      { label: "Flight", "who says so": "A group, by way of A wire, and 2 more", "in which words": '"They fled."' },
    ]);
  });

  it("has one column for a span, and none without a value", () => {
    const edges = [
      { firstDate: "2014-12-01", lastDate: "2014-12-03", node: { name: "Beiji", country: null } },
      { firstDate: "2014-12-01", lastDate: "2014-12-01", node: { name: "Homs", country: null } },
      { firstDate: null, lastDate: "2014-12-01", node: { name: "Hama", country: null } },
    ];
    expect(rowsOf({ edges }).map(({ when }) => when)).toEqual([
      "2014-12-01 to 2014-12-03",
      "2014-12-01",
      "... to 2014-12-01",
    ]);
    expect(Object.keys(rowsOf({ edges })[0] ?? {})).toEqual(["name", "when"]);
  });

  it("never turns an open figure into a closed one", () => {
    const killed = (min: number | null, max: number | null) => ({ node: { name: "x", killed: { min, max } } });
    const edges = [killed(3, 3), killed(3, null), killed(null, 9), killed(3, 9), killed(0, 0)];
    expect(rowsOf({ edges }).map((row) => row["killed"])).toEqual(["3", "at least 3", "at most 9", "3 to 9", "0"]);
  });

  it("keeps a source apart from the name that it uses", () => {
    expect(rowsOf({ edges: [{ name: "Daesh", node: { name: "A national daily" } }] })).toEqual([
      { who: "A national daily", name: "Daesh" },
    ]);
  });

  it("has one column for what things of several types are called", () => {
    const edges = [
      { node: { __typename: "Actor", name: "ISIS" } },
      { node: { __typename: "Event", label: "ISIS seizes Beiji" } },
    ];
    expect(rowsOf({ edges })).toEqual([
      { type: "Actor", what: "ISIS" },
      { type: "Event", what: "ISIS seizes Beiji" },
    ]);
  });

  it("tells what stands beside the lists, how much of a list is shown, and where there is nothing", () => {
    const answer = {
      actor: { id: "x", name: "ISIS", events: { total: { value: 7 }, edges: [{ node: { label: "One" } }] } },
    };
    expect(answerLines(answer, 80)).toEqual([
      ...["actor.name: ISIS", "actor.events.total.value: 7", "", "label", "-----", "One", "1 of 7"],
    ]);
    expect(answerLines({ events: { edges: [] } }, 80)).toEqual(["", "(nothing)"]);
  });

  it("fits a line of the width that is given", () => {
    const edges = [
      { saidBy: saidBy("word ".repeat(60), "A group"), node: { label: "label ".repeat(30), name: "name ".repeat(30) } },
    ];
    for (const line of answerLines({ list: { edges } }, 100)) expect(line.length).toBeLessThanOrEqual(100);
  });
});
