/**
 * What a graph takes on disk, by store: `npm run -s measure:store FOLDER [DOCUMENTS]`, FOLDER being `data/databases/neo4j` of a Neo4j Community
 * that has been stopped. Neo4j makes its files larger in steps of 96 MB, so what counts is up to the last byte that is not zero.
 */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const [folder, documents = "1"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the folder of a database: .../neo4j/data/databases/neo4j");

const stepBytes = 1 << 20;

/** Length of a file without the zeros at its end. */
async function usedBytes(path: string): Promise<number> {
  const file = await open(path);
  try {
    for (let end = (await file.stat()).size; end > 0; end -= stepBytes) {
      const start = Math.max(0, end - stepBytes);
      const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      const last = buffer.findLastIndex((byte) => byte !== 0);
      if (last >= 0) return start + last + 1;
    }
    return 0;
  } finally {
    await file.close();
  }
}

async function indexBytes(path: string): Promise<number> {
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}

const sizes = new Map<string, number>([["indexes", await indexBytes(join(folder, "schema"))]]);
for (const name of await readdir(folder))
  if (name.startsWith("neostore.") && name.includes(".db") && !name.endsWith(".id"))
    sizes.set(name.slice("neostore.".length), await usedBytes(join(folder, name)));
sizes.set(
  "all",
  [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
);
for (const [name, bytes] of [...sizes].sort(([, one], [, other]) => other - one).filter(([, bytes]) => bytes > 0))
  console.log(
    `${name.padEnd(32)} ${(bytes / 1e6).toFixed(1).padStart(10)} MB ${Math.round(bytes / Number(documents))
      .toString()
      .padStart(8)} bytes a document`,
  );
