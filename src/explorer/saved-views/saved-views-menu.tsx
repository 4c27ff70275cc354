import { type FormEvent, useState } from "react";
import { Menu } from "../find/menu.js";
import { addressOf, viewOf } from "../view-state/address.js";
import { keepText, keptText } from "../view-state/browser-storage.js";
import { useView } from "../view-state/use-view-state.js";
import { maxSavedViews, parseSavedViews, type SavedView, withView } from "./saved-views.js";
import "./saved-views.css";

const key = "sitrep:views";

/** Views that this browser keeps under names, and a name for the present one. */
export function SavedViewsMenu() {
  const { state, change } = useView();
  const [views, setViews] = useState(() => parseSavedViews(keptText(key)));
  const [name, setName] = useState("");
  const [isRefused, setRefused] = useState(false);

  const keep = (next: readonly SavedView[]) => {
    const isKept = keepText(key, JSON.stringify(next));
    setRefused(!isKept);
    if (isKept) setViews(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    keep(withView(views, name, addressOf(state)));
    setName("");
  };

  return (
    <Menu title="Views">
      {views.length === 0 && <p className="quiet">No view has been saved in this browser.</p>}
      <ul className="saved-views">
        {views.map((view) => (
          <li key={view.name}>
            <button type="button" className="link" onClick={() => change(viewOf(view.address))}>
              {view.name}
            </button>
            <button
              type="button"
              className="link"
              aria-label={`Forget ${view.name}`}
              onClick={() => keep(views.filter((other) => other !== view))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {views.length >= maxSavedViews && <p className="quiet">There is room for no more: forget one first.</p>}
      <form className="save-view" onSubmit={save}>
        <input
          className="field"
          type="text"
          aria-label="Name of this view"
          placeholder="Name of this view"
          maxLength={80}
          required
          value={name}
          onChange={({ target: { value } }) => setName(value)}
        />
        <button type="submit" className="button" disabled={views.length >= maxSavedViews}>
          Save
        </button>
      </form>
      {isRefused && (
        <p className="warning-text" role="alert">
          This browser keeps nothing for pages. Keep the address as a bookmark instead: it holds the whole view.
        </p>
      )}
    </Menu>
  );
}
