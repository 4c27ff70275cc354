import { readdir, stat } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";

const mebibyte = 2 ** 20;
/** MiB; enough for a graph of some thousand reports. */
const least = 256;

/**
 * How much memory, in MiB, a database is given for its pages: what its store takes and a fifth for its growth, at least 256, at most a quarter of the
 * machine's memory.
 * @param store the folder of the database's files; one that is not there is empty.
 * @param memory of the machine, in bytes.
 */
export async function fittingPageCacheMb(store: string, memory: number = totalmem()): Promise<number> {
  const wanted = Math.ceil(((await sizeOf(store)) * 1.2) / mebibyte);
  return Math.max(least, Math.min(wanted, Math.floor(memory / 4 / mebibyte)));
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const file of files) {
    if (file.isFile())
      bytes += await stat(join(file.parentPath, file.name)).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}
