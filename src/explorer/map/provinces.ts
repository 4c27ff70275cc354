import { type Point, placed, worldSize } from "./mercator.js";

export interface Provinces {
  /** SVG path on the plane. */
  readonly borders: string;
  readonly names: readonly (Point & { readonly name: string; readonly width: number })[];
}

/** As scripts/make-provinces.ts writes them: each border as steps from point to point, in units of a degree. */
interface PackedProvinces {
  readonly unitsPerDegree: number;
  readonly borders: readonly (readonly number[])[];
  readonly provinces: readonly (readonly (string | number)[])[];
}

let provinces: Promise<Provinces> | null = null;

/** The borders between the provinces of some countries, with their names; read once, when the map is near enough to show them. */
export function readProvinces(): Promise<Provinces> {
  provinces ??= import("./provinces.json").then(({ default: packed }) => unpacked(packed));
  return provinces;
}

/** Puts packed borders and names on the plane. */
export function unpacked({ unitsPerDegree, borders, provinces: packed }: PackedProvinces): Provinces {
  const drawn = borders.map((steps) => {
    const points: string[] = [];
    let [x, y] = [0, 0];
    for (let index = 0; index + 1 < steps.length; index += 2) {
      x += steps[index] ?? 0;
      y += steps[index + 1] ?? 0;
      const point = placed(x / unitsPerDegree, y / unitsPerDegree);
      points.push(`${point.x.toFixed(4)},${point.y.toFixed(4)}`);
    }
    return `M${points.join("L")}`;
  });
  return {
    borders: drawn.join(""),
    names: packed.map(([name, longitude, latitude, widthDegrees]) => ({
      name: String(name),
      ...placed(Number(longitude), Number(latitude)),
      width: (Number(widthDegrees) / 360) * worldSize,
    })),
  };
}
