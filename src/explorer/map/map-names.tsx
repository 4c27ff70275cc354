import type { Camera } from "./camera.js";
import type { Outlines } from "./outlines.js";
import type { Provinces } from "./provinces.js";

interface MapNamesProps {
  readonly outlines: Outlines;
  readonly provinces: Provinces | null;
  readonly camera: Camera;
  readonly width: number;
  /** Names that stand on the map anyway. */
  readonly marked: ReadonlySet<string>;
}

/** A country or a province has to be so wide for its name to fit in. */
const labelledFromPx = { countries: 110, provinces: 90 };

/** Names of countries and provinces, as far as there is room for them and the map does not lie within them. */
export function MapNames({ outlines, provinces, camera: { scale, x, y }, width, marked }: MapNamesProps) {
  const countries = outlines.countries.filter(
    ({ name, width: broad }) =>
      !marked.has(name) && broad * scale > labelledFromPx.countries && broad * scale < width * 4,
  );
  const shown = (provinces?.names ?? []).filter(
    ({ name, width: broad }) =>
      !marked.has(name) && !marked.has(`${name} province`) && broad * scale > labelledFromPx.provinces,
  );
  return (
    <>
      {countries.map((country) => (
        <text key={country.name} className="map-country" x={country.x * scale + x} y={country.y * scale + y}>
          {country.name}
        </text>
      ))}
      {shown.map((province) => (
        <text
          key={`${province.name} ${province.x}`}
          className="map-province"
          x={province.x * scale + x}
          y={province.y * scale + y}
        >
          {province.name}
        </text>
      ))}
    </>
  );
}
