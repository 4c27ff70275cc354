import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderUnusable } from "../../../src/domain/errors.js";
import { silentProgress } from "../../../src/domain/progress.js";
import { fetchJava } from "../../../src/graph/embedded/fetch-java.js";

describe("fetchJava", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sitrep-fetch-java-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A search path with a `python3` that runs this shell script. */
  async function pathWithPython(script: string): Promise<string> {
    const bin = join(folder, "bin");
    await mkdir(bin);
    await writeFile(join(bin, "python3"), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, "python3"), 0o755);
    return bin;
  }
  const fetchWith = (path: string | null, cacheDir = join(folder, "cache")) =>
    fetchJava({ cacheDir, path, progress: silentProgress });

  it("returns null, and touches nothing, where there is no Python", async () => {
    expect(await fetchWith(folder)).toBeNull();
    expect(await fetchWith(null)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it("returns null and leaves nothing half done where pip cannot fetch", async () => {
    expect(await fetchWith(await pathWithPython("echo 'No module named pip' >&2; exit 1"))).toBeNull();
    expect(await readdir(join(folder, "cache", "java"))).toEqual([]);
  });

  it("names the folder where the cache cannot be written", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const refused = await fetchWith(await pathWithPython("exit 1"), file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderUnusable);
    expect(String(refused)).toContain(file);
  });
});
