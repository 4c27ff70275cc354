import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fittingPageCacheMb } from "../../../src/graph/embedded/page-cache.js";
import { temporaryFolder } from "../../cli/run-sitrep.js";

const gibibyte = 2 ** 30;

describe("fittingPageCacheMb", () => {
  const store = temporaryFolder();
  mkdirSync(join(store, "schema"));
  for (const file of ["nodes", "schema/index"]) {
    writeFileSync(join(store, file), "");
    // A hole in a file counts as the file system tells its length, and takes no disk.
    truncateSync(join(store, file), gibibyte / 2);
  }

  it("holds the store with its indexes and a fifth more, where the machine has four times as much", async () => {
    expect(await fittingPageCacheMb(store, 8 * gibibyte)).toBe(1_229);
  });

  it("takes no more than a quarter of the machine, and no less than 256 MiB", async () => {
    expect(await fittingPageCacheMb(store, 2 * gibibyte)).toBe(512);
    expect(await fittingPageCacheMb(store, gibibyte / 2)).toBe(256);
    expect(await fittingPageCacheMb(join(store, "missing"), 8 * gibibyte)).toBe(256);
  });
});
