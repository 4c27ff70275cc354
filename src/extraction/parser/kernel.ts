import { join } from "node:path";
import { RuntimeMissing } from "../../domain/errors.js";
import { packageRoot } from "../../package-root.js";
import { readPart } from "./checked-file.js";
import { roomBytes } from "./kernel/layout.js";

/** Where the package keeps the compiled kernel; the same file serves src and dist. */
const kernelPath = join(packageRoot, "dist", "extraction", "parser", "score.wasm");

const pageBytes = 65_536;
/** As kernel/asconfig.json says; a model needs a tenth of it. */
const mostPages = 4_096;
/** What is kept begins on a line of the processor's cache. */
const lineBytes = 64;

/** The functions of kernel/score.ts. What they take are addresses, in bytes. */
interface Functions {
  readonly addTemplates: (model: number, templates: number, atoms: number, scores: number, room: number) => void;
  readonly addFeatures: (model: number, keys: number, count: number, scores: number, room: number) => void;
}

/** Memory for a model: other threads that are handed it read and write the same. */
export const newModelMemory = (): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: 1, maximum: mostPages, shared: true });

let module: WebAssembly.Module | undefined;
const kernels = new WeakMap<WebAssembly.Memory, Kernel>();

/** The compiled loops of kernel/score.ts as this thread runs them on one model's memory, and the numbers that it keeps there. */
export class Kernel {
  readonly functions: Functions;
  /** Address of what this thread looks features up with. */
  readonly room: number;
  readonly #memory: WebAssembly.Memory;

  private constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
    module ??= readKernel();
    this.functions = new WebAssembly.Instance(module, { env: { memory } }).exports as Functions;
    this.room = this.numbers(roomBytes / Int32Array.BYTES_PER_ELEMENT).byteOffset;
  }

  /**
   * The kernel of this thread for a memory of {@link newModelMemory}, the same one each time.
   * @throws {RuntimeMissing} as {@link readKernel}.
   */
  static on(memory: WebAssembly.Memory): Kernel {
    const kernel = kernels.get(memory) ?? new Kernel(memory);
    kernels.set(memory, kernel);
    return kernel;
  }

  /**
   * So many zeros in the memory, which are never given back. What comes behind them, up to a multiple of 16, is theirs too.
   * @throws {RangeError} if the memory is full.
   */
  numbers(count: number): Int32Array {
    const begin = this.#take(count * Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(this.#memory.buffer, begin, count);
  }

  /** As {@link numbers}, but bytes. */
  bytes(count: number): Int8Array {
    const begin = this.#take(count);
    return new Int8Array(this.#memory.buffer, begin, count);
  }

  /** The address of so many bytes. The first number of the memory says how many lines are taken; other threads take some at the same time. */
  #take(bytes: number): number {
    const lines = Math.ceil(bytes / lineBytes);
    const begin = (Atomics.add(new Int32Array(this.#memory.buffer), 0, lines) + 1) * lineBytes;
    const missing = begin + lines * lineBytes - this.#memory.buffer.byteLength;
    // Another thread may have grown it meanwhile: then there is more than is needed.
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
    return begin;
  }
}

/**
 * The compiled kernel.
 * @throws {RuntimeMissing} if its file is missing, or if this processor or this Node cannot run it.
 */
export function readKernel(path: string = kernelPath): WebAssembly.Module {
  const file = readPart(path, "The parser's kernel", "Build it with `npm run build:kernel`.");
  try {
    return new WebAssembly.Module(file);
  } catch (cause) {
    throw new RuntimeMissing(`The parser's kernel cannot run here: ${path}.`, {
      nextStep:
        "It needs WebAssembly with SIMD: Node 20 or later, on x86-64 with SSE4.1 or on ARM64. If it should run, build it again with `npm run build:kernel`.",
      cause,
    });
  }
}
