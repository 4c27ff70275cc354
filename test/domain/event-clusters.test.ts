import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignEvents } from "../../src/domain/assign-events.js";
import { type ClusterMember, clusterAccounts, type PairDecision } from "../../src/domain/event-clusters.js";

const member = (
  id: string,
  documentId = `of ${id}`,
  [earliest, latest] = ["2014-12-23", "2014-12-23"],
  toldAt = id.charCodeAt(0),
): ClusterMember => ({ id, documentId, toldAt, earliest, latest });
const same = (one: string, other: string, score = 0.9, byPerson = false): PairDecision => ({
  kind: "SAME",
  accountIds: [one, other],
  score,
  byPerson,
});
const different = (one: string, other: string): PairDecision => ({
  kind: "DIFFERENT",
  accountIds: [one, other],
  score: 1,
  byPerson: true,
});

describe("clusterAccounts", () => {
  it("joins through a third account", () => {
    expect(clusterAccounts([member("a"), member("b"), member("c")], [same("a", "b"), same("b", "c")])).toEqual([
      ["a", "b", "c"],
    ]);
  });

  it("never puts two accounts of one document together, and prefers the surer pair", () => {
    const members = [member("a", "one"), member("b"), member("c", "one")];
    expect(clusterAccounts(members, [same("a", "b", 0.8), same("b", "c", 0.9)])).toEqual([["a"], ["b", "c"]]);
  });

  it("does not tie two days together through an account of the whole month", () => {
    const members = [
      member("a", "one", ["2014-06-11", "2014-06-11"]),
      member("b", "two", ["2014-06-01", "2014-06-30"]),
      member("c", "three", ["2014-06-25", "2014-06-25"]),
    ];
    expect(clusterAccounts(members, [same("a", "b", 0.9), same("b", "c", 0.8)])).toEqual([["a", "b"], ["c"]]);
  });

  it("lets a person join two accounts of one document", () => {
    const members = [member("a", "one"), member("c", "one")];
    expect(clusterAccounts(members, [same("a", "c", 1, true)])).toEqual([["a", "c"]]);
  });

  it("keeps apart what is decided DIFFERENT, also through others", () => {
    const members = [member("a"), member("b"), member("c")];
    expect(clusterAccounts(members, [same("a", "b", 0.9), same("b", "c", 0.8), different("a", "c")])).toEqual([
      ["a", "b"],
      ["c"],
    ]);
  });

  it("gives the same clusters whatever the order of accounts and decisions", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const decision = fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
      fc.constantFrom(0.7, 0.8, 0.9),
      fc.boolean(),
    );
    const world = fc.record({
      documents: fc.array(fc.constantFrom("one", "two", "three", "four"), { minLength: 6, maxLength: 6 }),
      pairs: fc.uniqueArray(decision, { selector: ([one, other]) => [one, other].sort().join(), maxLength: 12 }),
    });
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ documents, pairs }, random) => {
        const members = ids.map((id, index) => member(id, documents[index]));
        const decisions = pairs
          .filter(([one, other]) => one !== other)
          .map(([one, other, score, apart]) => (apart ? different(one, other) : same(one, other, score)));
        const shuffle = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, at: Number(random.next().value) }))
            .sort((x, y) => x.at - y.at)
            .map(({ item }) => item);
        const clusters = clusterAccounts(members, decisions);
        expect(clusterAccounts(shuffle(members), shuffle(decisions))).toEqual(clusters);
        expect(clusters.flat().sort()).toEqual(ids);
      }),
    );
  });

  it("of pairs that are equally alike joins those told first, whatever the ids of the accounts", () => {
    const [first, second] = [member("x", "one", undefined, 10), member("b", "one", undefined, 20)];
    const tied = (id: string) => [same("c", id), same("c", id === "x" ? "b" : "x")];
    for (const decisions of [tied("x"), tied("b")])
      expect(clusterAccounts([first, second, member("c")], decisions)).toEqual([["b"], ["c", "x"]]);

    const pairs = fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom(0.8, 0.9)).filter(([one, other]) => one !== other),
      { selector: ([one, other]) => [one, other].sort().join(), maxLength: 12 },
    );
    const documents = fc.array(fc.constantFrom("one", "two", "three"), { minLength: 6, maxLength: 6 });
    const names = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"], { minLength: 6 });
    fc.assert(
      fc.property(pairs, documents, names, names, (tiedPairs, of, some, others) => {
        const clustersOf = (ids: readonly string[]) => {
          const members = ids.map((id, at) => member(id, of[at], undefined, at));
          const decisions = tiedPairs.map(([one, other, score]) => same(ids[one] ?? "", ids[other] ?? "", score));
          return clusterAccounts(members, decisions)
            .map((cluster) => cluster.map((id) => ids.indexOf(id)).sort())
            .sort();
        };
        expect(clustersOf(others)).toEqual(clustersOf(some));
      }),
    );
  });
});

describe("assignEvents", () => {
  const at = (id: string, eventId: string | null, publishedAt = "2014-12-24T00:00:00.000Z") => ({
    id,
    eventId,
    publishedAt,
  });
  const no = () => false;

  it("founds an event with the id of the earliest account", () => {
    const cluster = [at("a", null, "2014-12-25T00:00:00.000Z"), at("b", null)];
    expect(assignEvents([cluster], no, no)).toEqual({ eventIds: ["b"], merged: [] });
  });

  it("keeps the event with its founder when it is split, whatever the numbers", () => {
    expect(assignEvents([[at("a", "a")], [at("b", "a"), at("c", "a")]], no, no).eventIds).toEqual(["a", "b"]);
  });

  it("merges events into the one with the most accounts, ties by id", () => {
    expect(assignEvents([[at("a", "a"), at("b", "b"), at("c", "b")]], no, no)).toEqual({
      eventIds: ["b"],
      merged: [{ id: "a", into: "b" }],
    });
    expect(assignEvents([[at("b", "b"), at("a", "a")]], no, no).merged).toEqual([{ id: "b", into: "a" }]);
  });

  it("takes back an id that was merged away before it founds one", () => {
    const split = [[at("x", "x")], [at("a", "x"), at("b", "x", "2014-12-25T00:00:00.000Z")]];
    expect(assignEvents(split, no, (id) => id === "b").eventIds).toEqual(["x", "b"]);
  });

  it("never gives an id that another event has", () => {
    const { eventIds } = assignEvents([[at("a", null), at("b", null)]], (id) => id === "a", no);
    expect(eventIds).toEqual(["b"]);
    expect(assignEvents([[at("a", null)]], () => true, no).eventIds[0]).not.toBe("a");
  });
});
