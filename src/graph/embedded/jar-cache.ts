import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import mvnArtifactUrl from "mvn-artifact-url";
import { RuntimeMissing, SitrepError } from "../../domain/errors.js";
import type { Progress } from "../../domain/progress.js";
import { folderUnusable, makeFolder } from "./folder.js";
import type { JarLock, LockedJar } from "./jar-lock.js";

/** What `ensureJars` needs to know. */
export interface JarCacheOptions {
  readonly lock: JarLock;
  /** Folder shared by every Sitrep of this user; the jars stand in `neo4j/VERSION` below it. */
  readonly cacheDir: string;
  /** Address of a Maven repository to use in place of Maven Central; null for Maven Central. */
  readonly mirror: string | null;
  readonly progress: Progress;
}

type ArtifactUrl = typeof mvnArtifactUrl.default;
// A CommonJS module with a default export: Node hands over the module, Vite the export itself.
const artifactUrl: ArtifactUrl =
  typeof mvnArtifactUrl === "function" ? (mvnArtifactUrl as ArtifactUrl) : mvnArtifactUrl.default;

const downloadsAtOnce = 12;
const attempts = 3;
/** No byte for so long means the connection is dead. */
const silenceMs = 30_000;
/** Left behind by a process that was killed; a running one renews its files far more often. */
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Makes sure that every locked jar is in the cache, whole: what is missing or damaged is downloaded, once.
 * A jar appears under its name only when it is complete and its checksum is right, so an interrupted download goes on
 * where it stopped, and two processes at once do each other no harm.
 * @returns paths of all jars, in the order of the lock.
 * @throws {RuntimeMissing} if a jar cannot be had. @throws {FolderUnusable} if the cache cannot be written.
 */
export async function ensureJars({ lock, cacheDir, mirror, progress }: JarCacheOptions): Promise<string[]> {
  const folder = join(cacheDir, "neo4j", lock.neo4jVersion);
  await makeFolder(folder, "SITREP_CACHE_DIR");
  const missing: LockedJar[] = [];
  for (const jar of lock.jars) {
    if (!(await isWhole(jar, join(folder, jarFileName(jar))))) missing.push(jar);
  }
  if (missing.length > 0) await downloadAll(missing, folder, lock.neo4jVersion, mirror, progress);
  return lock.jars.map((jar) => join(folder, jarFileName(jar)));
}

/** The name of a jar in the cache: with its group, since two groups may use one artifact name. */
export function jarFileName({ coordinates }: LockedJar): string {
  return `${coordinates.replaceAll(":", "_")}.jar`;
}

async function isWhole(jar: LockedJar, path: string): Promise<boolean> {
  try {
    if ((await stat(path)).size !== jar.bytes) return false;
    return (
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex") === jar.sha256
    );
  } catch {
    return false;
  }
}

async function downloadAll(
  jars: readonly LockedJar[],
  folder: string,
  neo4jVersion: string,
  mirror: string | null,
  progress: Progress,
): Promise<void> {
  await removeAbandoned(folder);
  const totalBytes = jars.reduce((sum, jar) => sum + jar.bytes, 0);
  progress.start(`Downloading Neo4j ${neo4jVersion} (once)`, Math.ceil(totalBytes / 1e6), "MB");
  let doneBytes = 0;
  const onBytes = (count: number) => {
    doneBytes += count;
    progress.advance(Math.floor(doneBytes / 1e6));
  };
  const waiting = [...jars];
  // The first failure stops the others, or hundreds of requests would each wait for a network that is not there.
  const stop = new AbortController();
  const worker = async () => {
    for (let jar = waiting.shift(); jar !== undefined; jar = waiting.shift()) {
      try {
        await downloadWithRetries(jar, folder, mirror, onBytes, stop.signal);
      } catch (error) {
        stop.abort();
        waiting.length = 0;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: downloadsAtOnce }, worker);
  const ended = await Promise.allSettled(workers);
  const failures = ended.filter((end) => end.status === "rejected").map((end) => end.reason as unknown);
  const cause = failures.find((reason) => reason instanceof SitrepError) ?? failures[0];
  if (cause !== undefined) {
    progress.finish("stopped");
    throw cause;
  }
  progress.finish(`${jars.length} files`);
}

async function downloadWithRetries(
  jar: LockedJar,
  folder: string,
  mirror: string | null,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    let received = 0;
    try {
      return await download(jar, folder, mirror, signal, (count) => {
        received += count;
        onBytes(count);
      });
    } catch (error) {
      onBytes(-received);
      if (error instanceof SitrepError || signal.aborted || attempt === attempts) throw asRuntimeMissing(error, jar);
    }
  }
}

async function download(
  jar: LockedJar,
  folder: string,
  mirror: string | null,
  stop: AbortSignal,
  onBytes: (count: number) => void,
): Promise<void> {
  const url = await jarUrl(jar, mirror);
  const part = join(folder, `${jarFileName(jar)}.${randomUUID()}.part`);
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(`no data for ${silenceMs / 1000} s`)), silenceMs);
  const hash = createHash("sha256");
  try {
    const response = await fetch(url, { signal: AbortSignal.any([stop, silence.signal]) });
    if (!response.ok || response.body === null) throw new Error(`the repository answered ${response.status}`);
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        timer.refresh();
        hash.update(chunk);
        onBytes(chunk.length);
        done(null, chunk);
      },
    });
    await pipeline(
      Readable.fromWeb(response.body as ReadableStream),
      measure,
      createWriteStream(part, { flags: "wx" }),
    );
    const found = hash.digest("hex");
    if (found !== jar.sha256) throw checksumMismatch(jar, found, mirror);
    await rename(part, join(folder, jarFileName(jar)));
  } catch (error) {
    throw isFileError(error) ? folderUnusable(folder, "SITREP_CACHE_DIR", error) : error;
  } finally {
    clearTimeout(timer);
    await rm(part, { force: true }).catch(() => {});
  }
}

/** Address of a jar: the layout of a repository, and where Maven Central is, are the package's knowledge. */
async function jarUrl({ coordinates }: LockedJar, mirror: string | null): Promise<string> {
  const [groupId = "", artifactId = "", version = "", classifier] = coordinates.split(":");
  const artifact = { groupId, artifactId, version, ...(classifier === undefined ? {} : { classifier }) };
  const base = mirror === null ? undefined : mirror.replace(/\/*$/, "/");
  return await artifactUrl(artifact, base);
}

function checksumMismatch(jar: LockedJar, found: string, mirror: string | null): RuntimeMissing {
  return new RuntimeMissing(
    `${jar.coordinates} was downloaded but is not the file it should be: SHA-256 ${found}, expected ${jar.sha256}.`,
    {
      nextStep:
        mirror === null
          ? "Something between here and the Maven repository changes files: try another network, or set SITREP_MAVEN_REPOSITORY to a mirror you trust."
          : "The mirror in SITREP_MAVEN_REPOSITORY serves another file: mend it, or unset it to use Maven Central.",
    },
  );
}

function asRuntimeMissing(error: unknown, jar: LockedJar): SitrepError {
  if (error instanceof SitrepError) return error;
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
  return new RuntimeMissing(`Neo4j cannot be downloaded: ${jar.coordinates} failed (${reason}).`, {
    nextStep:
      "Connect to the network and start again (it goes on where it stopped), or set SITREP_MAVEN_REPOSITORY to a mirror, or copy the folder " +
      "SITREP_CACHE_DIR from a machine that has it, or set NEO4J_URI to a running Neo4j, or use `docker compose up`.",
    cause: error,
  });
}

function isFileError(error: unknown): boolean {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  return code !== undefined && (path !== undefined || syscall === "write" || code === "ENOSPC");
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".part")) continue;
    const path = join(folder, basename(name));
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}
