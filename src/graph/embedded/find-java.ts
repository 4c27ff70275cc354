import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { RuntimeMissing } from "../../domain/errors.js";

/** A Java that can run Neo4j 5.26. */
export interface JavaRuntime {
  /** Absolute path of the `java` program. */
  readonly executable: string;
  /** The feature release, 17 or 21. */
  readonly release: number;
  /** As Java tells it, e.g. `17.0.15`. */
  readonly version: string;
  /** Where it was found, e.g. `JAVA_HOME`. */
  readonly foundBy: string;
}

/** Where to look; each null where the setting is absent. */
export interface JavaOptions {
  readonly sitrepJavaHome: string | null;
  readonly javaHome: string | null;
  /** The search path, as in the environment variable PATH. */
  readonly path: string | null;
  /** Fetches a Java where none is installed; null if that is not possible either. */
  readonly fetchJava: (() => Promise<string | null>) | null;
}

/** Neo4j 5.26 supports these: https://neo4j.com/docs/operations-manual/5/installation/requirements/ */
const supportedReleases = [17, 21];
const program = process.platform === "win32" ? "java.exe" : "java";
const run = promisify(execFile);

/**
 * Looks for Java 17 or 21: SITREP_JAVA_HOME, JAVA_HOME, the search path, then `fetchJava`.
 * @throws {RuntimeMissing} if SITREP_JAVA_HOME holds no usable Java, or if there is none anywhere; the message lists what was found.
 */
export async function findJava(options: JavaOptions): Promise<JavaRuntime> {
  const refused: string[] = [];
  for (const { foundBy, executable } of candidates(options)) {
    const found = await probe(executable, foundBy);
    if (found === null) {
      if (foundBy !== "PATH") refused.push(`${foundBy} (${executable}) does not run`);
    } else if (supportedReleases.includes(found.release)) {
      return found;
    } else {
      refused.push(`${foundBy} (${executable}) is Java ${found.version}`);
    }
    // A person who names a Java wants that one, or to know why not.
    if (foundBy === "SITREP_JAVA_HOME") throw noJava(refused);
  }
  const fetched = options.fetchJava === null ? null : await options.fetchJava();
  const runtime = fetched === null ? null : await probe(fetched, "the cache");
  if (runtime !== null && supportedReleases.includes(runtime.release)) return runtime;
  throw noJava(refused);
}

function candidates({ sitrepJavaHome, javaHome, path }: JavaOptions): { foundBy: string; executable: string }[] {
  const inHome = (foundBy: string, home: string | null) =>
    home === null || home === "" ? [] : [{ foundBy, executable: join(home, "bin", program) }];
  const onPath = (path ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => ({ foundBy: "PATH", executable: join(folder, program) }));
  return [...inHome("SITREP_JAVA_HOME", sitrepJavaHome), ...inHome("JAVA_HOME", javaHome), ...onPath];
}

/** What this `java` says it is, or null if it cannot be run. */
async function probe(executable: string, foundBy: string): Promise<JavaRuntime | null> {
  try {
    await access(executable, constants.X_OK);
    const { stdout, stderr } = await run(executable, ["-version"], { timeout: 20_000 });
    // `openjdk version "17.0.15" 2025-04-15`; before Java 9 `java version "1.8.0_412"`.
    const version = /version "([^"]+)"/.exec(stderr + stdout)?.[1];
    if (version === undefined) return null;
    const [first = "", second = ""] = version.split(/[._+-]/);
    return { executable, release: Number(first === "1" ? second : first), version, foundBy };
  } catch {
    return null;
  }
}

function noJava(refused: readonly string[]): RuntimeMissing {
  const found = refused.length === 0 ? "none was found" : `found: ${refused.join("; ")}`;
  return new RuntimeMissing(`The embedded Neo4j needs Java 17 or 21; ${found}.`, {
    nextStep:
      "Install Java 17 or 21 (or set SITREP_JAVA_HOME to its folder), or run `docker compose up`, or set NEO4J_URI to a running Neo4j.",
  });
}
