/** Figures of each set by their names, in percent. */
export type Scoreboard = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One figure that a record holds and that is lower now. */
export interface FallenFigure {
  readonly set: string;
  readonly figure: string;
  readonly recorded: number;
  readonly now: number;
}

/** The figures that fell. A set that was not evaluated is left out; a figure that is no longer there has fallen to 0. */
export function fallenFigures(now: Scoreboard, recorded: Scoreboard): FallenFigure[] {
  return Object.entries(recorded).flatMap(([set, figures]) =>
    Object.entries(now[set] ? figures : {})
      .map(([figure, value]) => ({ set, figure, recorded: value, now: now[set]?.[figure] ?? 0 }))
      .filter(({ recorded: before, now: after }) => after < before),
  );
}
