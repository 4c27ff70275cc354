import { SavedViewsMenu } from "../saved-views/saved-views-menu.js";
import { useView } from "../view-state/use-view-state.js";
import { everything } from "../view-state/view-state.js";
import { chipsOf } from "./chips.js";
import { DateMenu } from "./date-menu.js";
import { FacetMenus } from "./facet-menus.js";
import { useNames } from "./use-names.js";
import "./filter-bar.css";

/** What narrows the view down, and what else could. */
export function FilterBar() {
  const { state, change } = useView();
  const { place, actor, without } = state;
  const names = useNames([place, actor, ...without].filter((id) => id !== null));
  const chips = chipsOf(state, names);

  return (
    <div className="filter-bar">
      <DateMenu />
      <FacetMenus />
      <SavedViewsMenu />
      <ul className="chips" aria-label="Filters">
        {chips.map(({ key, text, removal }) => (
          <li key={key}>
            <button type="button" className="chip" onClick={() => change(removal)} title="Take this filter away">
              {text} <span aria-hidden="true">×</span>
              <span className="hidden">: take this filter away</span>
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <button
          type="button"
          className="link"
          onClick={() => change({ ...everything, selected: state.selected, pane: state.pane })}
        >
          Clear all
        </button>
      )}
    </div>
  );
}
