import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { BadInput, FigureFell, NotFound } from "../domain/errors.js";
import type { Extraction } from "../domain/extraction.js";
import { fallenFigures, type Scoreboard } from "../extraction/evaluation/compare-figures.js";
import { byClass, type EvaluationError } from "../extraction/evaluation/evaluation-error.js";
import { packageRoot } from "../package-root.js";
import { type AnnotatedSet, reportSets, sentenceSets, setNames } from "./annotated-set.js";
import { type CommandRun, defineCommand } from "./run-command.js";
import { tableLines } from "./table.js";

const sharedFolder = join(packageRoot, "..", "shared");
/** A set is new text only as long as nobody has read what is wrong with it: its errors are told only to who names it. */
const keptUnread: ReadonlySet<string> = new Set(["unread", "parties", "sources", "unread-reports"]);
const defaultBaseline = join(packageRoot, "test", "extraction", "baseline.json");

interface EvaluateOptions {
  readonly set?: readonly (typeof setNames)[number][];
  readonly errors?: true;
  readonly withoutParser?: true;
  readonly baseline: string;
  readonly check?: true;
  readonly record?: true;
}

/** `sitrep evaluate extraction`: the rules on the annotated reports, against the recorded figures. */
export function addEvaluateExtractionCommand(evaluate: Command): void {
  const command = evaluate
    .command("extraction", { isDefault: true })
    .description("Score what the rules find in annotated reports, and compare it with the recorded figures.")
    .argument("[folder]", "folder with the annotated reports and their scorers", sharedFolder)
    .addOption(new Option("--set <name...>", "only these sets").choices(setNames))
    .option(
      "--errors",
      "list every error: its class, the sentence, what was expected, what was found; of the sets unread, parties, sources and unread-reports only if they are named",
    )
    .option("--without-parser", "read without the dependency parser, for comparison")
    .option("--baseline <file>", "recorded figures to compare with", defaultBaseline)
    .option("--check", "fail if a figure is lower than recorded")
    .option("--record", "record the figures of the sets that were evaluated");
  defineCommand<EvaluateOptions>(
    command,
    ["sitrep evaluate", "sitrep evaluate --set development --errors", "sitrep evaluate --check"],
    async (run, options, folder = sharedFolder) => {
      const recorded = options.record ? {} : readBaseline(options);
      const sets = await readSets(folder, options, run);
      const extractions = await extractAll(sets, run, options.withoutParser === true);
      const scored = sets.map((set) => ({ name: set.name, ...set.score(extractions.get(set.name) ?? new Map()) }));
      const now = Object.fromEntries(scored.map(({ name, figures }) => [name, figures]));
      const errors = scored
        .filter(({ name }) => !keptUnread.has(name) || options.set?.includes(name))
        .flatMap((set) => byClass(set.errors).map((error) => ({ set: set.name, ...error })));
      const reachable = Object.fromEntries(scored.flatMap((set) => (set.reachable ? [[set.name, set.reachable]] : [])));
      const fallen = fallenFigures(now, recorded);
      run.answer({ figures: now, recorded, reachable, fallen, errors }, [
        ...boardLines(now, recorded, reachable),
        ...(options.errors ? ["", ...errorLines(errors)] : []),
      ]);
      if (options.record) record(options.baseline, now, run);
      if (options.check && fallen.length > 0)
        throw new FigureFell(
          `${fallen.map(({ set, figure, recorded: was, now: is }) => `${set}, ${figure}: ${is} is below ${was}`).join("; ")}.`,
          {
            nextStep:
              "sitrep evaluate --errors lists what is wrong. If the loss is meant, record the figures: npm run fix:extraction.",
          },
        );
    },
  );
}

async function readSets(folder: string, { set, check }: EvaluateOptions, run: CommandRun): Promise<AnnotatedSet[]> {
  const { readReportSet, readSentenceSet, readSharedSets } = await import("./annotated-sets.js");
  const shared = await readSharedSets(folder);
  if (shared.length === 0)
    run.note(
      `There are no annotated reports in ${folder}: ${check ? "their figures are not checked" : "only the project's own sentences and reports can be evaluated"}.`,
    );
  const folderOf = (name: string) => join(packageRoot, "test", "extraction", name);
  const all = [
    ...shared,
    ...sentenceSets.map((name) => readSentenceSet(folderOf(name), name)),
    ...reportSets.map((name) => readReportSet(folderOf(name), name)),
  ];
  const sets = all.filter((one) => one !== null).filter(({ name }) => !set || set.includes(name));
  if (sets.length === 0)
    throw new NotFound("There is nothing to evaluate.", {
      nextStep: "Run it in a clone of the project, or name a folder with annotated reports.",
    });
  return sets;
}

async function extractAll(
  sets: readonly AnnotatedSet[],
  run: CommandRun,
  isWithoutParser: boolean,
): Promise<Map<string, Map<string, Extraction>>> {
  const { createRulesEngine } = await import("../extraction/rules-engine.js");
  const { sharedResources } = await import("../extraction/resources.js");
  const resources = sharedResources();
  const engine = createRulesEngine(isWithoutParser ? { ...resources, parser: null } : resources);
  const total = sets.reduce((sum, { reports }) => sum + reports.length, 0);
  run.progress.start("Reading", total, "reports");
  const extractions = new Map<string, Map<string, Extraction>>();
  let done = 0;
  for (const { name, reports } of sets) {
    const found = new Map<string, Extraction>();
    for (const { id, report } of reports) {
      found.set(id, await engine.extract(report));
      done += 1;
      run.progress.advance(done);
    }
    extractions.set(name, found);
  }
  run.progress.finish();
  return extractions;
}

function readBaseline({ baseline, check }: EvaluateOptions): Scoreboard {
  try {
    return JSON.parse(readFileSync(baseline, "utf8")) as Scoreboard;
  } catch (cause) {
    if (!check && baseline === defaultBaseline) return {};
    throw new BadInput(`The recorded figures in ${baseline} cannot be read.`, {
      nextStep: "Write them with --record.",
      cause,
    });
  }
}

/** Keeps the figures of sets that were not evaluated. */
function record(file: string, now: Scoreboard, run: CommandRun): void {
  let known: Scoreboard = {};
  try {
    known = JSON.parse(readFileSync(file, "utf8")) as Scoreboard;
  } catch {
    // There is no record yet.
  }
  writeFileSync(file, `${JSON.stringify({ ...known, ...now }, null, 2)}\n`);
  run.note(`Recorded in ${file}.`);
}

function boardLines(now: Scoreboard, recorded: Scoreboard, reachable: Scoreboard): string[] {
  return Object.entries(now).flatMap(([set, figures], index) => {
    const limits = reachable[set];
    const rows = Object.entries(figures).map(([name, value]) => {
      const before = recorded[set]?.[name];
      const change = before === undefined ? "" : (value - before).toFixed(1).replace(/^(?=[1-9]|0\.[1-9])/u, "+");
      const cells = [name, value.toFixed(1), before?.toFixed(1) ?? "", /^-?0\.0$/u.test(change) ? "" : change];
      return limits ? [...cells, limits[name]?.toFixed(1) ?? ""] : cells;
    });
    const heads = [set, "now", "recorded", "change", ...(limits ? ["reachable"] : [])];
    return [...(index ? [""] : []), ...tableLines(heads, rows, [40])];
  });
}

function errorLines(errors: readonly (EvaluationError & { readonly set: string })[]): string[] {
  return errors.flatMap((error) => [
    `${error.set} ${error.document}: ${error.class}`,
    `  sentence: ${error.sentence}`,
    `  expected: ${error.expected}`,
    `  found:    ${error.found}`,
  ]);
}
