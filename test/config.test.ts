import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig, settings } from "../src/config.js";
import { BadInput } from "../src/domain/errors.js";
import { packageRoot } from "../src/package-root.js";

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).message;
  }
  throw new Error("The settings were accepted.");
}

describe("readConfig", () => {
  it("takes the documented default for everything that is not set", () => {
    expect(readConfig({})).toMatchObject({
      database: { kind: "embedded", boltPort: null },
      host: settings.SITREP_HOST.default,
      port: Number(settings.SITREP_PORT.default),
      home: resolve(settings.SITREP_HOME.default),
      cacheDir: join(homedir(), settings.SITREP_CACHE_DIR.default.slice(2)),
      introspection: true,
      logLevel: settings.SITREP_LOG_LEVEL.default,
    });
  });

  it("counts a blank value as not set", () => {
    expect(readConfig({ NEO4J_URI: "", SITREP_PORT: " " })).toEqual(readConfig({}));
  });

  it("names every setting at fault, not only the first", () => {
    const message = faultsOf({ SITREP_PORT: "70000", SITREP_LOG_LEVEL: "loud", NEO4J_URI: "http://localhost" });
    expect(message).toContain("SITREP_PORT=70000");
    expect(message).toContain("SITREP_LOG_LEVEL=loud");
    expect(message).toContain("NEO4J_URI=http://localhost");
  });

  it("refuses a name of its own that it does not know", () => {
    expect(faultsOf({ SITREP_PROT: "4001" })).toContain("SITREP_PROT is not a setting");
  });

  it.each(["-1", "65536", "4000x", "0x10", "4 000"])("refuses %s as a port", (port) => {
    expect(faultsOf({ SITREP_PORT: port })).toContain(`SITREP_PORT=${port}`);
  });

  it.each(["bolt://h:7687", "neo4j://h", "neo4j+s://h.example", "bolt+ssc://h"])("accepts %s as a database", (uri) => {
    expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: "p" }).database).toMatchObject({ kind: "external", uri });
  });

  it("asks for a password with NEO4J_URI, and for one of the two only", () => {
    expect(faultsOf({ NEO4J_URI: "bolt://h" })).toContain("NEO4J_PASSWORD or NEO4J_PASSWORD_FILE");
    expect(faultsOf({ NEO4J_URI: "bolt://h", NEO4J_PASSWORD: "p", NEO4J_PASSWORD_FILE: "/f" })).toContain("both set");
  });

  it("reads the password from a file without the line break at its end", () => {
    const file = join(mkdtempSync(join(tmpdir(), "sitrep-config-")), "password");
    writeFileSync(file, "pass word \n");
    const config = readConfig({ NEO4J_URI: "bolt://h", NEO4J_PASSWORD_FILE: file });
    expect(config.database).toMatchObject({ password: "pass word " });
    expect(faultsOf({ NEO4J_URI: "bolt://h", NEO4J_PASSWORD_FILE: `${file}.no` })).toContain("cannot be read: ENOENT");
  });

  it("asks for what the engine llm needs, and takes none of it for another engine", () => {
    const message = faultsOf({ SITREP_ENGINE: "llm" });
    expect(message).toContain("SITREP_LLM_URL");
    expect(message).toContain("SITREP_LLM_MODEL");
    const llm = { SITREP_LLM_URL: "https://h/v1", SITREP_LLM_MODEL: "m", SITREP_LLM_KEY: "k" };
    expect(readConfig({ SITREP_ENGINE: "llm", ...llm }).engine).toEqual({
      kind: "llm",
      url: "https://h/v1",
      model: "m",
      key: "k",
    });
    expect(readConfig(llm).engine).toEqual({ kind: "rules" });
    expect(readConfig({ SITREP_ENGINE: "corenlp" }).engine).toEqual({ kind: "corenlp", url: "http://localhost:9000" });
  });

  it.each(["SITREP_LLM_URL", "SITREP_CORENLP_URL"])(
    "refuses a %s that holds a password, without showing it",
    (name) => {
      const message = faultsOf({ [name]: "https://user:hunter2@h/v1" });
      expect(message).toContain(`${name} is not an http or https address without user and password`);
      expect(message).not.toContain("hunter2");
    },
  );

  it("never shows a password", () => {
    expect(faultsOf({ NEO4J_URI: "nonsense", NEO4J_PASSWORD: "hunter2" })).not.toContain("hunter2");
  });
});

describe("docs/configuration.md", () => {
  it("shows every setting with its default and meaning, and no other", () => {
    const page = readFileSync(join(packageRoot, "docs", "configuration.md"), "utf8");
    const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| (.*) \| (.*) \|$/gm)].map((row) => row.slice(1));
    expect(rows).toEqual(
      Object.entries(settings).map(([name, { default: value, meaning }]) => [
        name,
        value === null ? "–" : `\`${value}\``,
        meaning,
      ]),
    );
  });
});
