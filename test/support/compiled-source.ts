import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../src/package-root.js";

/** Where the sources stand as JavaScript, for commands that tests run as processes of their own. */
export const compiledSource = join(packageRoot, ".compiled");

const parser = join("extraction", "parser");
const kernelSources = ["score.ts", "layout.ts", "asconfig.json"].map((name) =>
  join(packageRoot, "src", parser, "kernel", name),
);
const kernel = join(packageRoot, "dist", parser, "score.wasm");

/** Compiles what has changed since the last run. Else each of those processes, and each of their threads, would do so for itself, and the parser's kernel would be an old one. */
export function setup(): void {
  const { options, fileNames } = readProject();
  for (const source of fileNames) {
    if (source.endsWith(".d.ts")) continue;
    const target = join(compiledSource, source.slice(join(packageRoot, "src").length).replace(/\.ts$/, ".js"));
    if (changedAt(target) > changedAt(source)) continue;
    const { outputText } = ts.transpileModule(readFileSync(source, "utf8"), {
      // One file alone does not tell that it is a module.
      compilerOptions: { ...options, module: ts.ModuleKind.ESNext, sourceMap: false },
      fileName: source,
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  if (kernelSources.some((source) => changedAt(source) > changedAt(kernel)))
    execFileSync("npm", ["run", "-s", "build:kernel"], { cwd: packageRoot, stdio: "inherit" });
}

function readProject(): ts.ParsedCommandLine {
  const path = join(packageRoot, "tsconfig.build.json");
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  return ts.parseJsonConfigFileContent(config, ts.sys, packageRoot);
}

/** In ms since 1970; 0 if the file is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
