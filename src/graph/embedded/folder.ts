import { FolderUnusable } from "../../domain/errors.js";

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
