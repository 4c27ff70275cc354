import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RuntimeMissing } from "../../domain/errors.js";
import { packageRoot } from "../../package-root.js";
import type { DependencyParser } from "./tree.js";

/** Where the package keeps the trained model; the same file serves src and dist. */
const modelPath = join(packageRoot, "src", "extraction", "parser", "model", "english.parser.gz");

const howToGetIt = "Get the file back with `git checkout` of its path, or train it again with `npm run train:parser`.";

/**
 * Reads the trained tagger and parser.
 * @throws {RuntimeMissing} if there is no such file, or if it is not the one that was trained (checksum, format).
 */
export function loadParser(path: string = modelPath): DependencyParser {
  try {
    readFileSync(path);
  } catch (cause) {
    throw new RuntimeMissing(`The model of the parser cannot be read: ${path}.`, { nextStep: howToGetIt, cause });
  }
  throw new RuntimeMissing(`The model of the parser is damaged: ${path}.`, { nextStep: howToGetIt });
}
