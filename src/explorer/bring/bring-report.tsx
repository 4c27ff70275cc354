import { useEffect, useRef, useState } from "react";
import { ask, type Fault } from "../answers/ask.js";
import { faultOf } from "../answers/use-answer.js";
import { ExplorerIngestDocument, type ExplorerIngestMutation, ExplorerPreviewDocument } from "../generated/graphql.js";
import { FaultNotice } from "../shell/fault-notice.js";
import { useView } from "../view-state/use-view-state.js";
import { correctionsOf, type Drafts, type Preview } from "./corrections.js";
import { Reading } from "./reading.js";
import { emptyReport, ReportForm, reportInput } from "./report-form.js";
import { ReviewStep } from "./review-step.js";
import { StoredReport } from "./stored-report.js";
import "./bring.css";

type Step =
  | { readonly name: "write" }
  | { readonly name: "read" }
  | { readonly name: "review"; readonly preview: Preview; readonly isStoring: boolean }
  | { readonly name: "stored"; readonly stored: ExplorerIngestMutation["ingestDocument"] };

const titles: Readonly<Record<Step["name"], string>> = {
  write: "Bring a report",
  read: "Bring a report",
  review: "What was found",
  stored: "In the graph",
};

interface BringReportProps {
  readonly onClose: () => void;
  /** The graph has something that it had not. */
  readonly onStored: () => void;
}

/** A report on its way into the graph: written down, read, looked at by a person, stored. Nothing is stored before the last step. */
export function BringReport({ onClose, onStored }: BringReportProps) {
  const { change } = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  const [report, setReport] = useState(emptyReport);
  const [step, setStep] = useState<Step>({ name: "write" });
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [fault, setFault] = useState<{ readonly fault: Fault; readonly retry: () => void } | null>(null);
  const reading = useRef<AbortController | null>(null);

  useEffect(() => {
    dialog.current?.showModal();
    return () => reading.current?.abort();
  }, []);

  const read = async () => {
    const abort = new AbortController();
    reading.current = abort;
    setFault(null);
    setStep({ name: "read" });
    try {
      const { previewDocument } = await ask(ExplorerPreviewDocument, { input: reportInput(report) }, abort.signal);
      setDrafts(new Map());
      setStep({ name: "review", preview: previewDocument, isStoring: false });
    } catch (error) {
      setStep({ name: "write" });
      if (!abort.signal.aborted) setFault({ fault: faultOf(error), retry: read });
    }
  };
  const store = async (preview: Preview, by: string) => {
    const { revision } = preview;
    const input = {
      ...reportInput(report),
      review: { by, revision, corrections: [...correctionsOf(drafts, preview)] },
    };
    setFault(null);
    setStep({ name: "review", preview, isStoring: true });
    try {
      const { ingestDocument } = await ask(ExplorerIngestDocument, { input });
      setStep({ name: "stored", stored: ingestDocument });
      onStored();
    } catch (error) {
      setStep({ name: "review", preview, isStoring: false });
      setFault({ fault: faultOf(error), retry: () => store(preview, by) });
    }
  };
  const open = (eventId: string) => {
    change({ selected: eventId });
    onClose();
  };

  return (
    <dialog ref={dialog} className="bring" aria-labelledby="bring-title" onClose={onClose}>
      <div className="bring-title">
        <h2 id="bring-title">{titles[step.name]}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {fault && <FaultNotice fault={fault.fault} onRetry={fault.retry} />}
      {step.name === "write" && <ReportForm report={report} onChange={setReport} onRead={read} />}
      {step.name === "read" && <Reading characters={report.text.length} onCancel={() => reading.current?.abort()} />}
      {step.name === "review" && (
        <ReviewStep
          text={report.text}
          preview={step.preview}
          drafts={drafts}
          isStoring={step.isStoring}
          onDrafts={setDrafts}
          onBack={() => setStep({ name: "write" })}
          onOpen={open}
          onStore={(by) => store(step.preview, by)}
        />
      )}
      {step.name === "stored" && (
        <StoredReport
          stored={step.stored}
          onOpen={open}
          onNext={() => {
            setReport(emptyReport);
            setStep({ name: "write" });
          }}
        />
      )}
    </dialog>
  );
}
