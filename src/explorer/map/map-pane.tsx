import { useMemo, useRef, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useSize } from "../shell/use-size.js";
import { useView } from "../view-state/use-view-state.js";
import { counted } from "../words/in-words.js";
import { actorLinks, actorsAt } from "./actor-links.js";
import { ActorLinksLayer } from "./actor-links-layer.js";
import { BoxOutline } from "./box-outline.js";
import { type Camera, fitted, moved, zoomed } from "./camera.js";
import { clustered } from "./clusters.js";
import { boxAround, type ScreenBox } from "./drawn-box.js";
import { MapGround } from "./map-ground.js";
import { MapMarkers } from "./map-markers.js";
import { MapNames } from "./map-names.js";
import { type MapPlace, placeEvents } from "./map-places.js";
import { MapTools } from "./map-tools.js";
import { PlaceCard } from "./place-card.js";
import { saveMap } from "./save-map.js";
import { useMapGestures } from "./use-map-gestures.js";
import { useOutlines } from "./use-outlines.js";
import "../shell/picture.css";
import "./map.css";

/** Places nearer to each other than this many pixels are drawn as one. */
const clusterPx = 30;
/** How much is drawn around what is seen, on each side, as a part of it: so far the map can be dragged before it is drawn anew. */
const margin = 0.5;
const maxActors = 30;

/** Where it happened: each place a circle with its number of events, what is vague an area. */
export function MapPane({ rows }: { readonly rows: readonly EventRow[] }) {
  const { state, change } = useView();
  const [frame, size] = useSize<HTMLDivElement>();
  const layer = useRef<HTMLDivElement>(null);
  const { places, unplaced } = useMemo(() => placeEvents(rows), [rows]);
  const fit = useMemo(() => fitted(withoutCountries(places), size), [places, size]);
  const [chosen, setChosen] = useState<Camera | null>(null);
  const camera = chosen ?? fit;
  const [isDrawing, setDrawing] = useState(false);
  const [drawn, setDrawn] = useState<ScreenBox | null>(null);
  const [opened, setOpened] = useState<MapPlace | null>(null);
  const [actorId, setActorId] = useState<string | null>(null);
  const { outlines, provinces } = useOutlines(camera.scale);
  const clusters = useMemo(() => clustered(places, clusterPx / camera.scale), [places, camera.scale]);
  const marked = useMemo(() => new Set(places.map(({ name }) => name)), [places]);
  const actors = useMemo(() => actorsAt(places, maxActors), [places]);
  const actor = actors.find(({ id }) => id === actorId);
  const links = useMemo(() => (actorId === null ? null : actorLinks(places, actorId)), [places, actorId]);

  const around = { x: Math.round(size.width * margin), y: Math.round(size.height * margin) };
  const whole = { width: size.width + 2 * around.x, height: size.height + 2 * around.y };
  const wholeCamera = moved(camera, around);
  const gestures = useMapGestures({
    camera,
    layer,
    reach: around,
    isDrawing,
    onCamera: setChosen,
    onDraw: setDrawn,
    onDrawn: (box) => {
      setDrawn(null);
      setDrawing(false);
      change({ box: boxAround(camera, box) });
    },
  });

  return (
    <div className="map" ref={frame}>
      <MapTools
        isDrawing={isDrawing}
        actors={actors}
        actor={actor?.id ?? null}
        onZoom={(factor) => setChosen(zoomed(camera, factor, { x: size.width / 2, y: size.height / 2 }))}
        onFit={() => setChosen(null)}
        onDraw={setDrawing}
        onActor={setActorId}
        onSave={() => layer.current?.parentElement && saveMap(layer.current.parentElement, size)}
      />
      {size.width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset draws nothing
        <div
          className={isDrawing ? "map-plane drawing" : "map-plane"}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the map
          tabIndex={0}
          role="group"
          aria-label="Map: arrow keys move it, plus and minus zoom"
          {...gestures}
        >
          <div className="map-layer" ref={layer} style={{ left: -around.x, top: -around.y, ...whole }}>
            {outlines && <MapGround outlines={outlines} provinces={provinces} camera={wholeCamera} size={whole} />}
            {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it has the name */}
            <svg width={whole.width} height={whole.height}>
              {outlines && (
                <MapNames
                  outlines={outlines}
                  provinces={provinces}
                  camera={wholeCamera}
                  width={size.width}
                  marked={marked}
                />
              )}
              {actor && links && <ActorLinksLayer name={actor.name} links={links} camera={wholeCamera} />}
              <MapMarkers
                clusters={clusters}
                camera={wholeCamera}
                size={whole}
                seen={{ left: around.x, right: around.x + size.width }}
                selected={state.selected}
                onOpen={({ places: together }) => {
                  const [place] = together;
                  const [row] = place.rows;
                  if (together.length > 1) setChosen(fitted(together, size));
                  else if (place.rows.length === 1 && row) change({ selected: row.id });
                  else setOpened(place);
                }}
              />
              {state.box && <BoxOutline box={state.box} camera={wholeCamera} />}
              {drawn && (
                <rect
                  className="map-box"
                  x={Math.min(drawn.from.x, drawn.to.x) + around.x}
                  y={Math.min(drawn.from.y, drawn.to.y) + around.y}
                  width={Math.abs(drawn.to.x - drawn.from.x)}
                  height={Math.abs(drawn.to.y - drawn.from.y)}
                />
              )}
            </svg>
          </div>
        </div>
      )}
      {opened && <PlaceCard place={opened} onClose={() => setOpened(null)} />}
      {unplaced > 0 && <p className="picture-note">{counted(unplaced, "event")} without a place</p>}
    </div>
  );
}

/** What the first look is made for: countries told as a place would only widen it. */
function withoutCountries(places: readonly MapPlace[]): readonly MapPlace[] {
  const precise = places.filter(({ isVague }) => !isVague);
  return precise.length > 0 ? precise : places;
}
