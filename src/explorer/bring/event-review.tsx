import { useId } from "react";
import { eventColour } from "../words/event-colour.js";
import { counted, inWords } from "../words/in-words.js";
import { isSubEventType, subEventTypeName, subEventTypes } from "../words/sub-event-types.js";
import type { Draft, Drafts, PreviewEvent } from "./corrections.js";

interface EventReviewProps {
  readonly event: PreviewEvent;
  readonly drafts: Drafts;
  readonly isLookedAt: boolean;
  readonly onLook: () => void;
  readonly onChange: (key: string, change: Partial<Draft>) => void;
}

/** One event that was found: take it or leave it, and what of it is wrong. */
export function EventReview({ event, drafts, isLookedAt, onLook, onChange }: EventReviewProps) {
  const id = useId();
  const draft = drafts.get(event.key);
  const isTaken = !draft?.reject;
  const date = draft?.date ?? { from: event.earliest ?? "", to: event.latest ?? "" };
  const changeDate = (change: Partial<typeof date>) => {
    const next = { ...date, ...change };
    // One field filled in is a single day until the other one is.
    onChange(event.key, { date: { from: next.from || next.to, to: next.to || next.from } });
  };
  const type = draft?.subEventType ?? event.subEventType;

  return (
    <li className={["event-review", ...(isTaken ? [] : ["rejected"]), ...(isLookedAt ? ["looked-at"] : [])].join(" ")}>
      <div className="event-review-bar">
        <label>
          <input
            type="checkbox"
            checked={isTaken}
            onChange={(change) => onChange(event.key, { reject: !change.target.checked })}
          />
          <span className="hidden">Take: {event.label}</span>
        </label>
        <span className="dot" style={{ background: eventColour(event.acledEventType) }} />
        <button type="button" className="event-label" aria-pressed={isLookedAt} onClick={onLook}>
          {draft?.label ?? event.label}
        </button>
        {!isTaken && <span className="tag warning">left out</span>}
        {isTaken && draft && <span className="tag">corrected</span>}
      </div>
      {isTaken && (
        <div className="event-review-facts">
          <label htmlFor={`${id}-type`}>What</label>
          <select
            id={`${id}-type`}
            className="field"
            value={type ?? ""}
            onChange={({ target: { value } }) =>
              onChange(event.key, { subEventType: isSubEventType(value) ? value : null })
            }
          >
            {event.subEventType === null && <option value="">{subEventTypeName(null)}</option>}
            {subEventTypes.map((value) => (
              <option key={value} value={value}>
                {subEventTypeName(value)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-from`}>When</label>
          <span className="event-review-dates">
            <input
              id={`${id}-from`}
              className="field"
              type="date"
              value={date.from}
              onChange={({ target: { value } }) => value !== "" && changeDate({ from: value })}
            />
            –
            <input
              className="field"
              type="date"
              aria-label="Until"
              value={date.to}
              min={date.from}
              onChange={({ target: { value } }) => value !== "" && changeDate({ to: value })}
            />
            <span className="quiet">{draft?.date ? "your word" : inWords(event.dateBasis)}</span>
          </span>
          {event.participants.length > 0 && (
            <>
              <span>Who</span>
              <ul>
                {event.participants.map(({ key, name, role, explicit }) => (
                  <li key={key}>
                    <label>
                      <input
                        type="checkbox"
                        checked={!drafts.get(key)?.reject}
                        onChange={(change) => onChange(key, { reject: !change.target.checked })}
                      />
                      {name}{" "}
                      <span className="quiet">
                        {inWords(role)}
                        {!explicit && ", inferred"}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </>
          )}
          {event.places.length > 0 && (
            <>
              <span>Where</span>
              <span>{event.places.map(({ name }) => name).join(", ")}</span>
            </>
          )}
          <label htmlFor={`${id}-label`}>Called</label>
          <input
            id={`${id}-label`}
            className="field"
            type="text"
            maxLength={300}
            value={draft?.label ?? event.label}
            onChange={({ target: { value } }) => onChange(event.key, { label: value === event.label ? null : value })}
          />
          <span>Says so</span>
          <span className="quiet">
            {[...new Set(event.claims.map(({ chain }) => chain[0]))].join(", ")},{" "}
            {counted(event.claims.length, "claim")}
          </span>
        </div>
      )}
    </li>
  );
}
