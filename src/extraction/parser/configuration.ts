/** The kinds of transition of the arc-hybrid system. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ROOT = 3;

/**
 * A state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words, the rest of the
 * sentence, and the edges found so far. The root stands as word `count` behind the last word (Ballesteros and Nivre 2013).
 *
 * SHIFT moves the next word to the stack; LEFT makes the next word the head of the stack's top, RIGHT the word below the
 * top: both take the top off the stack, with all its dependents found. ROOT hangs the last word left on the root, so every
 * sequence of allowed transitions ends in a tree with one root, after 2 * count transitions.
 */
export class Configuration {
  readonly count: number;
  readonly stack: Int32Array;
  stackSize = 0;
  /** First word that is not yet on the stack; `count` is the root. */
  next = 0;
  readonly heads: Int32Array;
  /** Number of each word's relation to its head. */
  readonly relations: Uint8Array;
  /** Outermost dependent to the left, the one before it, and the same to the right; -1 for none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Uint16Array;
  readonly rightCount: Uint16Array;
  /** The relations to the left and to the right dependents, one bit each, modulo 32. */
  readonly leftRelations: Int32Array;
  readonly rightRelations: Int32Array;

  constructor(count: number) {
    this.count = count;
    this.stack = new Int32Array(count);
    this.heads = new Int32Array(count).fill(-1);
    this.relations = new Uint8Array(count);
    this.left = new Int32Array(count + 1).fill(-1);
    this.left2 = new Int32Array(count + 1).fill(-1);
    this.right = new Int32Array(count + 1).fill(-1);
    this.right2 = new Int32Array(count + 1).fill(-1);
    this.leftCount = new Uint16Array(count + 1);
    this.rightCount = new Uint16Array(count + 1);
    this.leftRelations = new Int32Array(count + 1);
    this.rightRelations = new Int32Array(count + 1);
  }

  get isFinal(): boolean {
    return this.next === this.count && this.stackSize === 0;
  }

  /** The word `depth` places below the top of the stack; -1 if there is none. */
  stacked(depth: number): number {
    return depth < this.stackSize ? (this.stack[this.stackSize - 1 - depth] as number) : -1;
  }

  isAllowed(kind: number): boolean {
    if (kind === SHIFT) return this.next < this.count;
    if (kind === RIGHT) return this.stackSize >= 2;
    if (kind === LEFT) return this.next < this.count && this.stackSize >= 1;
    return this.next === this.count && this.stackSize === 1;
  }

  /** Exchanges the two topmost words of the stack, so that RIGHT makes an edge the other way round. */
  swap(): void {
    const [top, below] = [this.stacked(0), this.stacked(1)];
    this.stack[this.stackSize - 1] = below;
    this.stack[this.stackSize - 2] = top;
  }

  /** Carries out a transition that is allowed. */
  apply(kind: number, relation: number): void {
    if (kind === SHIFT) {
      this.stack[this.stackSize] = this.next;
      this.stackSize += 1;
      this.next += 1;
      return;
    }
    const dependent = this.stacked(0);
    this.stackSize -= 1;
    this.relations[dependent] = relation;
    const bit = 1 << (relation & 31);
    if (kind !== RIGHT) {
      const head = this.next;
      this.heads[dependent] = head;
      this.left2[head] = this.left[head] as number;
      this.left[head] = dependent;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
      this.leftRelations[head] = (this.leftRelations[head] as number) | bit;
    } else {
      const head = this.stacked(0);
      this.heads[dependent] = head;
      this.right2[head] = this.right[head] as number;
      this.right[head] = dependent;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
      this.rightRelations[head] = (this.rightRelations[head] as number) | bit;
    }
  }
}
