import { join } from "node:path";
import { RuntimeMissing } from "../../domain/errors.js";
import { packageRoot } from "../../package-root.js";
import { readPart } from "./checked-file.js";
import { roomBytes } from "./kernel/layout.js";

/** Where the package keeps the compiled kernel; the same file serves src and dist. */
const kernelPath = join(packageRoot, "dist", "extraction", "parser", "score.wasm");

/** A model's memory in pages of 65,536 bytes, as kernel/asconfig.json says: weights from below, a sixth of it, and from above what each thread scores with. What is never written is never there. */
const pages = 2_048;
/** What is kept begins on a line of the processor's cache. */
const lineBytes = 64;
/** What a thread scores with: a parser takes a third of it. */
const placeBytes = 2 ** 19;
/** Threads at work on one model at the same time; each has two places, of which it takes the one that the thread before it did not have: that may be at its last step still. */
const mostPlaces = 80;
/** Numbers at the beginning: how many lines the weights take; for each place how many threads have had it. */
const headNumbers = 1 + mostPlaces;

/** The functions of kernel/score.ts. What they take are addresses, in bytes. */
interface Functions {
  readonly addTemplates: (model: number, templates: number, atoms: number, scores: number, room: number) => void;
  readonly addFeatures: (model: number, keys: number, count: number, scores: number, room: number) => void;
}

/**
 * Memory for a model: other threads that are handed it read and write the same.
 * @throws {RuntimeMissing} if there is no WebAssembly, or no address space for it.
 */
export function newModelMemory(): WebAssembly.Memory {
  const memory = runnable(() => new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }));
  new Int32Array(memory.buffer)[0] = Math.ceil((headNumbers * Int32Array.BYTES_PER_ELEMENT) / lineBytes);
  return memory;
}

let module: WebAssembly.Module | undefined;
const kernels = new WeakMap<WebAssembly.Memory, Kernel>();

/** The compiled loops of kernel/score.ts as this thread runs them on one model's memory, and the numbers that it keeps there. */
export class Kernel {
  readonly functions: Functions;
  /** Address of what this thread looks features up with. */
  readonly room: number;
  readonly #memory: WebAssembly.Memory;
  /** Where what this thread takes next begins, and where its place ends. */
  #next: number;
  readonly #end: number;

  private constructor(memory: WebAssembly.Memory, place: number) {
    if (place < 0 || place >= mostPlaces)
      throw new RangeError(`Place ${place} is none of the ${mostPlaces} of a model.`);
    this.#memory = memory;
    module ??= readKernel();
    this.functions = new WebAssembly.Instance(module, { env: { memory } }).exports as Functions;
    const { buffer } = memory;
    const half = Atomics.add(new Int32Array(buffer), 1 + place, 1) & 1;
    this.#end = buffer.byteLength - (2 * place + half) * placeBytes;
    this.#next = this.#end - placeBytes;
    this.room = this.numbers(roomBytes / Int32Array.BYTES_PER_ELEMENT).byteOffset;
  }

  /**
   * The kernel of this thread for a memory of {@link newModelMemory}, the same one each time.
   * @param place the thread's own, 0 to 79: no other thread that is at work on this memory has it. Says nothing where the thread has a kernel for the memory.
   * @throws {RuntimeMissing} as {@link readKernel}.
   */
  static on(memory: WebAssembly.Memory, place = 0): Kernel {
    const kernel = kernels.get(memory) ?? new Kernel(memory, place);
    kernels.set(memory, kernel);
    return kernel;
  }

  /**
   * So many zeros in the place of this thread, which are never given back. What comes behind them, up to a multiple of 16, is theirs too.
   * @throws {RangeError} if the place is full.
   */
  numbers(count: number): Int32Array {
    const begin = this.#next;
    const end = begin + linesOf(count * Int32Array.BYTES_PER_ELEMENT) * lineBytes;
    if (end > this.#end)
      throw new RangeError("A thread's place in the parser's memory is full: it holds a parser or two.");
    this.#next = end;
    // Another thread may have had the place before.
    new Int32Array(this.#memory.buffer, begin, (end - begin) / Int32Array.BYTES_PER_ELEMENT).fill(0);
    return new Int32Array(this.#memory.buffer, begin, count);
  }

  /**
   * So many zeros among the weights, which all threads read. For the thread that compiles the model.
   * @throws {RangeError} if the memory is full.
   */
  weightNumbers(count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, this.#takeForWeights(count * Int32Array.BYTES_PER_ELEMENT), count);
  }

  /** As {@link weightNumbers}, but bytes. */
  weightBytes(count: number): Int8Array {
    return new Int8Array(this.#memory.buffer, this.#takeForWeights(count), count);
  }

  /** The address of so many bytes. */
  #takeForWeights(bytes: number): number {
    const { buffer } = this.#memory;
    const begin = Atomics.add(new Int32Array(buffer), 0, linesOf(bytes)) * lineBytes;
    if (begin + bytes > buffer.byteLength - 2 * mostPlaces * placeBytes)
      throw new RangeError(`The parser's memory has no room for ${bytes} bytes of weights more.`);
    return begin;
  }
}

const linesOf = (bytes: number): number => Math.ceil(bytes / lineBytes);

/**
 * The compiled kernel.
 * @throws {RuntimeMissing} if its file is missing, or if this processor or this Node cannot run it.
 */
export function readKernel(path: string = kernelPath): WebAssembly.Module {
  const file = readPart(path, "The parser's kernel", "Build it with `npm run build:kernel`.");
  return runnable(() => new WebAssembly.Module(file));
}

/** What `make` makes of WebAssembly. */
function runnable<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (cause) {
    throw new RuntimeMissing(`The parser's kernel cannot run here: ${(cause as Error).message}.`, {
      nextStep:
        "It needs WebAssembly with SIMD (Node 20 or later without --jitless, x86-64 with SSE4.1 or ARM64) and address space that no `ulimit -v` bounds. If it should run, build it again with `npm run build:kernel`.",
      cause,
    });
  }
}
