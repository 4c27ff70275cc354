import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { errorCodes } from "../domain/errors.js";
import { packageRoot } from "../package-root.js";
import { addDoctorCommand } from "./doctor.command.js";
import { addEvaluateCommand } from "./evaluate.command.js";
import { exitCodeLines } from "./exit-codes.js";
import { addExplainCommand } from "./explain.command.js";
import { addExtractCommand } from "./extract.command.js";
import { addImportCommand } from "./import.command.js";
import { addIngestCommand } from "./ingest.command.js";
import { addMigrateCommand } from "./migrate.command.js";
import { addParseCommand } from "./parse.command.js";
import { addQueryCommand } from "./query.command.js";
import { addSchemaCommand } from "./schema.command.js";
import { addServeCommand } from "./serve.command.js";
import { addStartCommand } from "./start.command.js";
import { addVerifyCommand } from "./verify.command.js";
import { addWorkCommand } from "./work.command.js";

/** The command line: every command with its options. Nothing is read or started before a command runs. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string };
  const program = new Command("sitrep")
    .description("Turns situation reports into a graph you can question.")
    .version(version)
    .showSuggestionAfterError()
    .addHelpText(
      "after",
      `\nSettings are environment variables: see docs/configuration.md.\n\nExit codes:\n${exitCodeLines().join("\n")}`,
    )
    .exitOverride((error) => {
      // Commander has told what is wrong; help and version end well.
      process.exit(error.exitCode === 0 ? 0 : errorCodes.BAD_INPUT.exitCode);
    });
  addStartCommand(program);
  addServeCommand(program);
  addWorkCommand(program);
  addIngestCommand(program);
  addImportCommand(program);
  addQueryCommand(program);
  addExtractCommand(program);
  addExplainCommand(program);
  addParseCommand(program);
  addEvaluateCommand(program);
  addMigrateCommand(program);
  addVerifyCommand(program);
  addSchemaCommand(program);
  addDoctorCommand(program);
  return program;
}
