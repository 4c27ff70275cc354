import { Kernel, newModelMemory } from "./kernel.js";
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

/**
 * Says which place in the memory of a model this thread scores in, before it makes a parser of it.
 * @param place 0 to 79; without this call it is 0. Two threads that are at work at the same time must not have the same.
 */
export function takePlace(model: CompiledModel, place: number): void {
  Kernel.on(model.arbiter.memory, place);
}
