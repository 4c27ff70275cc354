import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Finds the folder that holds the package's own package.json, going up from this file, so that the
 * same code works from src (tsx, vitest) and from dist (the published package).
 */
const findPackageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
};

/** Absolute path of the folder that holds package.json, schema, seed and the rest of the package. */
export const packageRoot: string = findPackageRoot();
