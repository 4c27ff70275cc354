/**
 * Stands between Sitrep and the embedded database: starts it, and ends it when Sitrep is gone, however Sitrep ended.
 * Sitrep holds the other end of the channel; the system closes it with Sitrep's last breath, a SIGKILL included.
 * It runs in a process group of its own, so that Ctrl-C in a terminal reaches Sitrep alone, which stops the database last.
 * Plain JavaScript, since Node runs this file itself, from the source tree and from the package alike.
 *
 * Arguments: how long (ms) to wait for a clean end before killing, then the program and its arguments.
 * Sends {type: "started", pid}, {type: "failed", reason} or {type: "ended", code, signal}; a message of any kind means: stop.
 */
import { spawn } from "node:child_process";

const [patienceMs, program, ...programArguments] = process.argv.slice(2);

// Standard output and error are the database's log: inherited, not read here.
const database = spawn(program, programArguments, { stdio: ["ignore", "inherit", "inherit"] });
let isStopping = false;

const tell = (message) => {
  if (process.connected) process.send(message, () => {});
};

const stop = () => {
  if (isStopping) return;
  isStopping = true;
  database.kill("SIGTERM");
  setTimeout(() => database.kill("SIGKILL"), Number(patienceMs)).unref();
};

database.on("spawn", () => tell({ type: "started", pid: database.pid }));
database.on("error", (error) => {
  tell({ type: "failed", reason: error.message });
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});
database.on("exit", (code, signal) => {
  tell({ type: "ended", code, signal });
  if (process.connected) process.disconnect();
});
process.on("message", stop);
process.on("disconnect", () => {
  if (database.exitCode === null && database.signalCode === null) stop();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// Sitrep may have ended while this process was still loading: then nobody told.
if (!process.connected) stop();
