import { loadOptionalModel } from "../extraction/optional-parser.js";
import type { CompiledModel } from "../extraction/parser/compile-model.js";

/** Reads the parser's model on this thread. */
export const readModelOnWorker = (): CompiledModel | null => loadOptionalModel();
