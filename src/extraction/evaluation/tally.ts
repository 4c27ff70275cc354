/** Counts of what is right, by figure. A figure whose name ends with " precision" belongs to the recall of the name before. */
export interface Tally {
  count(figure: string, isRight: boolean): void;
  /** Shares in percent, to a tenth, with precision and F1, the harmonic mean of both, behind the recall that they belong to. */
  figures(): Record<string, number>;
}

interface Counted {
  readonly right: number;
  readonly all: number;
}

/** A tally of nothing. */
export function createTally(): Tally {
  const tally = new Map<string, Counted>();
  return {
    count(figure, isRight) {
      const { right, all } = tally.get(figure) ?? { right: 0, all: 0 };
      tally.set(figure, { right: right + Number(isRight), all: all + 1 });
    },
    figures() {
      const figures: Record<string, number> = {};
      for (const [name, found] of tally) {
        if (name.endsWith(" precision")) continue;
        figures[name] = tenth(100 * share(found));
        const precise = tally.get(`${name} precision`);
        if (!precise) continue;
        figures[`${name} precision`] = tenth(100 * share(precise));
        figures[`${name} F1`] = tenth(100 * harmonicMean(share(found), share(precise)));
      }
      return figures;
    },
  };
}

const share = ({ right, all }: Counted): number => right / all;

function harmonicMean(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right);
}

const tenth = (value: number): number => Math.round(10 * value) / 10;
