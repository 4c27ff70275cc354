import { SitrepError } from "../domain/errors.js";
import type { CompiledModel } from "./parser/compile-model.js";
import { loadParserModel } from "./parser/load-parser.js";

/** The parser's model; null, of which the process warns, if it is missing or damaged: the rules do without it. */
export function loadOptionalModel(): CompiledModel | null {
  try {
    return loadParserModel();
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    const { message, nextStep } = error;
    process.emitWarning(`${message} Reports are read without it. ${nextStep ?? ""}`);
    return null;
  }
}
