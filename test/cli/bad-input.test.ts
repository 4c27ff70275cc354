import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runSitrep, runWithin, temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();
const closedPort = 1;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const report = "ISIS seized a hill near the Deir al-Zor military airport on Tuesday, the Observatory said.";

describe("sitrep extract", () => {
  it.each([
    ["an empty file", file("empty.txt", ""), 3, /is empty/],
    ["a binary file", file("binary.bin", new Uint8Array([1, 2, 0, 3])), 3, /byte 2 is NUL/],
    ["a file that is not UTF-8", file("latin1.txt", new Uint8Array([0x61, 0xe9, 0x62])), 3, /not UTF-8: byte 2/],
    ["5 MB of text", file("large.txt", "a ".repeat(2_500_000)), 3, /limit/],
    ["a file without a date", file("undated.txt", report), 3, /next: .*--date/],
    ["a file that is not there", join(folder, "none.txt"), 4, /no file/],
    ["a folder", folder, 2, /is a folder/],
  ])("refuses %s and says what to do", async (_what, path, exitCode, message) => {
    const outcome = await runWithin(["extract", path]);
    expect(outcome).toMatchObject({ exitCode, stdout: "", stderr: expect.stringMatching(message) });
    expect(outcome.stderr).toMatch(/^error: .*\nnext: .*\n$/);
  });

  it("takes date and publisher from the command line, and text from standard input", async () => {
    const args = ["extract", "-", "--publisher", "A wire", "--date", "2014-12-24T08:53:00Z", "--json"];
    const { exitCode, stdout } = await runSitrep(args, { input: report });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ document: { publishedAt: expect.stringContaining("2014-12-24") } });
  });

  it("answers each line of --jsonl in its order, and tells a bad one without stopping", async () => {
    const line = (id: string) =>
      JSON.stringify({ id, text: report, publishedAt: "2014-12-24T08:53:00Z", publisher: "A wire" });
    const { exitCode, stdout, stderr } = await runSitrep(["extract", "--jsonl"], {
      input: `${line("one")}\n{"broken\n${line("three")}\n`,
    });
    const answers = stdout
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text));
    expect(answers).toMatchObject([{ id: "one" }, { line: 2, error: { code: "INVALID_REPORT" } }, { id: "three" }]);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("1 of 3 lines") });
  });
});

describe("the command line", () => {
  it.each([
    ["an unknown command", ["strat"], /unknown command 'strat'[\s\S]*start/],
    ["an unknown option", ["start", "--no-sampels"], /unknown option/],
    ["an unknown kind of document", ["extract", "--kind", "RUMOUR"], /NEWS/],
  ])("refuses %s with exit code 2", async (_what, args, message) => {
    expect(await runSitrep(args)).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(message) });
  });

  it("refuses serve without a database with exit code 2", async () => {
    expect(await runWithin(["serve"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("NEO4J_URI is not set"),
    });
  });

  it("names every wrong setting before anything starts", async () => {
    const environment = { SITREP_PORT: "http", SITREP_HOSTS: "x", NEO4J_URI: "localhost" };
    const { exitCode, stderr } = await runWithin(["start"], environment);
    expect(exitCode).toBe(2);
    for (const name of Object.keys(environment)) expect(stderr).toContain(name);
  });

  it("answers an error with one JSON document under --json, and tells it on standard error too", async () => {
    const { stdout, stderr } = await runWithin(["extract", "--json", join(folder, "none.txt")]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "NOT_FOUND", nextStep: "Check the path." } });
    expect(stderr).toContain("error: ");
  });
});

describe("sitrep start", () => {
  const home = join(folder, "home");

  it.each([
    ["no Java at the place named", { SITREP_JAVA_HOME: join(folder, "no-java") }, 6, /Java 17 or 21/],
    [
      "no network for the files of Neo4j",
      { SITREP_CACHE_DIR: join(folder, "cache"), SITREP_MAVEN_REPOSITORY: `http://127.0.0.1:${closedPort}` },
      6,
      /next: .*NEO4J_URI/,
    ],
    ["a home that cannot be a folder", { SITREP_HOME: file("occupied", "a file") }, 7, /SITREP_HOME/],
    ["an address of another machine", { SITREP_HOST: "192.0.2.1" }, 2, /SITREP_HOST=192\.0\.2\.1/],
  ])("ends with the cause and what to do: %s", async (_what, environment, exitCode, message) => {
    const outcome = await runSitrep(["start"], {
      environment: { SITREP_HOME: home, SITREP_PORT: "0", ...environment },
    });
    expect(outcome).toMatchObject({ exitCode, stderr: expect.stringMatching(message) });
  });

  it("ends at once, with another port to take, if its port is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const outcome = await runWithin(["start"], { SITREP_HOME: home, SITREP_PORT: String(port) });
      expect(outcome).toMatchObject({
        exitCode: 8,
        stderr: expect.stringMatching(`Port ${port} [\\s\\S]*SITREP_PORT=`),
      });
    } finally {
      server.close();
    }
  });
});

describe("a database that is not there", () => {
  const environment = { NEO4J_URI: `bolt://127.0.0.1:${closedPort}`, NEO4J_PASSWORD: "secret" };

  it.each([["ingest", file("r.txt", report)], ["migrate"], ["verify"], ["serve", "--wait", "0"]])(
    "is told by sitrep %s with exit code 5, without the password",
    async (...args) => {
      const { exitCode, stderr } = await runWithin(args, { ...environment, SITREP_PORT: "0" });
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 5, stderr: expect.stringMatching(/error: .*\nnext: /) });
      expect(stderr).not.toContain("secret");
    },
  );

  it("is found missing by sitrep doctor, which ends with exit code 5", async () => {
    const outcome = await runWithin(["doctor", "--json"], { ...environment, SITREP_PORT: "0" });
    expect(outcome.exitCode).toBe(5);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      healthy: false,
      checks: expect.arrayContaining([expect.objectContaining({ name: "Database", isGood: false })]),
    });
  });
});

describe("a Redis that is not there", () => {
  const database = { NEO4J_URI: `bolt://127.0.0.1:${closedPort}`, NEO4J_PASSWORD: "secret", SITREP_PORT: "0" };
  const redis = { SITREP_REDIS_URL: `redis://user:hunter2@127.0.0.1:${closedPort}` };

  it.each([["serve"], ["work"], ["doctor"]])("is told by sitrep %s, without the password", async (command) => {
    const { exitCode, stderr } = await runWithin([command], { ...database, ...redis });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 12,
      stderr: expect.stringMatching(/error: Redis does not answer: .*ECONNREFUSED.*\nnext: .*SITREP_REDIS_URL/),
    });
    expect(stderr).not.toContain("hunter2");
  });

  it.each([
    [["work"], {}, /NEO4J_URI and SITREP_REDIS_URL not set/],
    [["work"], database, /SITREP_REDIS_URL not set/],
    [["serve", "--no-work"], database, /next: Set SITREP_REDIS_URL/],
  ])("is asked for by sitrep %s where nothing else joins it to others", async (args, environment, message) => {
    expect(await runWithin(args, environment)).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(message) });
  });
});
