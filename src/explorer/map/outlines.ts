import { geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { mercator, type Point } from "./mercator.js";

export interface Outlines {
  /** SVG paths on the plane. */
  readonly land: string;
  readonly borders: string;
  readonly countries: readonly (Point & { readonly name: string; readonly width: number })[];
}

interface Countries extends Topology {
  readonly objects: { readonly countries: GeometryCollection<{ readonly name: string }> };
}

let outlines: Promise<Outlines> | null = null;

/** Natural Earth's countries at 1:50 million, read once: public domain, served with the page. */
export function readOutlines(): Promise<Outlines> {
  outlines ??= import("world-atlas/countries-50m.json").then(({ default: topology }) =>
    drawn(topology as unknown as Countries),
  );
  return outlines;
}

function drawn(topology: Countries): Outlines {
  const { countries } = topology.objects;
  const path = geoPath(mercator);
  const features = feature(topology, countries);
  return {
    land: path(features) ?? "",
    borders: path(mesh(topology, countries, (one, other) => one !== other)) ?? "",
    countries: features.features.map((country) => {
      const [x, y] = path.centroid(country);
      const [[left], [right]] = path.bounds(country);
      return { name: country.properties.name, x, y, width: right - left };
    }),
  };
}
