import { useMemo, useState } from "react";
import { ReportText } from "../evidence/report-text.js";
import { counted } from "../words/in-words.js";
import { ActorReview } from "./actor-review.js";
import { changed, correctionsOf, type Draft, type Drafts, type Preview } from "./corrections.js";
import { EventReview } from "./event-review.js";
import { KnownDocuments } from "./known-documents.js";
import { previewMarks } from "./preview-marks.js";
import { useKept } from "./use-kept.js";

interface ReviewStepProps {
  readonly text: string;
  readonly preview: Preview;
  readonly drafts: Drafts;
  readonly isStoring: boolean;
  readonly onDrafts: (drafts: Drafts) => void;
  readonly onBack: () => void;
  readonly onOpen: (eventId: string) => void;
  readonly onStore: (by: string) => void;
}

/** What was found beside the text it was found in: each event and actor to be taken, corrected or left out. */
export function ReviewStep({ text, preview, drafts, isStoring, onDrafts, onBack, onOpen, onStore }: ReviewStepProps) {
  const [lookedAt, setLookedAt] = useState<string | null>(preview.events[0]?.key ?? null);
  const [by, setBy] = useKept("sitrep:reviewer");
  const marks = useMemo(() => previewMarks(preview, (key) => drafts.get(key)?.reject === true), [preview, drafts]);
  const change = (key: string, part: Partial<Draft>) => onDrafts(changed(drafts, key, part));
  const taken = preview.events.filter(({ key }) => !drafts.get(key)?.reject).length;
  const corrections = correctionsOf(drafts, preview);

  return (
    <form
      className="review"
      onSubmit={(event) => {
        event.preventDefault();
        onStore(by);
      }}
    >
      <div className="review-text">
        <ReportText text={text} marks={marks} claim={lookedAt} onClaim={setLookedAt} />
      </div>
      <div className="review-found">
        <KnownDocuments preview={preview} onOpen={onOpen} />
        {preview.insteadBecause !== null && <p className="quiet">{preview.insteadBecause}</p>}
        {preview.events.length === 0 ? (
          <div className="notice">
            <strong>No event was found.</strong>
            <p>{preview.nothingBecause}</p>
            <p className="quiet">It can be stored all the same: its words are then found by the search for texts.</p>
          </div>
        ) : (
          <>
            <h3>{counted(preview.events.length, "event")}</h3>
            <ol>
              {preview.events.map((event) => (
                <EventReview
                  key={event.key}
                  event={event}
                  drafts={drafts}
                  isLookedAt={event.key === lookedAt}
                  onLook={() => setLookedAt(event.key)}
                  onChange={change}
                />
              ))}
            </ol>
          </>
        )}
        {preview.actors.length > 1 && (
          <>
            <h3>{counted(preview.actors.length - 1, "actor")}</h3>
            <ActorReview actors={preview.actors} drafts={drafts} onChange={change} />
          </>
        )}
      </div>
      <div className="review-bar">
        <button type="button" className="button" onClick={onBack}>
          Back to the text
        </button>
        <span className="quiet" role="status">
          {counted(taken, "event")} of {preview.events.length} will be stored, with{" "}
          {counted(corrections.length, "correction")}
        </span>
        <label>
          Your name
          <input
            className="field"
            type="text"
            required
            value={by}
            onChange={({ target: { value } }) => setBy(value)}
            title="It stands with what you decide"
          />
        </label>
        <button type="submit" className="button primary" disabled={isStoring}>
          {isStoring ? "Storing …" : "Put into the graph"}
        </button>
      </div>
    </form>
  );
}
