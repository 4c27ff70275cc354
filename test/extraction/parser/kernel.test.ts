import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { RuntimeMissing } from "../../../src/domain/errors.js";
import { Kernel, newModelMemory, readKernel } from "../../../src/extraction/parser/kernel.js";

describe("Kernel", () => {
  it("gives what nobody else was given, whichever of two threads asks, and grows the memory for it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40_000 })), { minLength: 1, maxLength: 40 }),
        (asked) => {
          const memory = newModelMemory();
          // As another thread has it: its buffer is its own view of the same memory.
          const received = structuredClone(memory);
          const given = asked.map(([isOther, count]) => Kernel.on(isOther ? received : memory).numbers(count));
          for (const [at, numbers] of given.entries()) {
            expect(numbers.every((number) => number === 0)).toBe(true);
            expect(numbers.byteOffset).toBeGreaterThan(0);
            numbers.fill(at + 1);
          }
          for (const [at, numbers] of given.entries()) expect(numbers.every((number) => number === at + 1)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("says what it lacks and how to get it", () => {
    const folder = mkdtempSync(join(tmpdir(), "sitrep-kernel-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const other = join(folder, "score.wasm");
    const missing = (): unknown => readKernel(other);
    expect(missing).toThrow(RuntimeMissing);
    expect(missing).toThrow(/cannot be read/u);
    writeFileSync(other, "no program");
    expect(missing).toThrow(RuntimeMissing);
    expect(missing).toThrow(/cannot run here/u);
  });
});
