import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RuntimeMissing } from "../../../src/domain/errors.js";
import { findJava, type JavaOptions } from "../../../src/graph/embedded/find-java.js";

describe("findJava", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sitrep-java-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A home whose `java` says it is of this version, and can do nothing else. */
  async function javaHome(name: string, versionLine: string): Promise<string> {
    const home = join(folder, name);
    await mkdir(join(home, "bin"), { recursive: true });
    const file = join(home, "bin", "java");
    await writeFile(file, `#!/bin/sh\necho '${versionLine}' >&2\n`);
    await chmod(file, 0o755);
    return home;
  }
  const find = (options: Partial<JavaOptions>) =>
    findJava({ sitrepJavaHome: null, javaHome: null, path: null, fetchJava: null, ...options });
  const failure = (options: Partial<JavaOptions>) => find(options).catch((error: unknown) => error as RuntimeMissing);

  it("takes SITREP_JAVA_HOME before JAVA_HOME before the search path", async () => {
    const a = await javaHome("a", 'openjdk version "21.0.8" 2025-07-15');
    const b = await javaHome("b", 'openjdk version "17.0.15" 2025-04-15');
    const c = await javaHome("c", 'openjdk version "17.0.9" 2023-10-17');
    const path = join(c, "bin");
    expect(await find({ sitrepJavaHome: a, javaHome: b, path })).toMatchObject({ version: "21.0.8", release: 21 });
    expect(await find({ javaHome: b, path })).toMatchObject({ version: "17.0.15", foundBy: "JAVA_HOME" });
    expect(await find({ path })).toMatchObject({ version: "17.0.9", release: 17, foundBy: "PATH" });
  });

  it("goes on to the search path when JAVA_HOME is of another release", async () => {
    const old = await javaHome("old", 'java version "1.8.0_412"');
    const fit = await javaHome("fit", 'openjdk version "17" 2021-09-14');
    expect(await find({ javaHome: old, path: ["/nowhere", join(fit, "bin")].join(delimiter) })).toMatchObject({
      release: 17,
    });
  });

  it.each([
    ['java version "1.8.0_412"', "1.8.0_412"],
    ['openjdk version "11.0.2" 2019-01-15', "11.0.2"],
    ['openjdk version "25-ea" 2025-09-16', "25-ea"],
  ])("refuses %s and says what was found", async (line, version) => {
    const refused = await failure({ javaHome: await javaHome("other", line) });
    expect(refused).toBeInstanceOf(RuntimeMissing);
    expect(refused).toHaveProperty("message", expect.stringContaining(`is Java ${version}`));
  });

  it("does not pass over a SITREP_JAVA_HOME that holds no usable Java", async () => {
    const fit = await javaHome("fit", 'openjdk version "17.0.15" 2025-04-15');
    const refused = await failure({ sitrepJavaHome: join(folder, "empty"), javaHome: fit });
    expect(refused).toBeInstanceOf(RuntimeMissing);
    expect(refused).toHaveProperty("message", expect.stringContaining(join(folder, "empty")));
  });

  it("fetches a Java only where none is installed", async () => {
    const fit = await javaHome("fit", 'openjdk version "17.0.15" 2025-04-15');
    const fetched = await javaHome("fetched", 'openjdk version "21.0.8" 2025-07-15');
    const fetchJava = async () => join(fetched, "bin", "java");
    expect(await find({ javaHome: fit, fetchJava })).toMatchObject({ version: "17.0.15" });
    expect(await find({ fetchJava })).toMatchObject({ version: "21.0.8", foundBy: "the cache" });
  });

  it("names the three ways out where there is none", async () => {
    const refused = await failure({ path: folder });
    expect(refused).toBeInstanceOf(RuntimeMissing);
    expect(refused).toHaveProperty("message", expect.stringContaining("none was found"));
    for (const way of ["Install Java 17 or 21", "docker compose up", "NEO4J_URI"]) {
      expect(refused).toHaveProperty("nextStep", expect.stringContaining(way));
    }
  });
});
