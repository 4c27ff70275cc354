/** So many answers are kept; then it begins anew. */
const most = 20_000;

/** Keeps what was found for a key: the rows of a data set name few actors and places over and over. Its size is bounded. */
export class Memory<Value> {
  readonly #values = new Map<string, Value>();

  /** What was found for the key, else what `find` finds now. */
  get(key: string, find: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    if (this.#values.size >= most) this.#values.clear();
    const found = find();
    this.#values.set(key, found);
    return found;
  }
}
