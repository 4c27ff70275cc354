import { useView } from "../view-state/use-view-state.js";
import { everything, isFiltered } from "../view-state/view-state.js";
import "../shell/notice.css";

/** Says why the list is empty and what to do. */
export function NoEvents() {
  const { state, change } = useView();
  if (!isFiltered(state)) {
    return (
      <div className="notice">
        <strong>The graph holds no events yet.</strong>
        <p>
          Bring a report, above; or read one into it with <code>sitrep ingest report.txt</code>, a data set with{" "}
          <code>sitrep import</code>. An empty database that Sitrep starts itself gets the sample reports.
        </p>
      </div>
    );
  }
  return (
    <div className="notice">
      <strong>No event meets all of these filters.</strong>
      <p>Take one away above, or all of them:</p>
      <button
        type="button"
        className="button"
        onClick={() => change({ ...everything, selected: state.selected, pane: state.pane })}
      >
        Clear all filters
      </button>
    </div>
  );
}
