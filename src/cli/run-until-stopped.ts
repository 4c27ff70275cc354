import { interruptedExitCode } from "./exit-codes.js";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What runs until it is told to stop. */
interface Stoppable {
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs an application until Ctrl-C, SIGTERM or the end of its terminal, then stops it cleanly. A second Ctrl-C does not
 * wait; the embedded database ends by itself when this process is gone.
 * @param whileRunning what is done meanwhile; its error ends the application too.
 * @throws what the application could not go on with.
 */
export async function runUntilStopped<App extends Stoppable>(
  start: () => Promise<App>,
  note: (line: string) => void,
  whileRunning: (app: App) => Promise<void>,
): Promise<void> {
  let app: App | null = null;
  let isStopping = false;
  const onSignal = () => {
    if (isStopping || !app) process.exit(interruptedExitCode);
    isStopping = true;
    note("Stopping: requests being answered are finished first. Ctrl-C again does not wait.");
    app.stop().catch(() => process.exit(1));
  };
  for (const signal of signals) process.on(signal, onSignal);
  app = await start();
  const ended = app.ended;
  // An error that ends the application arrives in `ended`; after a stop, what was interrupted does not matter.
  const work = whileRunning(app).catch(async (error: unknown) => {
    if (isStopping) return;
    await app?.stop();
    throw error;
  });
  try {
    await Promise.all([ended, work]);
    note("Stopped.");
    // A download that was under way would keep the process.
    process.exit(0);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}
