import type { CSSProperties, KeyboardEvent } from "react";
import type { AcledEventType } from "../generated/graphql.js";
import type { Size } from "../shell/size.js";
import { eventColour } from "../words/event-colour.js";
import { counted } from "../words/in-words.js";
import { type Camera, onScreen } from "./camera.js";
import type { Cluster } from "./clusters.js";
import { labelled, type Seen } from "./map-labels.js";

interface MapMarkersProps {
  readonly clusters: readonly Cluster[];
  readonly camera: Camera;
  readonly size: Size;
  readonly seen: Seen;
  readonly selected: string | null;
  readonly onOpen: (cluster: Cluster) => void;
}

/** Of a name on the map; the list has it whole. */
const maxLetters = 26;

/** Areas first, so that no point is hidden beneath one. */
export function MapMarkers({ clusters, camera, size, seen, selected, onOpen }: MapMarkersProps) {
  const drawn = clusters
    .map((cluster) => ({ cluster, ...onScreen(camera, cluster), radius: markerRadius(cluster.count) }))
    .filter(({ x, y, radius }) => x > -radius && y > -radius && x < size.width + radius && y < size.height + radius);
  const labels = labelled(
    drawn.map(({ cluster, x, y, radius }) => ({ x, y, radius, text: shortened(nameOf(cluster)) })),
    seen,
  );
  const areas = clusters.filter(({ places: [place] }) => place.isVague);

  return (
    <>
      {areas.map(({ places: [place] }) => {
        const { x, y } = onScreen(camera, place);
        return <circle key={place.id} className="map-area" cx={x} cy={y} r={place.radius * camera.scale} />;
      })}
      {drawn.map(({ cluster, x, y, radius }, index) => {
        const { places, count } = cluster;
        const side = labels.get(index);
        const [place] = places;
        const isSelected = places.some(({ rows }) => rows.some(({ id }) => id === selected));
        const classes = ["map-marker", ...(place.isVague ? ["vague"] : []), ...(isSelected ? ["selected"] : [])];
        const open = () => onOpen(cluster);
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          open();
        };
        return (
          <g key={place.id} className={classes.join(" ")} transform={`translate(${x} ${y})`}>
            {!place.isVague && place.radius * camera.scale > radius && (
              <circle className="map-reach" r={place.radius * camera.scale} />
            )}
            {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
            <circle
              className="map-circle"
              role="button"
              tabIndex={0}
              aria-label={`${nameOf(cluster)}: ${counted(count, "event")}`}
              r={radius}
              style={{ "--kind": eventColour(commonest(cluster)) } as CSSProperties}
              onClick={open}
              onKeyDown={onKeyDown}
            />
            {/* The label of the circle says both, the name in full. */}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
            <g className="map-text" aria-hidden="true">
              <text className="map-count">{count}</text>
              {side && (
                <text
                  className="map-name"
                  x={side === "right" ? radius + 4 : -radius - 4}
                  textAnchor={side === "right" ? "start" : "end"}
                >
                  {shortened(nameOf(cluster))}
                </text>
              )}
            </g>
          </g>
        );
      })}
    </>
  );
}

/** The area of a circle grows with its events, not its width. */
function markerRadius(count: number): number {
  return Math.min(26, 8 + 2.2 * Math.sqrt(count - 1));
}

function nameOf({ places }: Cluster): string {
  const [first, ...others] = places;
  return others.length === 0 ? first.name : `${first.name} and ${others.length} more`;
}

function shortened(name: string): string {
  return name.length > maxLetters ? `${name.slice(0, maxLetters).trimEnd()}…` : name;
}

/** The kind that most of its events are of. */
function commonest({ places }: Cluster): AcledEventType | null {
  const counts = new Map<AcledEventType | null, number>();
  for (const { rows } of places)
    for (const { acledEventType } of rows) counts.set(acledEventType, (counts.get(acledEventType) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}
