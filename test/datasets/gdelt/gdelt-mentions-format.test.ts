import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gdeltFormat } from "../../../src/datasets/gdelt/gdelt-format.js";
import { gdeltMentionsFormat } from "../../../src/datasets/gdelt/gdelt-mentions-format.js";
import { temporaryFolder } from "../../cli/run-sitrep.js";
import { names } from "../names.js";
import { chainsOf, faultIn, readOne } from "../read-rows.js";
import { eventLine, mentionLine } from "./gdelt-lines.js";

const events = join(temporaryFolder(), "export.CSV");
writeFileSync(events, eventLine() + eventLine({ GLOBALEVENTID: "900002", EventCode: "010" }));
const format = gdeltMentionsFormat(names, null, [events]);

describe("gdeltMentionsFormat", () => {
  it("says of the event what its own row says, by the word of the outlet that mentions it and as surely as GDELT read it", async () => {
    const mention = await readOne(format, mentionLine());
    const row = await readOne(gdeltFormat(names, null), eventLine());
    const told = ({ extraction: { events: all, places } }: typeof row) =>
      all.map(({ label, acled, time, participants }) => ({
        label,
        acled,
        day: time.start,
        who: participants.map(({ role, mention: words }) => [role, words.text]),
        where: places.map(({ name }) => name),
      }));
    expect(told(mention)).toEqual(told(row));
    expect(mention.report).toMatchObject({ publishedAt: "2019-10-24T15:00:00Z", url: "https://www.example.net/fight" });
    expect(chainsOf(mention, "OCCURRENCE")).toEqual(["example.net > GDELT Project"]);
    expect(mention.extraction.claims).toMatchObject([{ confidence: 0.6, modality: "POSSIBLE" }]);
    expect(mention.extraction.document).toMatchObject({ eventKey: row.extraction.document.rowKey });
    expect(mention.extraction.document.rowKey).not.toBe(row.extraction.document.rowKey);
  });

  it("takes the outlet's name where the mention has no address", async () => {
    const mention = await readOne(
      format,
      mentionLine({ MentionType: "2", MentionSourceName: "BBC Monitoring", MentionIdentifier: "Radio, 1200 gmt" }),
    );
    expect(chainsOf(mention, "OCCURRENCE")).toEqual(["BBC Monitoring > GDELT Project"]);
    expect(mention.report.url).toBeUndefined();
  });

  it.each([
    [{ GLOBALEVENTID: "1" }, "GLOBALEVENTID: The files of --events hold no event 1, and a mention says nothing of it."],
    [{ GLOBALEVENTID: "900002" }, /^EventCode: CAMEO 010 is a statement/u],
    [{ MentionType: "9" }, /^MentionType: "9" is no value/u],
    [{ Confidence: "101" }, 'Confidence: "101" is no percentage.'],
  ])("says why %o is no document", async (row, reason) => {
    expect(await faultIn(format, mentionLine(row))).toMatch(reason);
  });
});
