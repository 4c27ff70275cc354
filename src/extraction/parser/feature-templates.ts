import { featureBits } from "./kernel/layout.js";

/** Templates as kernel/score.ts takes them. */
interface TemplateProgram {
  /** For each beginning of a template, that without its last atom and the slot of this atom; shorter ones come first. */
  readonly before: Int32Array;
  readonly slots: Int32Array;
  /** Of each beginning; that of the first, which is empty, is what all begin with. */
  readonly hashes: Int32Array;
  /** For each template the beginning that is the whole of it, and what it is hashed with. */
  readonly whole: Int32Array;
  readonly numbers: Int32Array;
}

/**
 * Feature templates compiled to integers. A template is the names of the atoms it combines (`"S0.form N0.tag"`);
 * a feature is the hash of the template's number with the values of its atoms. What templates begin with in common is hashed once.
 */
export class FeatureTemplates {
  readonly count: number;
  readonly #templates: readonly string[];
  readonly #atomNames: readonly string[];
  /** Number of each template, which its features are hashed with. */
  readonly #numbers: Int32Array;
  /** For each beginning of a template, that without its last atom (0: nothing), and the slot of this atom; shorter ones come first. */
  readonly #before: Int32Array;
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  /** For each template the beginning that is the whole of it. */
  readonly #whole: Int32Array;

  /**
   * @param templates each the names of its atoms, with spaces between.
   * @param atomNames the name of each slot of the array of atoms.
   * @param numbers what each template is hashed with, if not its place among the others.
   */
  constructor(
    templates: readonly string[],
    atomNames: readonly string[],
    numbers: readonly number[] = [...templates.keys()],
  ) {
    this.#templates = templates;
    this.#atomNames = atomNames;
    this.#numbers = Int32Array.from(numbers, (number) => Math.imul(number + 1, 0x85ebca6b));
    const slotOf = new Map(atomNames.map((name, slot) => [name, slot]));
    const beginnings = new Map<string, number>([["", 0]]);
    const before: number[] = [0];
    const slots: number[] = [0];
    this.#whole = Int32Array.from(templates, (template) => {
      let beginning = "";
      for (const name of template.split(" ")) {
        const slot = slotOf.get(name);
        if (slot === undefined) throw new Error(`There is no atom ${name}.`);
        const longer = `${beginning} ${name}`;
        if (!beginnings.has(longer)) {
          beginnings.set(longer, before.length);
          before.push(beginnings.get(beginning) as number);
          slots.push(slot);
        }
        beginning = longer;
      }
      return beginnings.get(beginning) as number;
    });
    this.count = templates.length;
    this.#before = Int32Array.from(before);
    this.#slots = Int32Array.from(slots);
    this.#hashes = new Int32Array(before.length).fill(0x3c6ef372);
  }

  /** The atoms that templates may combine. */
  get atomCount(): number {
    return this.#atomNames.length;
  }

  /** What {@link fill} goes by. */
  get program(): TemplateProgram {
    return {
      before: this.#before,
      slots: this.#slots,
      hashes: this.#hashes,
      whole: this.#whole,
      numbers: this.#numbers,
    };
  }

  /** The names of the atoms that a template combines, by its place among the others. */
  atomsOf(template: number): string[] {
    return (this.#templates[template] as string).split(" ");
  }

  /** Some of the templates, by their places among the others; their features are the same. */
  pick(wanted: readonly number[]): FeatureTemplates {
    return new FeatureTemplates(
      wanted.map((template) => this.#templates[template] as string),
      this.#atomNames,
      wanted,
    );
  }

  /** Writes the key of each template's feature, 0 to 2^featureBits - 1, to `keys`: for training. kernel/score.ts does the same where a sentence is parsed. */
  fill(atoms: Int32Array, keys: Int32Array): void {
    const before = this.#before;
    const slots = this.#slots;
    const hashes = this.#hashes;
    // As `mix`, written out: this is called for each decision that is learned.
    for (let index = 1; index < before.length; index += 1) {
      const product = Math.imul(
        (hashes[before[index] as number] as number) ^ (atoms[slots[index] as number] as number),
        0x9e3779b1,
      );
      hashes[index] = product ^ (product >>> 15);
    }
    const whole = this.#whole;
    const numbers = this.#numbers;
    for (let template = 0; template < whole.length; template += 1) {
      const hash = (hashes[whole[template] as number] as number) ^ (numbers[template] as number);
      const product = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      keys[template] = (product ^ (product >>> 16)) >>> (32 - featureBits);
    }
  }
}
