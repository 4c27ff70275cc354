import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinedActors, joinedNames, joinedPlaces } from "../../../src/graph/bulk/join-entities.js";
import type { Row } from "../../../src/graph/record/entity-rows.js";

const word = fc.constantFrom("a", "b", "c");
const maybe = fc.option(word, { nil: null });
const sorted = fc.uniqueArray(word).map((words) => words.sort());
const actor = fc.record({
  id: fc.constant("one"),
  name: word,
  actorType: word,
  acledInter: fc.option(fc.nat(3), { nil: null }),
  country: maybe,
  wikidataId: maybe,
  ploverSectors: sorted,
  international: fc.boolean(),
  generic: fc.boolean(),
  named: fc.boolean(),
});
const place = fc.record({
  id: fc.constant("one"),
  name: word,
  placeType: word,
  country: maybe,
  withinIds: sorted,
  named: fc.boolean(),
  depth: fc.nat(3),
  position: fc.option(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), word), { nil: null }),
});
const name = fc.record({
  id: fc.constant("one"),
  value: fc.constant("a"),
  kindRank: fc.nat(3),
  basis: fc.constantFrom("CLAIM", "REFERENCE"),
});

describe.each<[string, (one: Row, other: Row) => Row, fc.Arbitrary<Row>]>([
  ["joinedActors", joinedActors, actor],
  ["joinedPlaces", joinedPlaces, place],
  ["joinedNames", joinedNames, name],
])("%s", (_, joined, row) => {
  it("knows no order and no repetition: what rows say together is the same however they come", () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(joined(a, b)).toEqual(joined(b, a));
        expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)));
        expect(joined(a, a)).toEqual(a);
      }),
    );
  });
});
