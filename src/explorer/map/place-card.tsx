import { useView } from "../view-state/use-view-state.js";
import { eventColour } from "../words/event-colour.js";
import { counted, dateInWords } from "../words/in-words.js";
import type { MapPlace } from "./map-places.js";

interface PlaceCardProps {
  readonly place: MapPlace;
  readonly onClose: () => void;
}

/** The events at one place, to choose one of them. */
export function PlaceCard({ place, onClose }: PlaceCardProps) {
  const { change } = useView();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is in it
    <div className="picture-card" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div className="picture-card-bar">
        <strong>{place.name}</strong>
        <span className="quiet">{counted(place.rows.length, "event")}</span>
        <button type="button" className="button" onClick={onClose} aria-label="Close">
          ×
        </button>
      </div>
      <ul>
        {place.rows.map(({ id, label, date, acledEventType }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => change({ selected: id })}>
              <span className="dot" style={{ background: eventColour(acledEventType) }} />
              {label}
            </button>{" "}
            <span className="quiet">{dateInWords(date)}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => change({ place: place.id })}>
        All events in {place.name} and in the places inside it
      </button>
    </div>
  );
}
