/** Something that speaks for one event, or against it. Points are out of 100, so that sums are exact. */
export interface Finding {
  readonly points: number;
  readonly reason: string;
}
