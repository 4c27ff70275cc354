import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FolderUnusable, RuntimeMissing } from "../../../src/domain/errors.js";
import { silentProgress } from "../../../src/domain/progress.js";
import { ensureJars } from "../../../src/graph/embedded/jar-cache.js";
import type { JarLock } from "../../../src/graph/embedded/jar-lock.js";

const files = new Map([
  ["/maven/org/example/first/1.0/first-1.0.jar", Buffer.alloc(300_000, "first ")],
  ["/maven/org/example/second/2.0/second-2.0-linux-x86_64.jar", Buffer.alloc(5_000, "second ")],
]);
const [firstBytes = Buffer.of(), secondBytes = Buffer.of()] = files.values();
const locked = (coordinates: string, bytes: Buffer) => ({
  coordinates,
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
const first = locked("org.example:first:1.0", firstBytes);
const second = locked("org.example:second:2.0:linux-x86_64", secondBytes);
const lock: JarLock = { neo4jVersion: "0.0.0", jars: [first, second] };

describe("ensureJars", () => {
  let server: Server;
  let mirror: string;
  let cacheDir: string;
  let asked: string[];
  /** What the repository does wrong with the next request for a path. */
  const faults = new Map<string, "cut off" | "altered" | 503>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? "";
      asked.push(path);
      const bytes = files.get(path);
      const fault = faults.get(path);
      faults.delete(path);
      if (bytes === undefined || fault === 503) return void response.writeHead(bytes ? 503 : 404).end();
      response.writeHead(200, { "content-length": bytes.length });
      if (fault === "cut off") return void response.write(bytes.subarray(0, 1000), () => response.destroy());
      response.end(fault === "altered" ? Buffer.alloc(bytes.length, "x") : bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/maven`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    asked = [];
    faults.clear();
    cacheDir = await mkdtemp(join(tmpdir(), "sitrep-jars-"));
  });
  afterEach(() => rm(cacheDir, { recursive: true, force: true }));

  const ensure = (options: Partial<Parameters<typeof ensureJars>[0]> = {}) =>
    ensureJars({ lock, cacheDir, mirror, progress: silentProgress, ...options });
  const folder = () => join(cacheDir, "neo4j", lock.neo4jVersion);

  it("fetches every jar from the mirror, in the layout of a Maven repository, and returns them in the order of the lock", async () => {
    const paths = await ensure();
    expect(asked.sort()).toEqual([...files.keys()]);
    expect(await Promise.all(paths.map((path) => readFile(path)))).toEqual([firstBytes, secondBytes]);
  });

  it("asks for nothing when the cache is whole", async () => {
    await ensure();
    asked = [];
    await ensure({ mirror: "http://127.0.0.1:1/" });
    expect(asked).toEqual([]);
  });

  it("fetches a half jar again, and only that one", async () => {
    const [path = ""] = await ensure();
    await truncate(path, 1000);
    asked = [];
    await ensure();
    expect(asked).toEqual(["/maven/org/example/first/1.0/first-1.0.jar"]);
    expect(await readFile(path)).toEqual(firstBytes);
  });

  it("fetches a jar again whose bytes have changed but not their number", async () => {
    const [path = ""] = await ensure();
    await writeFile(path, Buffer.alloc(firstBytes.length, "damaged"));
    await ensure();
    expect(await readFile(path)).toEqual(firstBytes);
  });

  it("starts a jar anew when the connection breaks or the repository is busy for a moment", async () => {
    faults.set("/maven/org/example/first/1.0/first-1.0.jar", "cut off");
    faults.set("/maven/org/example/second/2.0/second-2.0-linux-x86_64.jar", 503);
    const [path = ""] = await ensure();
    expect(await readFile(path)).toEqual(firstBytes);
  });

  it("refuses a file with another checksum, names both checksums, and leaves nothing of it behind", async () => {
    faults.set("/maven/org/example/first/1.0/first-1.0.jar", "altered");
    const failure = await ensure().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RuntimeMissing);
    expect(String(failure)).toContain(first.sha256);
    expect((failure as RuntimeMissing).nextStep).toContain("SITREP_MAVEN_REPOSITORY");
    expect((await readdir(folder())).filter((name) => name.includes("first"))).toEqual([]);
  });

  it("says what to do where there is no network", async () => {
    const failure = await ensure({ mirror: "http://127.0.0.1:1/" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RuntimeMissing);
    expect(String(failure)).toMatch(/cannot be downloaded.*(ECONNREFUSED|bad port)/);
    for (const way of ["SITREP_MAVEN_REPOSITORY", "SITREP_CACHE_DIR", "NEO4J_URI", "docker compose up"]) {
      expect((failure as RuntimeMissing).nextStep).toContain(way);
    }
  });

  it("keeps what came before the network was lost", async () => {
    files.delete("/maven/org/example/first/1.0/first-1.0.jar");
    try {
      await expect(ensure({ lock: { ...lock, jars: [second, first] } })).rejects.toBeInstanceOf(RuntimeMissing);
    } finally {
      files.set("/maven/org/example/first/1.0/first-1.0.jar", firstBytes);
    }
    await ensure({ lock: { ...lock, jars: [second] } });
    expect(asked.filter((path) => path.includes("second")).length).toBeLessThanOrEqual(2);
    await ensure();
    expect(await readdir(folder())).toHaveLength(2);
  });

  it("gives both of two at once a whole cache", async () => {
    const [one, other] = await Promise.all([ensure(), ensure()]);
    expect(one).toEqual(other);
    expect(await Promise.all(one.map((path) => readFile(path)))).toEqual([firstBytes, secondBytes]);
    expect(await readdir(folder())).toHaveLength(2);
  });

  it("names the folder and the setting where the cache cannot be written", async () => {
    // Root may write to a read-only folder; nobody can make a folder below a file.
    const file = join(cacheDir, "file");
    await writeFile(file, "");
    const failure = await ensure({ cacheDir: file }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FolderUnusable);
    expect(String(failure)).toContain(file);
    expect((failure as FolderUnusable).nextStep).toContain("SITREP_CACHE_DIR");
  });

  it("reports progress up to the whole size", async () => {
    const told: number[] = [];
    const totals: (number | null | undefined)[] = [];
    const large = Buffer.alloc(3_000_000, "large");
    files.set("/maven/org/example/large/1/large-1.jar", large);
    await ensure({
      lock: { neo4jVersion: "0.0.0", jars: [locked("org.example:large:1", large)] },
      progress: { start: (_step, total) => totals.push(total), advance: (done) => told.push(done), finish() {} },
    });
    files.delete("/maven/org/example/large/1/large-1.jar");
    expect(totals).toEqual([3]);
    expect(told.at(-1)).toBe(3);
  });
});
