import { describe, expect, it } from "vitest";
import { runSitrep, spawnSitrep } from "./run-sitrep.js";

const text = "ISIS seized a hill near the Deir al-Zor military airport on Tuesday, the Observatory said. ";
const lineOf = (id: number, length: number) =>
  `${JSON.stringify({ id, text: text.repeat(length), publishedAt: "2014-12-24T08:53:00Z", publisher: "A wire" })}\n`;

describe("sitrep extract --jsonl", { timeout: 60_000 }, () => {
  it("ends at Ctrl-C, however much there is to read", async () => {
    const input = Array.from({ length: 2_000 }, (_, id) => lineOf(id, 20)).join("");
    const { child, ended, untilItWrites } = spawnSitrep(["extract", "--jsonl", "--workers", "2"], { input });
    await untilItWrites(/\n/);
    child.kill("SIGINT");
    const { stdout } = await ended;
    expect(child.signalCode).toBe("SIGINT");
    expect(stdout.split("\n").length).toBeLessThan(2_000);
  });

  it("refuses a line that is longer than any report, and reads the next one", async () => {
    const input = `"${"a".repeat(6_200_000)}"\n${lineOf(2, 1)}`;
    const { exitCode, stdout } = await runSitrep(["extract", "--jsonl", "--workers", "1"], { input });
    const [first, second] = stdout.split("\n").map((line) => line && JSON.parse(line));
    expect(first).toMatchObject({ line: 1, error: { message: expect.stringContaining("longer than") } });
    expect(second).toMatchObject({ id: "2" });
    expect(exitCode).toBe(3);
  });

  it.each(["0", "65", "two"])("refuses --workers %s", async (workers) => {
    const { exitCode, stderr } = await runSitrep(["extract", "--jsonl", "--workers", workers]);
    expect(stderr).toMatch(/from 1 to 64/);
    expect(exitCode).toBe(2);
  });
});
