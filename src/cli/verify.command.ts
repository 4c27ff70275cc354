import type { Command } from "commander";
import { InvariantBroken } from "../domain/errors.js";
import { defineCommand } from "./run-command.js";

/** `sitrep verify`: whether the graph keeps what it promises. */
export function addVerifyCommand(program: Command): void {
  const command = program
    .command("verify")
    .description("Check every invariant of the graph: quotes, support, chains, dates, places. Changes nothing.");
  defineCommand(command, ["sitrep verify", "sitrep verify --json"], async (run) => {
    const { openGraph } = await import("../open-graph.js");
    const graph = await openGraph(run.config(), run.progress);
    try {
      const checks = await graph.verify();
      const broken = checks.filter(({ count }) => count > 0);
      run.answer({ sound: broken.length === 0, checks }, [
        ...checks.flatMap(({ name, count, examples }) => [
          `${count ? "broken" : "ok    "}  ${name}${count ? `: ${count}` : ""}`,
          ...examples.map((example) => `          ${example}`),
        ]),
      ]);
      if (broken.length)
        run.report(
          new InvariantBroken(`${broken.length} of ${checks.length} invariants are broken.`, {
            nextStep: "Keep a copy of the database and report the lines marked broken: no supported way leads there.",
          }),
        );
    } finally {
      await graph.close();
    }
  });
}
