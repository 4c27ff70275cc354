import { FeatureTemplates } from "./feature-templates.js";
import { labellerTemplates } from "./labeller-templates.js";
import { fullKinds, type ParserWords } from "./parser-features.js";

/** The word, its head, and its neighbours in the sentence. */
const fullWords = ["D", "H", "D-", "D+"];
const shortKinds = ["form", "tag"];
/** Head of the head; outermost dependents, preposition or conjunction and auxiliary of the word and of its head; siblings before and after. */
const shortWords = ["G", "DL", "DR", "DM", "HM", "DA", "HA", "B", "A", "HL", "HR"];
const numbers = [
  "distance",
  "between",
  "order",
  "H.relation",
  "B.relation",
  "H.relations",
  "H.nouns",
  "D.lefts",
  "D.rights",
  "D.nouns",
  "G.side",
];
const atomNames = [
  ...fullWords.flatMap((word) => fullKinds.map((kind) => `${word}.${kind}`)),
  ...shortWords.flatMap((word) => shortKinds.map((kind) => `${word}.${kind}`)),
  ...numbers,
];
/** What the features of an edge combine. */
export const edgeTemplates = new FeatureTemplates(labellerTemplates, atomNames);

const atRoot = -2;
const nowhere = -1;

/** Computes the features of the edges of one tree, from the root down. */
export class LabellerFeatures {
  /** The words in an order in which each head comes before its dependents, and these from left to right. */
  readonly order: Int32Array;
  readonly #words: ParserWords;
  readonly #heads: Int32Array;
  readonly #kinds: readonly Int32Array[];
  readonly #atoms: Int32Array;
  /** Dependents of all words from left to right, one word after the other; those of `h` begin at `#starts[h]`. */
  readonly #dependents: Int32Array;
  readonly #starts: Int32Array;
  readonly #markers: Int32Array;
  readonly #auxiliaries: Int32Array;
  #slot = 0;

  /**
   * @param heads index of each word's head; the number of words for the root.
   * @param atoms for what {@link atomsOf} finds.
   */
  constructor(words: ParserWords, heads: Int32Array, atoms: Int32Array = new Int32Array(atomNames.length)) {
    this.#atoms = atoms;
    const { count } = words;
    this.#words = words;
    this.#heads = heads;
    this.#kinds = fullKinds.map((kind) => words[kind]);
    this.#starts = new Int32Array(count + 2);
    for (let word = 0; word < count; word += 1) {
      const after = (heads[word] as number) + 1;
      this.#starts[after] = (this.#starts[after] as number) + 1;
    }
    for (let head = 1; head < count + 2; head += 1)
      this.#starts[head] = (this.#starts[head] as number) + (this.#starts[head - 1] as number);
    this.#dependents = new Int32Array(count);
    this.#markers = new Int32Array(count + 1).fill(nowhere);
    this.#auxiliaries = new Int32Array(count + 1).fill(nowhere);
    const filled = new Int32Array(count + 1);
    for (let word = 0; word < count; word += 1) {
      const head = heads[word] as number;
      const place = filled[head] as number;
      this.#dependents[(this.#starts[head] as number) + place] = word;
      filled[head] = place + 1;
      if (words.isMarker[word] === 1 && this.#markers[head] === nowhere) this.#markers[head] = word;
      if (words.isAuxiliary[word] === 1 && word < head) this.#auxiliaries[head] = word;
    }
    this.order = this.#fromTheRoot();
  }

  #fromTheRoot(): Int32Array {
    const { count } = this.#words;
    const order = new Int32Array(count);
    let length = 0;
    for (let done = -1; done < length; done += 1) {
      const head = done < 0 ? count : (order[done] as number);
      const end = this.#starts[head + 1] as number;
      for (let at = this.#starts[head] as number; at < end; at += 1) {
        order[length] = this.#dependents[at] as number;
        length += 1;
      }
    }
    return order;
  }

  /**
   * What the features of the edge to `word` combine; `relations` are known for all words before it in the order. The array is used again for the next.
   * @param head another head than the word has in the tree: the features are those in the tree with that head.
   */
  atomsOf(word: number, relations: Uint8Array, head = this.#heads[word] as number): Int32Array {
    const words = this.#words;
    const { count } = words;
    const isTop = head === count;
    const above = isTop ? nowhere : (this.#heads[head] as number);
    let [before, after, first, last] = [nowhere, nowhere, word, word];
    let [behind, ahead, seen] = [0, 0, 0];
    let nouns = words.isNominal[word] === 1 ? sideOf(word, head) : 0;
    const end = this.#starts[head + 1] as number;
    for (let place = this.#starts[head] as number; place < end; place += 1) {
      const sibling = this.#dependents[place] as number;
      if (sibling === word) continue;
      if (words.isNominal[sibling] === 1) nouns += sideOf(sibling, head);
      if (sibling < word) {
        if (first === word) first = sibling;
        before = sibling;
        behind += 1;
        seen |= 1 << ((relations[sibling] as number) & 31);
      } else {
        if (after === nowhere) after = sibling;
        last = sibling;
        ahead += 1;
      }
    }
    this.#slot = 0;
    this.#full(word);
    this.#full(head);
    this.#full(word - 1);
    this.#full(word + 1);
    const ownStart = this.#starts[word] as number;
    const ownEnd = this.#starts[word + 1] as number;
    this.#short(above);
    this.#short(ownStart < ownEnd ? (this.#dependents[ownStart] as number) : nowhere);
    this.#short(ownStart < ownEnd ? (this.#dependents[ownEnd - 1] as number) : nowhere);
    this.#short(this.#markers[word] as number);
    this.#short(this.#markerOf(head, word));
    this.#short(this.#auxiliaries[word] as number);
    this.#short(this.#auxiliaryOf(head, word));
    this.#short(before);
    this.#short(after);
    this.#short(first);
    this.#short(last);
    let ownNouns = 0;
    for (let place = ownStart; place < ownEnd; place += 1) {
      const dependent = this.#dependents[place] as number;
      if (words.isNominal[dependent] === 1) ownNouns += sideOf(dependent, word);
    }
    this.#put(isTop ? 0 : bucket(word - head));
    this.#put(isTop ? 0 : this.#between(Math.min(word, head), Math.max(word, head)));
    this.#put(Math.min(6, behind) + 8 * Math.min(3, ahead));
    this.#put(isTop ? atRoot : (relations[head] as number));
    this.#put(before < 0 ? nowhere : (relations[before] as number));
    this.#put(seen);
    this.#put(nouns);
    this.#put(this.#count(word, ownStart, ownEnd, -1));
    this.#put(this.#count(word, ownStart, ownEnd, 1));
    this.#put(ownNouns);
    this.#put(above < 0 ? nowhere : above < head ? 0 : 1);
    return this.#atoms;
  }

  /** The first preposition or conjunction of a head, had it the given dependent. */
  #markerOf(head: number, word: number): number {
    const marker = this.#markers[head] as number;
    return this.#words.isMarker[word] === 1 && (marker === nowhere || word < marker) ? word : marker;
  }

  /** The last auxiliary before a head, had it the given dependent. */
  #auxiliaryOf(head: number, word: number): number {
    const auxiliary = this.#auxiliaries[head] as number;
    return this.#words.isAuxiliary[word] === 1 && word < head && word > auxiliary ? word : auxiliary;
  }

  /** Number of dependents on one side, up to 3. */
  #count(word: number, start: number, end: number, side: number): number {
    let found = 0;
    for (let place = start; place < end; place += 1)
      if (((this.#dependents[place] as number) - word) * side > 0) found += 1;
    return Math.min(3, found);
  }

  #put(value: number): void {
    this.#atoms[this.#slot] = value;
    this.#slot += 1;
  }

  #full(at: number): void {
    const { count } = this.#words;
    for (let kind = 0; kind < fullKinds.length; kind += 1)
      this.#put(at < 0 ? nowhere : at >= count ? atRoot : ((this.#kinds[kind] as Int32Array)[at] as number));
  }

  #short(at: number): void {
    const { count, form, tag } = this.#words;
    this.#put(at < 0 ? nowhere : at >= count ? atRoot : (form[at] as number));
    this.#put(at < 0 ? nowhere : at >= count ? atRoot : (tag[at] as number));
  }

  /** Which kinds of marks stand between two words, two bits each. */
  #between(left: number, right: number): number {
    let found = 0;
    for (const before of this.#words.before)
      found = found * 4 + Math.min(2, (before[right] as number) - (before[left + 1] as number));
    return found;
  }
}

/** A dependent in a count of those on the left and, times four, of those on the right. */
const sideOf = (dependent: number, head: number): number => (dependent < head ? 1 : 4);

/** Distances in words with their side: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function bucket(distance: number): number {
  const size = Math.abs(distance);
  const rounded = size <= 4 ? size : size <= 6 ? 5 : size <= 10 ? 6 : 7;
  return distance < 0 ? -rounded - 2 : rounded;
}
