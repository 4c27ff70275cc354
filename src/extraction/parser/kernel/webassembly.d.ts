/** What of WebAssembly's interface for JavaScript we use: Node has it, its types do not, and those of browsers bring all that a page has. */
declare namespace WebAssembly {
  class Memory {
    /** Limits are pages of 65,536 bytes. */
    constructor(limits: { initial: number; maximum: number; shared: true });
    readonly buffer: SharedArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory } });
    readonly exports: unknown;
  }
}
