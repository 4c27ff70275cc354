import type { LinkedActor } from "./actor-links.js";

interface MapToolsProps {
  readonly isDrawing: boolean;
  readonly actors: readonly LinkedActor[];
  readonly actor: string | null;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onDraw: (isDrawing: boolean) => void;
  readonly onActor: (id: string | null) => void;
  readonly onSave: () => void;
}

const zoomStep = 1.6;

/** What can be done with the map. */
export function MapTools({ isDrawing, actors, actor, onZoom, onFit, onDraw, onActor, onSave }: MapToolsProps) {
  return (
    <div className="map-tools">
      <button type="button" className="button" onClick={() => onZoom(zoomStep)} aria-label="Nearer">
        +
      </button>
      <button type="button" className="button" onClick={() => onZoom(1 / zoomStep)} aria-label="Farther">
        −
      </button>
      <button type="button" className="button" onClick={onFit}>
        Fit
      </button>
      <button type="button" className="button" aria-pressed={isDrawing} onClick={() => onDraw(!isDrawing)}>
        Draw a box
      </button>
      <select
        className="field actor-links"
        aria-label="Lines from an actor to where it was"
        value={actor ?? ""}
        onChange={({ target: { value } }) => onActor(value === "" ? null : value)}
      >
        <option value="">Lines of an actor …</option>
        {actors.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {name} ({count})
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={onSave}>
        PNG
      </button>
    </div>
  );
}
