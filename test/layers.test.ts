import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const rules = join(root, ".dependency-cruiser.cjs");
const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

interface Report {
  readonly modules: readonly string[];
  /** `rule: from -> to`. */
  readonly violations: readonly string[];
}

interface Verdict extends Report {
  readonly exitCode: number;
}

/** Runs the checker on the `src` folder in `folder`. */
function cruise(folder: string, ...options: string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const settings = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [cruiser, "--config", rules, ...options, "src"], settings, (error, stdout) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ exitCode: Number(error?.code ?? 0), output: stdout });
    });
  });
}

/** What the rules of the project say of `folder`. */
async function report(folder: string): Promise<Report> {
  const { output } = await cruise(folder, "--output-type", "json");
  const { modules, summary } = JSON.parse(output) as {
    modules: { source: string }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return {
    modules: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

/** With the exit code, which the JSON report never sets. */
async function judge(folder: string): Promise<Verdict> {
  return { ...(await report(folder)), exitCode: (await cruise(folder)).exitCode };
}

/** One import that each rule forbids: rule, the file that breaks it, what that file imports. */
const planted: readonly (readonly [rule: string, from: string, imports: string])[] = [
  ["layer-domain", "src/domain/planted.ts", "../graph/target.js"],
  ["layer-extraction", "src/extraction/planted.ts", "../services/target.js"],
  ["layer-engines", "src/engines/planted.ts", "../services/target.js"],
  ["layer-datasets", "src/datasets/planted.ts", "../graph/target.js"],
  ["layer-graph", "src/graph/planted.ts", "../extraction/target.js"],
  ["layer-queue", "src/queue/planted.ts", "../graph/target.js"],
  ["layer-services", "src/services/planted.ts", "../graphql/target.js"],
  ["layer-graphql", "src/graphql/planted.ts", "../graph/target.js"],
  ["layer-server", "src/server/planted.ts", "../cli/target.js"],
  ["layer-cli", "src/cli/planted.ts", "../graphiql/target.js"],
  ["layer-explorer", "src/explorer/planted.ts", "../domain/target.js"],
  ["only-graph-knows-neo4j", "src/services/neo4j-planted.ts", "neo4j-driver"],
  ["only-queue-knows-redis", "src/services/redis-planted.ts", "ioredis"],
  ["only-graphql-and-server-know-graphql", "src/services/graphql-planted.ts", "graphql"],
  ["domain-imports-nothing", "src/domain/file-planted.ts", "node:fs"],
  ["extraction-is-pure", "src/extraction/network-planted.ts", "node:http"],
  ["no-circular", "src/services/circle-planted.ts", "./circle-planted-too.js"],
  ["no-test-code-in-source", "src/services/test-planted.ts", "../../test/target.js"],
];

const harmless: readonly (readonly [file: string, text: string])[] = [
  ...["domain", "extraction", "engines", "datasets", "graph", "services", "graphql", "server", "cli", "graphiql"].map(
    (layer) => [`src/${layer}/target.ts`, "export const target = 1;\n"] as const,
  ),
  ["src/services/allowed.ts", 'import { target } from "../domain/target.js";\nexport const allowed = target;\n'],
  ["test/target.ts", "export const target = 1;\n"],
];

/** A project of its own with the rules, the packages and the given files of this one. */
async function plant(files: readonly (readonly [file: string, text: string])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-layers-"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await cp(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

describe("the layer rules", () => {
  const folders: string[] = [];
  let clean: Verdict;
  let broken: Verdict;

  beforeAll(async () => {
    const violating = planted.map(([, file, imports]) => [file, `import "${imports}";\n`] as const);
    folders.push(
      await plant(harmless),
      await plant([
        ...harmless,
        ...violating,
        ["src/services/circle-planted-too.ts", 'import "./circle-planted.js";\nexport const other = 1;\n'],
      ]),
    );
    [clean, broken] = (await Promise.all(folders.map(judge))) as [Verdict, Verdict];
  }, 60_000);

  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it("pass a project that imports in the right direction", () => {
    expect(clean.violations).toEqual([]);
    expect(clean.exitCode).toBe(0);
  });

  it("fail the command when a violation is planted", () => {
    expect(broken.exitCode).not.toBe(0);
  });

  it.each(planted)("report %s where %s imports %s", (rule, file) => {
    // A circle is reported once, at either of its files.
    const start = `${rule}: ${file.replace(/\.ts$/, "")}`;
    expect(broken.violations.filter((violation) => violation.startsWith(start))).not.toEqual([]);
  });

  it("leave no rule without a planted violation", async () => {
    const { default: configuration } = (await import(rules)) as { default: { forbidden: { name: string }[] } };
    expect(planted.map(([rule]) => rule).sort()).toEqual(configuration.forbidden.map(({ name }) => name).sort());
  });

  it("hold for every file under src, and see them all", async () => {
    const { modules, violations } = await report(root);
    expect(violations).toEqual([]);
    // With a TypeScript it does not know, the checker reads no file and finds no fault.
    expect(modules.filter((module) => module.startsWith("src/domain/")).length).toBeGreaterThan(5);
  }, 60_000);
});
