import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderUnusable } from "../../../src/domain/errors.js";
import { makeFolder } from "../../../src/graph/embedded/folder.js";

describe("makeFolder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sitrep-folder-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("makes a folder with those above it, once or many times, also at once", async () => {
    const deep = join(folder, "a", "b", "c");
    await Promise.all([makeFolder(deep, "X"), makeFolder(deep, "X"), makeFolder(join(folder, "a", "b", "d"), "X")]);
    await makeFolder(deep, "X");
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  // /proc takes no folders from anybody and says so in a way that Node's recursive mkdir never returns from.
  it.runIf(process.platform === "linux").each(["/proc/sitrep", "/proc/sitrep/deeper"])(
    "gives up on %s, which root cannot make either",
    async (path) => {
      const refused = await makeFolder(path, "SITREP_HOME").catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(FolderUnusable);
      expect((refused as FolderUnusable).nextStep).toContain("SITREP_HOME");
    },
  );

  it("does not take a file for a folder", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(makeFolder(file, "X")).rejects.toThrow("there is a file of that name");
    await expect(makeFolder(join(file, "below"), "X")).rejects.toThrow("a part of its path is a file");
  });
});
