import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { RuntimeMissing } from "../../../src/domain/errors.js";
import { Kernel, newModelMemory, readKernel } from "../../../src/extraction/parser/kernel.js";

describe("Kernel", () => {
  it("gives what nobody else was given, whichever of three threads asks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 0, max: 3_000 }), fc.boolean()), { maxLength: 30 }),
        (asked) => {
          const memory = newModelMemory();
          // As other threads have it: a memory of their own, which is the same.
          const kernels = [0, 1, 79].map((place) => Kernel.on(structuredClone(memory), place));
          const given = asked.map(([thread, count, isWeight]) => {
            const kernel = kernels[thread] as Kernel;
            return isWeight ? kernel.weightNumbers(count) : kernel.numbers(count);
          });
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

  it("leaves the thread before it its numbers, and has zeros where that before those wrote", () => {
    const memory = newModelMemory();
    const next = () => Kernel.on(structuredClone(memory), 3);
    const first = next().numbers(50).fill(7);
    const second = next().numbers(50);
    expect(second.byteOffset).not.toBe(first.byteOffset);
    expect(first.every((number) => number === 7)).toBe(true);
    const third = next().numbers(50);
    expect(third.byteOffset).toBe(first.byteOffset);
    expect(third.every((number) => number === 0)).toBe(true);
  });

  it("refuses a place that is none, and more than there is room for", () => {
    const memory = newModelMemory();
    for (const place of [-1, 80]) expect(() => Kernel.on(memory, place)).toThrow(/none of the 80/u);
    const kernel = Kernel.on(memory);
    expect(() => kernel.numbers(2 ** 17)).toThrow(/place in the parser's memory is full/u);
    expect(() => kernel.weightBytes(2 ** 27)).toThrow(/no room/u);
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

  it("says what it lacks where Node has no WebAssembly", () => {
    const { WebAssembly: own } = globalThis as { WebAssembly?: unknown };
    onTestFinished(() => void Object.assign(globalThis, { WebAssembly: own }));
    Object.assign(globalThis, { WebAssembly: undefined });
    expect(newModelMemory).toThrow(RuntimeMissing);
    expect(newModelMemory).toThrow(/cannot run here/u);
  });
});
