/** Writes numbers to a growing array of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** The bytes written since they were last taken. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** A number from 0 to 2^32 - 1 in one to five bytes of seven bits, the lowest first. */
  writeNumber(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#push(rest);
  }

  writeBytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.#push(byte);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** @throws {RangeError} at the end of the bytes. */
  readNumber(): number {
    let value = 0;
    for (let unit = 1; unit <= 2 ** 28; unit *= 128) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) break;
      this.#at += 1;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    throw new RangeError(`No number at byte ${this.#at}.`);
  }

  /**
   * Reads numbers that ascend to less than 2^32: the lowest bytes of what each is more than the one before, then the rest of these.
   * @throws {RangeError} at the end of the bytes.
   */
  readRises(count: number): Uint32Array<ArrayBuffer> {
    const low = this.readBytes(count);
    const values = new Uint32Array(count);
    const bytes = this.#bytes;
    let at = this.#at;
    let previous = 0;
    for (let index = 0; index < count; index += 1) {
      const byte = bytes[at];
      if (byte !== undefined && byte < 128) {
        // Nearly always: a number of one byte, read without a call, since there are a million of them.
        at += 1;
        previous += (low[index] as number) + 256 * byte;
      } else {
        this.#at = at;
        previous += (low[index] as number) + 256 * this.readNumber();
        at = this.#at;
      }
      values[index] = previous;
    }
    this.#at = at;
    return values;
  }

  /** @throws {RangeError} if there are fewer bytes. */
  readBytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError(`Fewer than ${length} bytes at ${this.#at}.`);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
