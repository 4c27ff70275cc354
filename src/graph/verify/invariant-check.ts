/** One invariant of docs/graph-model.md and what breaks it. */
export interface InvariantCheck {
  /** The invariant as a sentence. */
  readonly name: string;
  /** How many things break it. */
  readonly count: number;
  /** Up to ten of them: which, and how. */
  readonly examples: readonly string[];
}

/** How many examples a check keeps. */
const mostExamples = 10;

/** Collects what breaks one invariant, in bounded memory. */
export class InvariantTally {
  private count = 0;
  private readonly examples: string[] = [];

  constructor(private readonly name: string) {}

  add(example: string): void {
    this.count += 1;
    if (this.examples.length < mostExamples) this.examples.push(example);
  }

  result(): InvariantCheck {
    return { name: this.name, count: this.count, examples: this.examples };
  }
}
