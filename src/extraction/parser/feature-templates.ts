import { featureBits } from "./hash.js";

/**
 * Feature templates compiled to integers. A template is the names of the atoms it combines (`"S0.form N0.tag"`);
 * a feature is the hash of the template's number with the values of its atoms.
 */
export class FeatureTemplates {
  readonly count: number;
  /** Slots of all templates, one after the other; those of template `t` begin at `#starts[t]`. */
  readonly #slots: Int32Array;
  readonly #starts: Int32Array;

  /**
   * @param templates each the names of its atoms, with spaces between.
   * @param atomNames the name of each slot of the array of atoms.
   */
  constructor(templates: readonly string[], atomNames: readonly string[]) {
    const slotOf = new Map(atomNames.map((name, slot) => [name, slot]));
    const compiled = templates.map((template) =>
      template.split(" ").map((name) => {
        const slot = slotOf.get(name);
        if (slot === undefined) throw new Error(`There is no atom ${name}.`);
        return slot;
      }),
    );
    this.count = compiled.length;
    this.#slots = Int32Array.from(compiled.flat());
    this.#starts = new Int32Array(compiled.length + 1);
    for (const [index, slots] of compiled.entries())
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + slots.length;
  }

  /** Writes the key of each template's feature, 0 to 2^featureBits - 1, to `keys`. */
  fill(atoms: Int32Array, keys: Int32Array): void {
    const { count } = this;
    const slots = this.#slots;
    const starts = this.#starts;
    let at = 0;
    for (let template = 0; template < count; template += 1) {
      const end = starts[template + 1] as number;
      let hash = Math.imul(template + 1, 0x85ebca6b);
      // As `mix`, written out: this is the innermost loop of all.
      for (; at < end; at += 1) {
        hash = Math.imul(hash ^ (atoms[slots[at] as number] as number), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      keys[template] = Math.imul(hash, 0xc2b2ae35) >>> (32 - featureBits);
    }
  }
}
