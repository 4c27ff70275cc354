import type { Command } from "commander";
import { defineCommand } from "./run-command.js";

/** `sitrep migrate`: the constraints and indexes of the graph. */
export function addMigrateCommand(program: Command): void {
  const command = program
    .command("migrate")
    .description("Apply the migrations of schema/graph that the database has not had yet: constraints and indexes.")
    .option("--dry-run", "say which would be applied, and change nothing");
  defineCommand<{ dryRun?: true }>(command, ["sitrep migrate --dry-run"], async (run, { dryRun }) => {
    const { openGraph } = await import("../open-graph.js");
    const graph = await openGraph(run.config(), run.progress);
    try {
      const pending = await graph.planMigrations();
      if (!dryRun) await graph.migrate();
      const names = pending.map(({ number, name }) => `${String(number).padStart(3, "0")}-${name}`);
      const verb = dryRun ? "To apply" : "Applied";
      run.answer({ applied: !dryRun, migrations: names }, [
        names.length ? `${verb}: ${names.join(", ")}` : "The database is up to date.",
      ]);
    } finally {
      await graph.close();
    }
  });
}
