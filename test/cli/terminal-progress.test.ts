import { describe, expect, it } from "vitest";
import { plainProgress } from "../../src/cli/terminal-progress.js";

function recorded() {
  const lines: string[] = [];
  const clock = { ms: 0 };
  return {
    lines,
    clock,
    progress: plainProgress(
      (line) => lines.push(line),
      () => clock.ms,
    ),
  };
}

describe("plainProgress", () => {
  it("writes a line when a step begins and one when it ends", () => {
    const { lines, progress } = recorded();
    progress.start("Loading", 3, "files");
    progress.advance(1);
    progress.finish("3 files");
    expect(lines).toEqual(["Loading ...", "Loading: 3 files"]);
  });

  it("writes one line every five seconds in between, however often it is told", () => {
    const { lines, clock, progress } = recorded();
    progress.start("Loading", 100, "files");
    for (clock.ms = 0; clock.ms < 11_000; clock.ms += 100) progress.advance(clock.ms / 1_000);
    expect(lines).toEqual(["Loading ...", "Loading: 5 of 100 files", "Loading: 10 of 100 files"]);
  });
});
