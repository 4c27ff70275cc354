import { SingleBar } from "cli-progress";
import type { Progress } from "../domain/progress.js";

/** Between two plain lines about one step. */
const plainLineEveryMs = 5_000;

/** Draws bars on a terminal; a log file or a pipe gets a line when a step begins, seldom between, and when it ends. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? drawnProgress(stream) : plainProgress((line) => stream.write(`${line}\n`));
}

/** 3 of 14 files, 3, or nothing where there is nothing to count. */
function amount(done: number, total: number | null, unit: string): string {
  if (total === null) return done ? `${done} ${unit}`.trim() : "";
  return `${done} of ${total} ${unit}`.trim();
}

function behind(note: string | undefined): string {
  return note === undefined ? "" : `, ${note}`;
}

/** @param write receives whole lines. @param now milliseconds. */
export function plainProgress(write: (line: string) => void, now: () => number = Date.now): Progress {
  let current = { step: "", total: null as number | null, unit: "" };
  let spokeAt = 0;
  return {
    start(step, total = null, unit = "") {
      current = { step, total, unit };
      spokeAt = now();
      write(`${step} ...`);
    },
    advance(done, note) {
      if (now() - spokeAt < plainLineEveryMs) return;
      spokeAt = now();
      write(`${current.step}: ${amount(done, current.total, current.unit)}${behind(note)}`);
    },
    finish(result) {
      write(`${current.step}: ${result ?? "done"}`);
    },
  };
}

function drawnProgress(stream: NodeJS.WriteStream): Progress {
  let step = "";
  let bar: SingleBar | null = null;
  return {
    start(name, total = null, unit = "") {
      step = name;
      bar = null;
      if (total === null) {
        stream.write(`${step} ...`);
        return;
      }
      bar = new SingleBar({
        stream,
        format: `{step} [{bar}] {value} of {total} {unit}{note}`,
        barsize: 30,
        hideCursor: true,
        clearOnComplete: true,
        // Without this a bar that is stopped at once would not be drawn at all.
        forceRedraw: true,
      });
      bar.start(total, 0, { step, unit, note: "" });
    },
    advance(done, note) {
      bar?.update(done, { note: behind(note) });
    },
    finish(result) {
      bar?.stop();
      bar = null;
      stream.write(`\r\u001b[K${step}: ${result ?? "done"}\n`);
    },
  };
}
