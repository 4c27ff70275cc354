import { useCallback, useEffect, useRef, useState } from "react";
import { Fault } from "./ask.js";

/** What has come of a question. The last answer stays until the next one is there, so that nothing flickers. */
export interface Answer<Result> {
  readonly result: Result | null;
  readonly fault: Fault | null;
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/**
 * Reads anew whenever `question` changes: the text of all that the answer depends on. Null asks nothing.
 * A reading that is overtaken by the next is broken off.
 */
export function useAnswer<Result>(
  question: string | null,
  read: (signal: AbortSignal) => Promise<Result>,
): Answer<Result> {
  const [state, setState] = useState<Omit<Answer<Result>, "retry">>({
    result: null,
    fault: null,
    isLoading: question !== null,
  });
  const [attempt, setAttempt] = useState(0);
  const latestRead = useRef(read);
  latestRead.current = read;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again
  useEffect(() => {
    if (question === null) {
      setState({ result: null, fault: null, isLoading: false });
      return;
    }
    const abort = new AbortController();
    setState((last) => ({ ...last, isLoading: true }));
    latestRead.current(abort.signal).then(
      (result) => {
        if (!abort.signal.aborted) setState({ result, fault: null, isLoading: false });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState((last) => ({ ...last, fault: faultOf(error), isLoading: false }));
      },
    );
    return () => abort.abort();
  }, [question, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}

/** What went wrong, whatever was thrown. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Fault(message, { code: "UNKNOWN", nextStep: "Load the page again." });
}
