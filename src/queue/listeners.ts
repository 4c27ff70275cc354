import { BadInput } from "../domain/errors.js";
import type { Announcement } from "../domain/ingest-job.js";

/** A reader may be so far behind before it is let go. */
const mostBehind = 1_000;

/** One reader of announcements, with what it has not taken yet. */
class Listener {
  readonly #pending: Announcement[] = [];
  #isOverrun = false;
  #isEnded = false;
  #wake = () => {};

  push(announcement: Announcement): void {
    if (this.#pending.length >= mostBehind) this.#isOverrun = true;
    // Behind what it missed it hears nothing: its last cursor is to lead there.
    if (!this.#isOverrun) this.#pending.push(announcement);
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  /** @throws {BadInput} once what is pending has been read, if more came than it could hold. */
  async *read(): AsyncGenerator<Announcement, void> {
    for (;;) {
      const next = this.#pending.shift();
      if (next !== undefined) yield next;
      else if (this.#isOverrun)
        throw new BadInput(`The reader is more than ${mostBehind} announcements behind.`, {
          nextStep: "Subscribe again with the cursor of the last one that was read.",
        });
      else if (this.#isEnded) return;
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}

/** Hands each announcement to all who listen. */
export class Listeners {
  readonly #all = new Set<Listener>();
  #isClosed = false;

  get count(): number {
    return this.#all.size;
  }

  push(announcement: Announcement): void {
    for (const listener of this.#all) listener.push(announcement);
  }

  /** Listens from now on; what it hears is read with `read`, until `signal` is aborted. */
  add(signal: AbortSignal): { read(): AsyncGenerator<Announcement, void>; stop(): void } {
    const listener = new Listener();
    const stop = () => {
      signal.removeEventListener("abort", stop);
      this.#all.delete(listener);
      listener.end();
    };
    signal.addEventListener("abort", stop);
    this.#all.add(listener);
    if (this.#isClosed || signal.aborted) stop();
    return { read: () => listener.read(), stop };
  }

  close(): void {
    this.#isClosed = true;
    for (const listener of this.#all) listener.end();
  }
}
