import { setTimeout as delay } from "node:timers/promises";
import { InvariantBroken, StoreTimeout } from "../../domain/errors.js";
import type { Progress } from "../../domain/progress.js";
import { finishBulkLoad, readBulkLoad } from "../bulk/finish-bulk-load.js";
import type { Connection } from "../connection.js";
import { projectAll } from "../projection/project-all.js";
import { sumAllEncounters } from "../projection/sum-all-encounters.js";
import * as statements from "./migrations.cypher.js";
import { type Migration, readMigrations } from "./read-migrations.js";
import { schemaOf } from "./schema-of.js";

/** Indexes are filled in the background; on a graph of millions of nodes that takes minutes. */
const indexTimeoutMs = 600_000;
/** Those of a load by files are all filled at once, from a graph that may be a hundred times as large. */
const loadedIndexTimeoutMs = 12 * 3_600_000;
/** To project a graph of millions of events again, or to sum it up, takes hours. */
const projectTimeoutMs = 24 * 3_600_000;

/**
 * The migrations of a folder that this graph does not have yet, in order. Writes nothing.
 * @throws {InvariantBroken} if one that was applied has changed since, or the graph has one that the folder lacks.
 */
export async function planMigrations(connection: Connection, folder: string): Promise<Migration[]> {
  const migrations = await readMigrations(folder);
  const applied = await connection.read(statements.readApplied());
  for (const row of applied) {
    const migration = migrations.find(({ number }) => number === row["number"]);
    if (migration === undefined) {
      throw new InvariantBroken(
        `The graph has migration ${row["number"]} (${row["name"]}), which this Sitrep does not know.`,
        {
          nextStep: "Use the version of Sitrep that made the graph, or a newer one.",
        },
      );
    }
    if (migration.checksum !== row["checksum"]) {
      throw new InvariantBroken(`Migration ${migration.number} (${migration.name}) was changed after it was applied.`, {
        nextStep: "Restore the file and write the change as a new migration.",
      });
    }
  }
  const known = new Set(applied.map((row) => row["number"]));
  return migrations.filter(({ number }) => !known.has(number));
}

/**
 * Applies the migrations of a folder that this graph does not have yet, each once and in order, and waits until indexes are filled. Two at
 * once wait for one another. One that fails is not recorded; it runs again next time, so every statement must bear to be repeated. A graph that was
 * loaded in bulk is in its newest form: it is given the constraints and indexes that the migrations leave, and is finished.
 * @returns those applied now.
 * @throws {InvariantBroken} as `planMigrations`, or if a statement is refused: the message names it.
 */
export async function migrate(connection: Connection, folder: string, progress: Progress): Promise<Migration[]> {
  const pending = await planMigrations(connection, folder);
  const isLoaded = (await readBulkLoad(connection)) !== null;
  if (pending.length === 0 && !isLoaded) return [];
  await connection.write((transaction) => transaction.run(statements.constrainLock()));
  return await connection.write(
    async (lock) => {
      // Held until this transaction ends, also when this process dies: schema statements need transactions of their own.
      await lock.run(statements.takeLock());
      const planned = await planMigrations(connection, folder);
      const bulkLoad = await readBulkLoad(connection);
      progress.start("Preparing the graph", planned.length, "migrations");
      if (bulkLoad !== null) await applySchema(connection, planned);
      else {
        for (const [index, migration] of planned.entries()) {
          await apply(connection, migration, progress);
          progress.advance(index + 1);
        }
      }
      await awaitIndexes(connection);
      progress.finish(`${planned.length} migrations`);
      if (bulkLoad !== null) await finishBulkLoad(connection, bulkLoad, progress);
      return planned;
    },
    {
      timeoutMs:
        isLoaded || pending.some(({ projectsAgain, sumsUpAgain }) => projectsAgain || sumsUpAgain)
          ? projectTimeoutMs
          : indexTimeoutMs,
    },
  );
}

async function apply(connection: Connection, migration: Migration, progress: Progress): Promise<void> {
  await runAll(
    connection,
    `migration ${String(migration.number).padStart(3, "0")}-${migration.name}`,
    migration.statements,
  );
  if (migration.projectsAgain) {
    // Its pages are read by the indexes of the migrations before.
    await awaitIndexes(connection);
    await projectAll(connection, progress);
  }
  if (migration.sumsUpAgain) {
    await awaitIndexes(connection);
    await sumAllEncounters(connection, progress);
  }
  await connection.write((transaction) => transaction.run(statements.recordApplied(migration)));
}

/** Makes the constraints and indexes of migrations whose changes of data the graph does not need. */
async function applySchema(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  await runAll(connection, "the graph's schema", schemaOf(migrations));
  // A full index is worth the wait before anything is looked up.
  await awaitIndexes(connection, loadedIndexTimeoutMs);
  for (const migration of migrations) {
    await connection.write((transaction) => transaction.run(statements.recordApplied(migration)));
  }
}

async function runAll(connection: Connection, what: string, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const statement = { name: what, access: "WRITE" as const, text, params: {} };
    await connection
      .write((transaction) => transaction.run(statement), { timeoutMs: indexTimeoutMs })
      .catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new InvariantBroken(`Statement ${index + 1} of ${what} was refused: ${reason}`, {
          nextStep: "Nothing of it is recorded. Mend what the message names and run sitrep migrate again.",
          cause,
        });
      });
  }
}

async function awaitIndexes(connection: Connection, timeoutMs: number = indexTimeoutMs): Promise<void> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    // A machine that fills indexes answers slowly.
    const pending = await connection.read(statements.readPendingIndexes(), { timeoutMs: indexTimeoutMs });
    const failed = pending.find((row) => row["state"] === "FAILED");
    if (failed !== undefined) {
      throw new InvariantBroken(`Index ${failed["name"]} cannot be filled.`, {
        nextStep: "Look at the database's log, mend the cause, drop the index and run sitrep migrate again.",
      });
    }
    if (pending.length === 0) return;
    if (Date.now() > giveUpAt) {
      throw new StoreTimeout(`Index ${pending[0]?.["name"]} is not filled after ${timeoutMs / 60_000} minutes.`, {
        nextStep: "Wait, then run sitrep migrate again.",
      });
    }
    await delay(50);
  }
}
