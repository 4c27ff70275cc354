import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { FolderUnusable } from "../../domain/errors.js";
import { folderUnusable } from "./folder.js";
import { identifyProcess, isAlive, type ProcessIdentity } from "./process-identity.js";

/** A data folder that belongs to this process until it is released. */
export interface HomeLock {
  /** Notes which database runs on the folder, so that a later Sitrep can wait for it should this one be killed. */
  noteDatabase(pid: number): Promise<void>;
  release(): Promise<void>;
}

interface LockContent {
  readonly owner: ProcessIdentity;
  readonly database: ProcessIdentity | null;
}

/** A database whose Sitrep was killed stops by itself in about a second; longer than this it hangs. */
const orphanWaitMs = 15_000;

/**
 * Takes the data folder for this process. A lock left by a process that is gone is taken over, after its database has ended.
 * @throws {FolderUnusable} if another Sitrep uses the folder (the message names its process), or if it cannot be written.
 */
export async function lockHome(folder: string): Promise<HomeLock> {
  const file = join(folder, "sitrep.lock");
  const owner = (await identifyProcess(process.pid)) ?? { pid: process.pid, startedAt: null };
  const content: LockContent = { owner, database: null };
  while (!(await createWhole(file, folder, content))) {
    const found = await readLock(file);
    if (found === null) continue;
    if (await isAlive(found.owner)) throw inUse(folder, found.owner.pid);
    if (found.database !== null) await awaitEnd(found.database);
    await removeStale(file, found);
  }
  return {
    async noteDatabase(pid) {
      const temporary = `${file}.${randomUUID()}`;
      await writeFile(temporary, JSON.stringify({ owner, database: await identifyProcess(pid) }));
      await rename(temporary, file);
    },
    async release() {
      await rm(file, { force: true });
    },
  };
}

/** A link appears with its content or not at all, and fails if the name is taken. */
async function createWhole(file: string, folder: string, content: LockContent): Promise<boolean> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await writeFile(temporary, JSON.stringify(content));
    await link(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw folderUnusable(folder, "SITREP_HOME", error);
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

async function readLock(file: string): Promise<LockContent | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as LockContent;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    if (error instanceof SyntaxError) return { owner: { pid: -1, startedAt: null }, database: null };
    throw error;
  }
}

/** Two that find the same stale lock must not remove each other's new one: move it away, look at it, put it back if it is not the one. */
async function removeStale(file: string, stale: LockContent): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readLock(aside);
  if (moved !== null && JSON.stringify(moved.owner) !== JSON.stringify(stale.owner))
    await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

async function awaitEnd(database: ProcessIdentity): Promise<void> {
  const giveUpAt = Date.now() + orphanWaitMs;
  while (await isAlive(database)) {
    if (Date.now() > giveUpAt) {
      process.kill(database.pid, "SIGKILL");
      return;
    }
    await delay(100);
  }
}

function inUse(folder: string, pid: number): FolderUnusable {
  const who = pid === process.pid ? "this very process" : `process ${pid}`;
  return new FolderUnusable(`The folder ${folder} is in use by another Sitrep (${who}).`, {
    nextStep: "Stop that one first, or name another folder in SITREP_HOME.",
  });
}
