import { useView } from "../view-state/use-view-state.js";
import { type Pane, panes } from "../view-state/view-state.js";
import { asLabel } from "../words/in-words.js";

/** Brings a pane to the front; on a wide screen only the map and the graph take turns. */
export function PaneSwitch() {
  const { state, change } = useView();
  const isPicture = (pane: Pane) => pane === "map" || pane === "graph";
  return (
    <div className="pane-switch">
      {panes.map((pane) => (
        <button
          key={pane}
          type="button"
          className={isPicture(pane) ? undefined : "narrow-only"}
          aria-pressed={state.pane === pane}
          onClick={() => change({ pane })}
        >
          {asLabel(pane)}
        </button>
      ))}
    </div>
  );
}
