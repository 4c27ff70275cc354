import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageRoot } from "../src/package-root.js";

/** Fails where the explorer's first view needs more script than it may, and prints how much it needs. */
const maxKilobytes = 500;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  /** Keys of the chunks that it cannot start without. */
  readonly imports?: readonly string[];
}

const bundle = join(packageRoot, "dist", "explorer");

function readManifest(): Readonly<Record<string, Chunk>> {
  try {
    return JSON.parse(readFileSync(join(bundle, "manifest.json"), "utf8"));
  } catch (cause) {
    throw new Error("The explorer has not been built: npm run build:explorer", { cause });
  }
}

const manifest = readManifest();
const needed = new Set<string>();
const follow = (key: string): void => {
  if (needed.has(key)) return;
  needed.add(key);
  manifest[key]?.imports?.forEach(follow);
};
for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) follow(key);

const sizes = Object.entries(manifest)
  .filter(([, { file }]) => file.endsWith(".js"))
  .map(([key, { file }]) => ({
    file,
    isNeeded: needed.has(key),
    kilobytes: gzipSync(readFileSync(join(bundle, file))).length / 1000,
  }));
for (const { file, isNeeded, kilobytes } of sizes)
  console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${isNeeded ? "first view" : "on demand "}  ${file}`);
const total = sizes.filter(({ isNeeded }) => isNeeded).reduce((sum, { kilobytes }) => sum + kilobytes, 0);
console.log(`First view: ${total.toFixed(1)} kB of script, gzipped; at most ${maxKilobytes}.`);
if (needed.size === 0 || total > maxKilobytes) process.exitCode = 1;
