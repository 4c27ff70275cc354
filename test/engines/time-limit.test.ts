import { describe, expect, it } from "vitest";
import { TimeOver, withTimeLimit } from "../../src/engines/time-limit.js";

/** Ends only when its signal aborts. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
const never = new AbortController().signal;

describe("withTimeLimit", () => {
  it("gives what the task gives, and throws what it throws", async () => {
    expect(await withTimeLimit(60_000, never, async () => "done")).toBe("done");
    await expect(withTimeLimit(60_000, never, () => Promise.reject(new Error("own")))).rejects.toThrow("own");
  });

  it("aborts a task whose time is over", async () => {
    await expect(withTimeLimit(5, never, endless)).rejects.toThrow(TimeOver);
  });

  it("aborts with the outer signal, also one that aborted before, and with its reason", async () => {
    const outer = new AbortController();
    const running = withTimeLimit(60_000, outer.signal, endless);
    outer.abort(new Error("closed"));
    await expect(running).rejects.toThrow("closed");
    await expect(withTimeLimit(60_000, outer.signal, async (signal) => signal.throwIfAborted())).rejects.toThrow(
      "closed",
    );
  });
});
