import type { ExplorerIngestMutation } from "../generated/graphql.js";
import { eventColour } from "../words/event-colour.js";
import { counted } from "../words/in-words.js";

interface StoredReportProps {
  readonly stored: ExplorerIngestMutation["ingestDocument"];
  readonly onOpen: (eventId: string) => void;
  readonly onNext: () => void;
}

/** What the graph now holds of the report, each event a way to its evidence. */
export function StoredReport({ stored, onOpen, onNext }: StoredReportProps) {
  const { status, eventCount, claimCount, document } = stored;
  return (
    <div className="notice">
      <strong role="status">
        {status === "CREATED"
          ? `The graph holds the report, with ${counted(eventCount, "event")} and ${counted(claimCount, "claim")}.`
          : "The graph held the report as you have it before; nothing was changed."}
      </strong>
      <ul className="stored-events">
        {document?.events.edges.map(({ node: { id, label, acledEventType } }) => (
          <li key={id}>
            <span className="dot" style={{ background: eventColour(acledEventType) }} />
            <button type="button" className="link" onClick={() => onOpen(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">Events that other reports tell too were joined with theirs; the evidence says why.</p>
      <button type="button" className="button" onClick={onNext}>
        Bring another one
      </button>
    </div>
  );
}
