import { beforeAll, describe, expect, it } from "vitest";
import { askGraph } from "../../support/ask-graph.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($name: String!, $filter: EventFilterInput, $lens: LensInput) { actor(name: $name, lens: $lens) { similarActors(filter: $filter, first: 10) { total { value exact }
  edges { score places { share sharedCount ownCount otherCount } opponents { share sharedCount ownCount otherCount } sharedPlaces { name } sharedOpponents { name }
    node { name } supportCount rootSourceCount saidBy { edges { words { names text } } } } } } }`;

describe("similar actors", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));
  const ask = async (name: string, filter: unknown = null, lens: unknown = null) => {
    const { data, errors, statements } = await askGraph(graph, question, { name, filter, lens });
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    return data.actor.similarActors;
  };

  it("share places and opponents, and the score is the mean of both parts", async () => {
    // The coalition was in Kobani alone, where YPG was; YPG was in a village too. Both fought ISIS, YPG also the army.
    const { edges, total } = await ask("US-led coalition");
    expect(total).toEqual({ value: edges.length, exact: true });
    const [ypg] = edges.filter(({ node }: { node: { name: string } }) => node.name === "YPG");
    expect(ypg).toMatchObject({
      places: { share: 1 / 2, sharedCount: 1, ownCount: 1, otherCount: 2 },
      opponents: { share: 1 / 2, sharedCount: 1, ownCount: 1, otherCount: 2 },
      score: 1 / 2,
      sharedPlaces: [{ name: "Kobani" }],
      sharedOpponents: [{ name: "ISIS" }],
    });
    const scores = edges.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
    for (const { score, places, opponents } of edges) expect(score).toBeCloseTo((places.share + opponents.share) / 2);
  });

  it("are supported by who says so of both", async () => {
    const { edges } = await ask("US-led coalition");
    for (const { supportCount, saidBy } of edges) {
      expect(supportCount).toBeGreaterThan(0);
      const named = new Set(
        saidBy.edges.flatMap(({ words }: { words: { names: string }[] }) => words.map(({ names }) => names)),
      );
      expect(named).toEqual(new Set(["ACTOR", "OTHER_ACTOR"]));
    }
  });

  it("are alike in the same degree from either side, and not where a filter leaves nothing in common", async () => {
    const name = ({ node }: { node: { name: string } }) => node.name;
    const [there] = (await ask("YPG")).edges.filter((edge: never) => name(edge) === "US-led coalition");
    expect(there.score).toBe(1 / 2);
    expect((await ask("YPG", { place: { name: "Tell Sitrep" } })).edges.map(name)).toEqual(["Syrian army"]);
  });

  it("are those that the sources left by a lens tell of", async () => {
    const { edges } = await ask("US-led coalition");
    expect(edges.length).toBeGreaterThan(0);
    // Nobody heard of it.
    expect((await ask("US-led coalition", null, { withoutSources: [{ name: "Syrian army" }] })).edges).toEqual(edges);
    expect((await ask("US-led coalition", null, { minRootSources: 99 })).edges).toEqual([]);
  });
});
