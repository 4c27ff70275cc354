import type { Fault } from "../answers/ask.js";
import { Code } from "./code.js";
import "./notice.css";

/** What went wrong, and the way on. */
export function FaultNotice({ fault, onRetry }: { readonly fault: Fault; readonly onRetry: () => void }) {
  return (
    <div className="notice fault" role="alert">
      <p>
        <strong>{fault.message}</strong>
      </p>
      <p>
        <Code text={fault.nextStep} />
      </p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
