import { describe, expect, it } from "vitest";
import type { Announcement } from "../../src/domain/ingest-job.js";
import { Listeners } from "../../src/queue/listeners.js";
import { written } from "./queue-rules.js";

const announcement = (cursor: string): Announcement => ({ cursor, document: written });

describe("Listeners", () => {
  it("tell a reader that was overrun nothing that comes after what it missed, so that its last cursor leads to that", async () => {
    const listeners = new Listeners();
    const reading = listeners.add(new AbortController().signal).read();
    for (let n = 1; n <= 1_001; n++) listeners.push(announcement(`${n}`));
    expect((await reading.next()).value).toMatchObject({ cursor: "1" });
    // There is room again, but 1001 is lost.
    listeners.push(announcement("1002"));
    let last = "";
    await expect(async () => {
      for await (const { cursor } of reading) last = cursor;
    }).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(last).toBe("1000");
  });
});
