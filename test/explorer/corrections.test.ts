import { describe, expect, it } from "vitest";
import { changed, correctionsOf, type Drafts, type Preview } from "../../src/explorer/bring/corrections.js";

const none: Drafts = new Map();
const preview = {
  events: [
    {
      key: "event@0-4",
      label: "A raid",
      subEventType: "ATTACK",
      earliest: "2014-12-22",
      latest: "2014-12-22",
      participants: [{ key: "event@0-4/ATTACKER@9-12" }],
    },
  ],
  actors: [{ key: "actor:militia", knownId: "known" }],
} as unknown as Preview;

describe("the corrections of a report", () => {
  it("forget what is taken back", () => {
    const drafts = changed(changed(none, "event@0-4", { reject: true }), "event@0-4", { reject: false });
    expect(drafts.size).toBe(0);
  });

  it("say nothing of what is as it was found", () => {
    let drafts = changed(none, "event@0-4", { subEventType: "ATTACK", label: "A raid" });
    drafts = changed(drafts, "event@0-4", { date: { from: "2014-12-22", to: "2014-12-22" } });
    drafts = changed(drafts, "actor:militia", { sameAs: "known", sameAsName: "The militia" });
    expect(correctionsOf(drafts, preview)).toEqual([]);
  });

  it("say of a rejected event nothing else, neither of itself nor of its participants", () => {
    let drafts = changed(none, "event@0-4", { label: "Another raid" });
    drafts = changed(drafts, "event@0-4/ATTACKER@9-12", { reject: true });
    expect(correctionsOf(drafts, preview)).toEqual([
      { key: "event@0-4", label: "Another raid" },
      { key: "event@0-4/ATTACKER@9-12", reject: true },
    ]);
    expect(correctionsOf(changed(drafts, "event@0-4", { reject: true }), preview)).toEqual([
      { key: "event@0-4", reject: true },
    ]);
  });

  it("send the id of the actor that one is, and not the name that is shown", () => {
    const drafts = changed(none, "actor:militia", { sameAs: "other", sameAsName: "Others" });
    expect(correctionsOf(drafts, preview)).toEqual([{ key: "actor:militia", sameAs: "other" }]);
  });
});
