import { addTo, dot, type Matrix, rowOf, zeros } from "./matrix.js";

/** Points in groups. */
export interface Clusters {
  /** Number of each point's group, from 0 on. */
  readonly groups: Int32Array;
  /** The mean of each group. */
  readonly centers: Matrix;
}

/**
 * Puts points into `count` groups of small distance (Lloyd's algorithm), from some of the first points on; the same points give the same groups.
 * @param weightOf how much a point counts in the mean of its group.
 */
export function kMeans(points: Matrix, count: number, turns: number, weightOf: (point: number) => number): Clusters {
  const centers = zeros(count, points.width);
  const step = Math.floor(Math.min(points.rows, count * 8) / count);
  for (let group = 0; group < count; group += 1) rowOf(centers, group).set(rowOf(points, group * step));
  const groups = new Int32Array(points.rows);
  for (let turn = 0; turn < turns; turn += 1) {
    const moved = assign(points, centers, groups);
    const sums = zeros(count, points.width);
    const weights = new Float64Array(count);
    for (const [point, group] of groups.entries()) {
      const weight = weightOf(point);
      weights[group] = (weights[group] as number) + weight;
      addTo(rowOf(sums, group), rowOf(points, point), weight);
    }
    for (let group = 0; group < count; group += 1) {
      const weight = weights[group] as number;
      // A group that has lost all its points stays where it was.
      if (weight === 0) continue;
      rowOf(centers, group).fill(0);
      addTo(rowOf(centers, group), rowOf(sums, group), 1 / weight);
    }
    if (moved < points.rows / 500) break;
  }
  return { groups, centers };
}

/** Gives each point the group with the nearest centre; the number of points that changed theirs. */
function assign(points: Matrix, centers: Matrix, groups: Int32Array): number {
  const half = Float64Array.from(
    { length: centers.rows },
    (_, group) => dot(rowOf(centers, group), rowOf(centers, group)) / 2,
  );
  const [from, to, { width }] = [points.values, centers.values, points];
  let moved = 0;
  for (let point = 0; point < points.rows; point += 1) {
    let [best, highest] = [0, Number.NEGATIVE_INFINITY];
    for (let group = 0; group < centers.rows; group += 1) {
      // The greater this is the smaller the distance. Written out, since it is nearly all of the work.
      let closeness = -(half[group] as number);
      for (let at = 0; at < width; at += 1)
        closeness += (from[point * width + at] as number) * (to[group * width + at] as number);
      if (closeness > highest) [best, highest] = [group, closeness];
    }
    if (groups[point] !== best) moved += 1;
    groups[point] = best;
  }
  return moved;
}
