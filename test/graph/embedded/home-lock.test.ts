import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderUnusable } from "../../../src/domain/errors.js";
import { lockHome } from "../../../src/graph/embedded/home-lock.js";
import { identifyProcess, isAlive } from "../../../src/graph/embedded/process-identity.js";

describe("lockHome", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sitrep-lock-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const sleeper = async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    await once(child, "spawn");
    return child;
  };

  it("refuses a folder that is in use and names the process", async () => {
    const lock = await lockHome(folder);
    const refused = await lockHome(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderUnusable);
    expect(String(refused)).toContain("in use");
    await lock.release();

    const other = await sleeper();
    const owner = await identifyProcess(other.pid ?? 0);
    await writeFile(join(folder, "sitrep.lock"), JSON.stringify({ owner, database: null }));
    await expect(lockHome(folder)).rejects.toThrow(`process ${other.pid}`);
    other.kill("SIGKILL");
    await once(other, "exit");
    await (await lockHome(folder)).release();
  });

  it("lets exactly one of several at once have the folder, also where a dead one's lock is in the way", async () => {
    await writeFile(
      join(folder, "sitrep.lock"),
      JSON.stringify({ owner: { pid: 2 ** 22 + 1, startedAt: "never" }, database: null }),
    );
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockHome(folder)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is not held by a later process that happens to have the number of a dead one", async () => {
    await writeFile(
      join(folder, "sitrep.lock"),
      JSON.stringify({ owner: { pid: process.pid, startedAt: "another time" }, database: null }),
    );
    await (await lockHome(folder)).release();
  });

  it("takes over a lock that was cut off while it was written", async () => {
    await writeFile(join(folder, "sitrep.lock"), '{"owner":');
    await (await lockHome(folder)).release();
  });

  it("waits for the database of a dead Sitrep to end", async () => {
    const database = await sleeper();
    const identity = await identifyProcess(database.pid ?? 0);
    if (identity === null) throw new Error("The process does not run.");
    await writeFile(
      join(folder, "sitrep.lock"),
      JSON.stringify({ owner: { pid: 2 ** 22 + 1, startedAt: "never" }, database: identity }),
    );
    let isTaken = false;
    const taking = lockHome(folder).then((lock) => {
      isTaken = true;
      return lock;
    });
    await Promise.race([taking, new Promise((resolve) => setTimeout(resolve, 300))]);
    expect(isTaken).toBe(false);
    database.kill("SIGKILL");
    const lock = await taking;
    expect(await isAlive(identity)).toBe(false);
    await lock.release();
  });

  it("holds its owner and its database, for people to read", async () => {
    const lock = await lockHome(folder);
    await lock.noteDatabase(process.pid);
    const content = JSON.parse(await readFile(join(folder, "sitrep.lock"), "utf8"));
    expect(content).toMatchObject({ owner: { pid: process.pid }, database: { pid: process.pid } });
    await lock.release();
  });
});
