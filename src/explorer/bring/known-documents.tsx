import { counted } from "../words/in-words.js";
import type { Preview } from "./corrections.js";

interface KnownDocumentsProps {
  readonly preview: Preview;
  readonly onOpen: (eventId: string) => void;
}

/** That the graph has this text already, and the way to what it tells there. */
export function KnownDocuments({ preview: { knownDocuments, documentId }, onOpen }: KnownDocumentsProps) {
  if (knownDocuments.length === 0) return null;
  const isKnown = knownDocuments.some(({ id }) => id === documentId);
  return (
    <div className="notice fault" role="alert">
      <strong>
        {isKnown ? "This very report is in the graph already." : "The graph has this text already, as another report."}
      </strong>
      <ul>
        {knownDocuments.map(({ id, title, publisher, publishedAt, reviews, events }) => {
          const [first] = events.edges;
          return (
            <li key={id}>
              {title ?? "A report"}{" "}
              <span className="quiet">
                ({publisher?.name}, {publishedAt.slice(0, 10)})
              </span>
              {reviews[0] && <span className="quiet">, reviewed by {reviews[0].by}</span>}{" "}
              {first ? (
                <button type="button" className="link" onClick={() => onOpen(first.node.id)}>
                  Look at its {counted(events.total.value, "event")}
                </button>
              ) : (
                <span className="quiet">It tells no event.</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="quiet">
        {isKnown
          ? "You can review it all the same: what you say takes the place of how it was read."
          : "The same words of two publishers count as one source."}
      </p>
    </div>
  );
}
