import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const content = z.object({
  pid: z.number().int(),
  uri: z.string(),
  user: z.string(),
  password: z.string(),
  database: z.string().nullable(),
});
type RunningDatabase = z.infer<typeof content>;

function fileIn(home: string): string {
  return join(home, "running.json");
}

/** Leaves a note in the home of how its database is reached, for other commands; only its owner may read it. */
export async function writeRunningDatabase(home: string, database: Omit<RunningDatabase, "pid">): Promise<void> {
  const file = fileIn(home);
  const { uri, user, password } = database;
  const note: RunningDatabase = { pid: process.pid, uri, user, password, database: database.database };
  // Renamed, so that nobody reads half of it.
  await writeFile(`${file}.part`, JSON.stringify(note), { mode: 0o600 });
  await rename(`${file}.part`, file);
}

export async function removeRunningDatabase(home: string): Promise<void> {
  await rm(fileIn(home), { force: true });
}

/** How the database of a Sitrep that runs on this home is reached; null if none runs. */
export async function readRunningDatabase(home: string): Promise<RunningDatabase | null> {
  const text = await readFile(fileIn(home), "utf8").catch(() => null);
  if (text === null) return null;
  const note = content.safeParse(JSON.parse(text));
  return note.success && isRunning(note.data.pid) ? note.data : null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process: it runs, though we may not signal it.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
