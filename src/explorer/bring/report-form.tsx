import { type DragEvent, type FormEvent, useState } from "react";
import type { ReportInput } from "../generated/graphql.js";

/** A report as it is being written down: its date as the form has it, without its time zone. */
export interface ReportDraft {
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
  readonly zone: string;
  readonly title: string;
  readonly url: string;
}

export const emptyReport: ReportDraft = { text: "", publisher: "", published: "", zone: "+00:00", title: "", url: "" };

/** Whole hours from UTC; the few zones between them make no other day. */
const zones = Array.from({ length: 27 }, (_, index) => {
  const hours = index - 12;
  return `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
});

export function reportInput({ text, publisher, published, zone, title, url }: ReportDraft): ReportInput {
  return {
    text,
    publisher: publisher.trim(),
    publishedAt: `${published}:00${zone}`,
    title: title.trim() || null,
    url: url.trim() || null,
  };
}

interface ReportFormProps {
  readonly report: ReportDraft;
  readonly onChange: (report: ReportDraft) => void;
  readonly onRead: () => void;
}

/** Where a report is pasted, typed or dropped, with who published it and when. */
export function ReportForm({ report, onChange, onRead }: ReportFormProps) {
  const [isOver, setOver] = useState(false);
  const field = (key: keyof ReportDraft) => ({
    value: report[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...report, [key]: event.target.value }),
  });
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const text = file ? await file.text() : event.dataTransfer.getData("text/plain");
    if (text !== "") onChange({ ...report, text });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRead();
  };

  return (
    <form className="report-form" onSubmit={submit}>
      <label className="report-field">
        The whole text, pasted or dropped here as a file
        <textarea
          required
          className={isOver ? "field over" : "field"}
          {...field("text")}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        />
      </label>
      <div className="report-facts">
        <label>
          Published by
          <input className="field" type="text" required {...field("publisher")} />
        </label>
        <label>
          Published on
          <input className="field" type="datetime-local" required max="9999-12-31T23:59" {...field("published")} />
        </label>
        <label>
          Its time zone
          <select className="field" {...field("zone")}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                UTC{zone === "+00:00" ? "" : zone}
              </option>
            ))}
          </select>
        </label>
        <label>
          Headline, if there is one
          <input className="field" type="text" {...field("title")} />
        </label>
        <label>
          Address, if there is one
          <input className="field" type="url" {...field("url")} />
        </label>
        <p className="quiet">“On Tuesday” is read by the publisher’s date. Nothing is stored before you say so.</p>
        <button type="submit" className="button primary">
          Read it
        </button>
      </div>
    </form>
  );
}
