import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runWithin, temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();
const baseline = (figures: object): string => {
  const path = join(folder, "baseline.json");
  writeFileSync(path, JSON.stringify(figures));
  return path;
};
/** The sentences alone: a folder without annotated reports. */
const evaluate = (...args: string[]) => runWithin(["evaluate", "extraction", folder, ...args]);

// Some hundred sentences take seconds, more where other work shares the machine.
describe("sitrep evaluate extraction", { timeout: 60_000 }, () => {
  it("compares the figures with the recorded ones, says that there are no annotated reports, and lists errors", async () => {
    const path = baseline({ sentences: { type: 50 } });
    const { exitCode, stdout, stderr } = await evaluate("--baseline", path, "--check", "--errors");
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/There are no annotated reports in .*: their figures are not checked\./);
    expect(stdout).toMatch(/^type +\d+\.\d +50\.0 +\+\d+\.\d$/m);
    expect(stdout).toMatch(/^sentences \S+: event missed\n {2}sentence: .+\n {2}expected: .+\n {2}found: {4}nothing$/m);
  });

  it("tells the errors of the sets that are kept unread only to who names them", async () => {
    const setsWithErrors = async (...args: string[]) => {
      const { stdout } = await evaluate("--baseline", baseline({}), "--json", ...args);
      return [...new Set((JSON.parse(stdout).errors as { set: string }[]).map(({ set }) => set))];
    };
    expect(await setsWithErrors()).toEqual(["sentences", "newswire", "reports"]);
    const unread = ["unread", "parties", "unread-reports"];
    expect(await setsWithErrors("--set", ...unread)).toEqual(unread);
  });

  it("fails where a figure fell, and says which", async () => {
    const path = baseline({ sentences: { type: 100.1 }, seed: { "events INCIDENT": 90 } });
    const { exitCode, stderr } = await evaluate("--baseline", path, "--check");
    expect(exitCode).toBe(11);
    expect(stderr).toMatch(/^error: sentences, type: \d+(\.\d)? is below 100\.1\.\nnext: /m);
  });

  it("records what was evaluated, and leaves the figures of other sets", async () => {
    const path = baseline({ seed: { "events INCIDENT": 90 } });
    const { stdout } = await evaluate("--baseline", path, "--record", "--json");
    const recorded = JSON.parse(readFileSync(path, "utf8"));
    expect(recorded.seed).toEqual({ "events INCIDENT": 90 });
    expect(recorded.sentences).toEqual(JSON.parse(stdout).figures.sentences);
  });

  it("refuses a baseline that cannot be read", async () => {
    const { exitCode, stderr } = await evaluate("--baseline", join(folder, "none.json"));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/recorded figures in .*none\.json cannot be read/);
  });
});
