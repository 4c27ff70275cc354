import { describe, expect, it } from "vitest";
import type { AccountFacts, ClaimFacts } from "../../src/domain/account-facts.js";
import { remainingAccounts } from "../../src/domain/remaining-accounts.js";

const claim = (id: string, start: number, end: number, kind = "OCCURRENCE") =>
  ({ id, start, end, kind, rootSourceId: id, sourceChain: `|${id}|`, publishedAt: "", recordedAt: "" }) as ClaimFacts;
const participant = (actorId: string, start: number) => ({ actorId, start, end: start + 2 });

/** Two claims that quote an actor each; the third actor stands in no quote. */
const account = {
  id: "a",
  claims: [claim("one", 0, 10), claim("two", 10, 20, "CASUALTY")],
  participants: [participant("first", 0), participant("second", 12), participant("unquoted", 40)],
  places: [participant("place", 14)],
} as unknown as AccountFacts;

const remainingOf = (...standing: string[]) => {
  const [left] = remainingAccounts([account], ({ id }) => standing.includes(id));
  return left && [left.participants.map(({ actorId }) => actorId), left.places.length];
};

describe("remainingAccounts", () => {
  it("keeps an account of which every claim stands as it is", () => {
    expect(remainingAccounts([account], () => true)).toEqual([account]);
  });

  it("drops with a claim the words that it alone vouches for, by its quote or by inheritance", () => {
    expect(remainingOf("one")).toEqual([["first", "unquoted"], 0]);
    expect(remainingOf("two")).toEqual([["second"], 1]);
  });

  it("drops an account of which no claim stands", () => {
    expect(remainingOf()).toBeUndefined();
  });
});
