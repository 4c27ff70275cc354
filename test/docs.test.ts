import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createProgram } from "../src/cli/program.js";
import { settings } from "../src/config.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface PackageFile {
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const project = JSON.parse(read("package.json")) as PackageFile;

/** Folders that hold no papers of ours, at any depth. */
const foreign = new Set(["node_modules", "dist", "coverage", ".git", ".sitrep"]);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

const files = filesIn("").sort();
const papers = files.filter((file) => file.endsWith(".md"));
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");

/** The anchors GitHub makes of a file's headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#{1,6} +(.+)$/gm)];
  return new Set(
    headings.map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replace(/ /g, "-"),
    ),
  );
}

/** Commands in the blocks of a file that are marked as shell: one a line, prompt and comment left out. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/^```(?:sh|bash|console)\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+#.*$/, "")
        .trim(),
    );
}

/** The cells of the rows of every table in a text, without heading rows. */
function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[-| ]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

describe("the papers", () => {
  it("are there: readme, architecture, contributing, changelog, licence, notices", () => {
    for (const paper of [
      "README.md",
      "ARCHITECTURE.md",
      "CONTRIBUTING.md",
      "CHANGELOG.md",
      "LICENSE",
      "NOTICE",
      "THIRD-PARTY-NOTICES.md",
    ]) {
      expect(existsSync(join(root, paper)), paper).toBe(true);
    }
  });

  it.each(papers)("%s links only to files and headings that exist", (paper) => {
    const links = [...withoutCode(read(paper)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    for (const link of links.filter((link) => !/^[a-z]+:/.test(link))) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? paper : join(dirname(paper), path);
      expect(existsSync(join(root, target)), `${paper}: ${link}`).toBe(true);
      if (anchor && target.endsWith(".md")) expect([...anchorsOf(read(target))], `${paper}: ${link}`).toContain(anchor);
    }
  });

  it.each(papers)("%s names only npm scripts that package.json has", (paper) => {
    const scripts = [...read(paper).matchAll(/npm (?:run|start|test)(?: -s)?(?: ([a-z][a-z:-]*))?/g)]
      .filter(([all]) => all.startsWith("npm run"))
      .flatMap(([, name]) => (name ? [name] : []));
    expect(scripts.filter((name) => !(name in project.scripts))).toEqual([]);
  });

  it.each(papers)("%s holds no path of a machine", (paper) => {
    expect(read(paper)).not.toMatch(/(^|[\s"'`(])\/(home|root|tmp|work|Users)\//m);
  });

  it("hold no host of a package registry, and neither does any other file", () => {
    const hosts = /registry\.npmjs|npmjs\.com|repo1?\.maven|maven\.org|pypi\.org/;
    const text = files.filter((file) =>
      /\.(md|ts|tsx|mjs|cjs|json|ya?ml|css|html|cypher|graphql|txt)$|^\.ci|Dockerfile/.test(file),
    );
    expect(text.filter((file) => hosts.test(read(file)))).toEqual([]);
    expect(text.length).toBeGreaterThan(papers.length);
  });
});

describe("docs/dependencies.md", () => {
  const rows = rowsOf(read("docs/dependencies.md").split("## Not a package")[0] ?? "").filter(([first]) =>
    first?.startsWith("`"),
  );
  const listed = rows.map(([name = ""]) => name.slice(1, -1));

  it("has a line for every package that package.json names, and no other", () => {
    expect([...listed].sort()).toEqual(
      [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)].sort(),
    );
  });

  it.each(rows)(
    "gives %s a purpose, its true licence, its upkeep and its size",
    (name = "", purpose, licence, upkeep, size) => {
      const installed = JSON.parse(read(`node_modules/${name.slice(1, -1)}/package.json`)) as { license: string };
      expect(licence).toBe(installed.license);
      expect(purpose).toBeTruthy();
      expect(upkeep).toBeTruthy();
      expect(size).toMatch(/^\d+(\.\d)? MB$/);
    },
  );
});

describe("ARCHITECTURE.md", () => {
  const text = read("ARCHITECTURE.md");
  const lines = [...text.matchAll(/^( *)([\w.-]+\/)\s/gm)];
  const foldersAt = (indent: number) =>
    lines.filter(([, space]) => space?.length === indent).map(([, , name = ""]) => name.slice(0, -1));
  const subfoldersOf = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();

  it("fits on one screen: 80 lines", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(80);
  });

  it("has a line for every folder of src, and for no other", () => {
    expect(foldersAt(2).sort()).toEqual(subfoldersOf("src"));
  });

  it("has a line for every file that lies in src itself", () => {
    const beside = readdirSync(join(root, "src")).filter((name) => name.endsWith(".ts"));
    expect(beside.filter((name) => !text.includes(`\n  ${name} `))).toEqual([]);
  });

  it("has a line for every folder of src/graph, and for no other", () => {
    expect(foldersAt(4).sort()).toEqual(subfoldersOf("src/graph"));
  });

  it("names only files and folders that exist", () => {
    const paths = [...text.matchAll(/`((?:src|schema|seed|test|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    // NAME and NNN stand for any.
    expect(paths.filter((path) => !/NAME|NNN/.test(path) && !existsSync(join(root, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });
});

describe("README.md", () => {
  const text = read("README.md");

  it("shows the two commands, as they stand in package.json", () => {
    expect(commandsIn(text)).toContain("npm ci && npm start");
    expect(commandsIn(text)).toContain("npm ci && npm test");
    expect(Object.keys(project.scripts)).toEqual(expect.arrayContaining(["start", "test"]));
  });

  it("names only settings that exist", () => {
    const named = [...text.matchAll(/\b(?:SITREP|NEO4J)_[A-Z_]+\b/g)].map(([name]) => name);
    expect(named.filter((name) => !(name in settings))).toEqual([]);
    expect(named).not.toEqual([]);
  });

  it("names only questions of schema/operations, the rest of which docs/queries.md lists", () => {
    const there = readdirSync(join(root, "schema/operations")).filter((file) => file.endsWith(".graphql"));
    const listed = [...text.matchAll(/^\| .*\? \| `([\w-]+)` \|$/gm)].map(([, name]) => `${name}.graphql`);
    expect(listed.filter((file) => !there.includes(file))).toEqual([]);
    expect(listed.length).toBeGreaterThanOrEqual(10);
    const page = read("docs/queries.md");
    expect(there.filter((file) => !page.includes(`(../schema/operations/${file})`))).toEqual([]);
  });

  it("lists every command of sitrep, and no other", () => {
    const listed = [...text.matchAll(/^\| `sitrep ([a-z]+)/gm)].map(([, name]) => name);
    const there = createProgram().commands.map((command) => command.name());
    expect([...new Set(listed)].sort()).toEqual(there.sort());
  });
});

describe(".ci/run", () => {
  const path = join(root, ".ci/run");

  it("is executable", () => {
    expect(() => accessSync(path, constants.X_OK)).not.toThrow();
    expect(statSync(path).isFile()).toBe(true);
  });

  it("installs, tests and checks by the same commands a person would use", () => {
    const script = read(relative(root, path));
    for (const command of ["npm ci", "npm test", "npm run test:processes", "npm run test:browser", "npm run check"])
      expect(script).toMatch(new RegExp(`^ *(if )?(run|within \\d+) "${command}" \\d+ ${command}(;|$)`, "m"));
  });

  it("begins what may be left out only if it can end within half an hour, and says what it left out", () => {
    const script = read(relative(root, path));
    const within = /^within\(\) \{[\s\S]*?^\}/m.exec(script)?.[0] ?? "";
    const [limit] = /^half_hour=\d+/m.exec(script) ?? [];
    const at = (seconds: number) =>
      execFileSync("bash", [
        "-c",
        `${limit}; unrun=""; run() { echo "ran $1"; }; ${within}; SECONDS=${seconds}; within 330 "it" 600 true; echo "left out:$unrun"`,
      ]).toString();
    expect(at(60)).toBe("ran it\nleft out:\n");
    expect(at(1700)).toMatch(/^== it: not begun .*\nleft out: it;\n$/);
  });
});

describe("LICENSE", () => {
  it("is the Apache License 2.0 that package.json names", () => {
    expect(project.license).toBe("Apache-2.0");
    expect(read("LICENSE")).toMatch(/^\s*Apache License\s+Version 2\.0, January 2004/);
  });
});
