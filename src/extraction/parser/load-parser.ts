import { join } from "node:path";
import { RuntimeMissing } from "../../domain/errors.js";
import { packageRoot } from "../../package-root.js";
import { readChecked } from "./checked-file.js";
import { type CompiledModel, compileModel } from "./compile-model.js";
import { decodeModel } from "./model-file.js";
import { TrainedParser } from "./trained-parser.js";
import type { DependencyParser } from "./tree.js";

/** Where the package keeps the trained model; the same file serves src and dist. */
const modelPath = join(packageRoot, "src", "extraction", "parser", "model", "english.parser.gz");

const nextStep =
  "Get the files back with `git checkout src/extraction/parser/model`, or train them with `npm run train:parser`.";

/**
 * Reads the model of the trained tagger and parser: about 0.2 s. Other threads can be handed it and make a {@link TrainedParser} of it at once.
 * @param path the model; its SHA-256 stands beside it in `PATH.sha256`.
 * @throws {RuntimeMissing} if one of the files cannot be read, if the model is not the one that was trained (checksum, format), or if its kernel is missing or cannot run here.
 */
export function loadParserModel(path: string = modelPath): CompiledModel {
  const file = readChecked(path, "The parser's model", nextStep);
  try {
    return compileModel(decodeModel(file));
  } catch (cause) {
    if (cause instanceof RuntimeMissing) throw cause;
    throw new RuntimeMissing(`The parser's model is of a format that this version does not read: ${path}.`, {
      nextStep,
      cause,
    });
  }
}

/**
 * The trained tagger and parser.
 * @param path the model.
 * @throws {RuntimeMissing} as {@link loadParserModel}.
 */
export const loadParser = (path: string = modelPath): DependencyParser => new TrainedParser(loadParserModel(path));
