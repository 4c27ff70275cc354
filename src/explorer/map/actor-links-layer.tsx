import { counted } from "../words/in-words.js";
import type { ActorLinks } from "./actor-links.js";
import { type Camera, onScreen } from "./camera.js";

interface ActorLinksLayerProps {
  readonly name: string;
  readonly links: ActorLinks;
  readonly camera: Camera;
}

/** Lines from the middle of an actor's places to each of them; the broader, the more events there. */
export function ActorLinksLayer({ name, links: { hub, links }, camera }: ActorLinksLayerProps) {
  const from = onScreen(camera, hub);
  return (
    // The select that chose the actor names it; the places name themselves.
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g className="map-links" aria-hidden="true">
      {links.map(({ place, count }) => {
        const to = onScreen(camera, place);
        return (
          <line
            key={place.id}
            className={place.isVague ? "map-link vague" : "map-link"}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            strokeWidth={1 + Math.sqrt(count)}
          >
            <title>{`${name}: ${counted(count, "event")} at ${place.name}`}</title>
          </line>
        );
      })}
      <rect className="map-hub" x={from.x - 5} y={from.y - 5} width={10} height={10} />
      <text className="map-hub-name" x={from.x} y={from.y - 9}>
        {name}
      </text>
    </g>
  );
}
