import { existsSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { FolderUnusable } from "../../domain/errors.js";

/**
 * Makes a folder and those above it; one that is there already is left as it is.
 * Not Node's own recursive `mkdir`: where a file system refuses folders with ENOENT, as /proc does, that never returns.
 * @throws {FolderUnusable} naming `setting`, the environment variable that chooses the folder.
 */
export async function makeFolder(folder: string, setting: string): Promise<void> {
  try {
    await makeWithParents(folder);
  } catch (error) {
    throw folderUnusable(folder, setting, error);
  }
}

async function makeWithParents(folder: string): Promise<void> {
  try {
    return await makeOne(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const parent = dirname(folder);
  if (!existsSync(parent)) await makeWithParents(parent);
  // Once more also where the parent is there: another process may have made it in between.
  await makeOne(folder);
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST" && (await stat(folder)).isDirectory();
    if (!isThere) throw error;
  }
}

/** The error for a folder that cannot be read or written. `setting` is the environment variable that chooses it. */
export function folderUnusable(folder: string, setting: string, cause: unknown): FolderUnusable {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  const reason = reasons[code] ?? (cause as Error).message;
  return new FolderUnusable(`The folder ${folder} cannot be used: ${reason}.`, {
    nextStep: `Make it writable, or name another folder in ${setting}.`,
    cause,
  });
}

const reasons: Record<string, string> = {
  EACCES: "writing to it is not permitted",
  EPERM: "writing to it is not permitted",
  EROFS: "it is on a read-only file system",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "there is a file of that name",
  EISDIR: "a folder stands where a file should",
  ENOENT: "it cannot be made there",
};
