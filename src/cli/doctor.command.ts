import type { Command } from "commander";
import type { Config } from "../config.js";
import { SitrepError } from "../domain/errors.js";
import type { Check } from "./doctor-checks.js";
import { asDocument, defineCommand } from "./run-command.js";

interface Finding {
  readonly name: string;
  readonly isGood: boolean;
  readonly found: string;
  readonly nextStep: string | null;
}

/** `sitrep doctor`: says what is missing and how to mend it. */
export function addDoctorCommand(program: Command): void {
  const command = program
    .command("doctor")
    .description("Look for what Sitrep needs, and say what is missing and how to mend it. Changes nothing.");
  defineCommand(command, ["sitrep doctor"], async (run) => {
    const { environmentChecks, checksOf } = await import("./doctor-checks.js");
    let config: Config | null = null;
    const settings: Check = {
      name: "Settings",
      look: async () => {
        config = run.config();
        return "all understood";
      },
    };
    const findings = [];
    for (const check of [...environmentChecks, settings]) findings.push(await examine(check, run.report));
    if (config) for (const check of checksOf(config)) findings.push(await examine(check, run.report));
    const missing = findings.filter(({ isGood }) => !isGood).length;
    run.answer({ healthy: missing === 0, checks: findings }, [
      ...findings.map(({ name, isGood, found }) => `${isGood ? "ok     " : "missing"}  ${name.padEnd(16)} ${found}`),
      "",
      missing ? `${missing} of ${findings.length} need mending: see above.` : "Everything Sitrep needs is there.",
    ]);
  });
}

async function examine(check: Check, report: (error: unknown) => void): Promise<Finding> {
  try {
    return { name: check.name, isGood: true, found: await check.look(), nextStep: null };
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    report(error);
    const { message, nextStep } = asDocument(error);
    return { name: check.name, isGood: false, found: message, nextStep };
  }
}
