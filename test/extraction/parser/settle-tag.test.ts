import { describe, expect, it } from "vitest";
import { settleTag } from "../../../src/extraction/parser/settle-tag.js";

describe("settleTag", () => {
  it("makes what marks a clause a subordinating conjunction, but leaves the particle of an infinitive and adverbs", () => {
    expect(settleTag("ADP/IN", "mark")).toBe("SCONJ/IN");
    expect(settleTag("PRON/WDT", "mark")).toBe("SCONJ/IN");
    expect(settleTag("PART/TO", "mark")).toBe("PART/TO");
    expect(settleTag("ADV/WRB", "mark")).toBe("ADV/WRB");
  });

  it("makes 'to' before a noun a preposition, but leaves the possessive", () => {
    expect(settleTag("PART/TO", "case")).toBe("ADP/IN");
    expect(settleTag("PART/POS", "case")).toBe("PART/POS");
  });

  it("makes what determines a noun a determiner, and leaves what is one or stands alone", () => {
    expect(settleTag("PRON/WDT", "det")).toBe("DET/WDT");
    expect(settleTag("DET/DT", "det")).toBe("DET/DT");
    expect(settleTag("PRON/WDT", "nsubj")).toBe("PRON/WDT");
  });
});
