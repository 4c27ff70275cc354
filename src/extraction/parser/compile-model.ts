import { newModelMemory } from "./kernel.js";
import { type CompiledWeights, compileWeights } from "./linear-model.js";
import type { ParserModel } from "./model-file.js";
import type { TieredWeights } from "./tier.js";

/** A model whose weights stand where they are looked up. It can be handed to other threads: weights, which are nearly all of it, are not copied. */
export type CompiledModel = ParserModel<CompiledWeights>;

/**
 * Compiles the weights of a model, into one memory.
 * @throws {RuntimeMissing} if the parser's kernel is missing or cannot run here.
 */
export function compileModel({ tagger, parsers, arbiter, labeller, ...rest }: ParserModel): CompiledModel {
  const memory = newModelMemory();
  const compiled = <Model extends TieredWeights>(model: Model) => ({
    ...model,
    weights: compileWeights(model.weights, memory),
  });
  return {
    ...rest,
    tagger: compiled(tagger),
    parsers: parsers.map(compiled),
    arbiter: compileWeights(arbiter, memory),
    labeller: compiled(labeller),
  };
}
