import { useEffect, useMemo, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useSize } from "../shell/use-size.js";
import { useView } from "../view-state/use-view-state.js";
import { counted } from "../words/in-words.js";
import { BoxOutline } from "./box-outline.js";
import { type Camera, fitted, zoomed } from "./camera.js";
import { clustered } from "./clusters.js";
import { boxAround, type ScreenBox } from "./drawn-box.js";
import { MapMarkers } from "./map-markers.js";
import { type MapPlace, placeEvents } from "./map-places.js";
import { type Outlines, readOutlines } from "./outlines.js";
import { PlaceCard } from "./place-card.js";
import { useMapGestures } from "./use-map-gestures.js";
import "../shell/picture.css";
import "./map.css";

/** Places nearer to each other than this many pixels are drawn as one. */
const clusterPx = 30;
const zoomStep = 1.6;
/** A country has to be so wide for its name to fit in. */
const labelledFromPx = 110;

/** Where it happened: each place a circle with its number of events, what is vague an area. */
export function MapPane({ rows }: { readonly rows: readonly EventRow[] }) {
  const { state, change } = useView();
  const [frame, size] = useSize<HTMLDivElement>();
  const outlines = useOutlines();
  const { places, unplaced } = useMemo(() => placeEvents(rows), [rows]);
  const fit = useMemo(() => fitted(withoutCountries(places), size), [places, size]);
  const [moved, setMoved] = useState<Camera | null>(null);
  const camera = moved ?? fit;
  const [isDrawing, setDrawing] = useState(false);
  const [drawn, setDrawn] = useState<ScreenBox | null>(null);
  const [opened, setOpened] = useState<MapPlace | null>(null);
  const clusters = useMemo(() => clustered(places, clusterPx / camera.scale), [places, camera.scale]);

  const gestures = useMapGestures({
    camera,
    isDrawing,
    onCamera: setMoved,
    onDraw: setDrawn,
    onDrawn: (box) => {
      setDrawn(null);
      setDrawing(false);
      change({ box: boxAround(camera, box) });
    },
  });
  const marked = useMemo(() => new Set(places.map(({ name }) => name)), [places]);
  const middle = { x: size.width / 2, y: size.height / 2 };

  return (
    <div className="map" ref={frame}>
      <div className="map-tools">
        <button
          type="button"
          className="button"
          onClick={() => setMoved(zoomed(camera, zoomStep, middle))}
          aria-label="Nearer"
        >
          +
        </button>
        <button
          type="button"
          className="button"
          onClick={() => setMoved(zoomed(camera, 1 / zoomStep, middle))}
          aria-label="Farther"
        >
          −
        </button>
        <button type="button" className="button" onClick={() => setMoved(null)}>
          Fit
        </button>
        <button type="button" className="button" aria-pressed={isDrawing} onClick={() => setDrawing(!isDrawing)}>
          Draw a box
        </button>
      </div>
      {size.width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset draws nothing
        <svg
          className={isDrawing ? "map-plane drawing" : "map-plane"}
          width={size.width}
          height={size.height}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the map
          tabIndex={0}
          role="group"
          aria-label="Map: arrow keys move it, plus and minus zoom"
          {...gestures}
        >
          {outlines && <Background outlines={outlines} camera={camera} width={size.width} marked={marked} />}
          <MapMarkers
            clusters={clusters}
            camera={camera}
            size={size}
            selected={state.selected}
            onOpen={({ places: together }) => {
              const [place] = together;
              const [row] = place.rows;
              if (together.length > 1) setMoved(fitted(together, size));
              else if (place.rows.length === 1 && row) change({ selected: row.id });
              else setOpened(place);
            }}
          />
          {state.box && <BoxOutline box={state.box} camera={camera} />}
          {drawn && (
            <rect
              className="map-box"
              x={Math.min(drawn.from.x, drawn.to.x)}
              y={Math.min(drawn.from.y, drawn.to.y)}
              width={Math.abs(drawn.to.x - drawn.from.x)}
              height={Math.abs(drawn.to.y - drawn.from.y)}
            />
          )}
        </svg>
      )}
      {opened && <PlaceCard place={opened} onClose={() => setOpened(null)} />}
      {unplaced > 0 && <p className="picture-note">{counted(unplaced, "event")} without a place</p>}
    </div>
  );
}

interface BackgroundProps {
  readonly outlines: Outlines;
  readonly camera: Camera;
  readonly width: number;
  /** Names that stand on the map anyway. */
  readonly marked: ReadonlySet<string>;
}

function Background({ outlines, camera, width, marked }: BackgroundProps) {
  const { scale, x, y } = camera;
  return (
    <>
      <g transform={`translate(${x} ${y}) scale(${scale})`}>
        <path className="map-land" d={outlines.land} />
        <path className="map-borders" d={outlines.borders} />
      </g>
      {outlines.countries
        .filter(
          ({ name, width: broad }) => !marked.has(name) && broad * scale > labelledFromPx && broad * scale < width * 4,
        )
        .map((country) => (
          <text key={country.name} className="map-country" x={country.x * scale + x} y={country.y * scale + y}>
            {country.name}
          </text>
        ))}
    </>
  );
}

function useOutlines(): Outlines | null {
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  useEffect(() => {
    // Without them the places still lie right to each other.
    readOutlines().then(setOutlines, () => {});
  }, []);
  return outlines;
}

/** What the first look is made for: countries told as a place would only widen it. */
function withoutCountries(places: readonly MapPlace[]): readonly MapPlace[] {
  const precise = places.filter(({ isVague }) => !isVague);
  return precise.length > 0 ? precise : places;
}
