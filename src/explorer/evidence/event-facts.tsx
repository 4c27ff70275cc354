import { useView } from "../view-state/use-view-state.js";
import { eventColour } from "../words/event-colour.js";
import { counted, dateInWords, inWords } from "../words/in-words.js";
import { subEventTypeName } from "../words/sub-event-types.js";
import type { EvidenceEvent } from "./event-marks.js";

/** What the event is in short: when, where, who; each name narrows the view down to itself. */
export function EventFacts({ event }: { readonly event: EvidenceEvent }) {
  const { change } = useView();
  const { participants, places, weapons, outcome } = event;
  const reviews = event.accounts.edges.flatMap(({ node: { reviewState, reviewedBy } }) =>
    reviewedBy === null ? [] : [`${inWords(reviewState)} by ${reviewedBy}`],
  );
  return (
    <>
      <h3>
        <span className="dot" style={{ background: eventColour(event.acledEventType) }} />
        {event.label}
      </h3>
      <dl className="facts">
        <dt>When</dt>
        <dd>
          {dateInWords(event.date)} <span className="quiet">({inWords(event.date.basis)})</span>
        </dd>
        <dt>What</dt>
        <dd>
          {subEventTypeName(event.subEventType)}
          {event.eventClass !== "INCIDENT" && ` · ${inWords(event.eventClass)}`}
          {outcome && ` · ${inWords(outcome)}`}
          {weapons.length > 0 && ` · ${weapons.map(inWords).join(", ")}`}
        </dd>
        {participants.edges.length > 0 && (
          <>
            <dt>Who</dt>
            <dd>
              <ul>
                {participants.edges.map(({ node, role, supportCount, explicit }) => (
                  <li key={`${node.id} ${role}`}>
                    <button
                      type="button"
                      className="link"
                      onClick={() => change({ actor: node.id })}
                      title="All events with this actor"
                    >
                      {node.name}
                    </button>{" "}
                    <span className="quiet">
                      {inWords(role)}, {counted(supportCount, "claim")}
                      {!explicit && ", inferred"}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Where</dt>
        <dd>
          {places.edges.length === 0 && <span className="quiet">not stated</span>}
          <ul>
            {places.edges.map(({ node, role, supportCount }) => (
              <li key={`${node.id} ${role}`}>
                <button
                  type="button"
                  className="link"
                  onClick={() => change({ place: node.id })}
                  title="All events in this place"
                >
                  {node.name}
                </button>{" "}
                <span className="quiet">
                  {inWords(node.placeType)}, {inWords(role)}, {counted(supportCount, "claim")}
                </span>
              </li>
            ))}
          </ul>
        </dd>
        <dt>Told by</dt>
        <dd>
          {counted(event.rootSourceCount, "independent source")}, {counted(event.claimCount, "claim")} in{" "}
          {counted(event.documentCount, "report")}
        </dd>
        {reviews.length > 0 && (
          <>
            <dt>Reviewed</dt>
            <dd>{reviews.join(", ")}</dd>
          </>
        )}
      </dl>
    </>
  );
}
