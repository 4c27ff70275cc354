import { useView } from "../view-state/use-view-state.js";
import { Menu } from "./menu.js";

/** The first and the last day, and how to take dates and places that are vague. */
export function DateMenu() {
  const { state, change } = useView();
  return (
    <Menu title="Dates">
      <label>
        From
        <input
          className="field"
          type="date"
          value={state.from ?? ""}
          {...(state.to !== null && { max: state.to })}
          onChange={(event) => change({ from: event.target.value || null })}
        />
      </label>
      <label>
        To
        <input
          className="field"
          type="date"
          value={state.to ?? ""}
          {...(state.from !== null && { min: state.from })}
          onChange={(event) => change({ to: event.target.value || null })}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={state.isDefinite}
          onChange={(event) => change({ isDefinite: event.target.checked })}
        />
        Only what surely lies within
      </label>
      <p className="quiet">Else also what may: “in December” may have been on any of its days.</p>
    </Menu>
  );
}
