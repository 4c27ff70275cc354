/**
 * How long the explorer's first answers take of a server that has just been started, on the sample reports: `npm run -s bench:first`, after
 * `npm run build`. "At once" asks as soon as it is ready, "planned" once it has asked these questions itself, "again" the second time.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { type Question, readExplorerQuestions } from "../src/server/explorer-questions.js";

/** Starts a Sitrep on a folder of its own, and asks it. @returns ms for each question, the first time and the second. */
async function measure(
  questions: readonly Question[],
  awaitsPlanning: boolean,
): Promise<readonly [number[], number[]]> {
  const home = await mkdtemp(join(tmpdir(), "sitrep-first-"));
  const child = spawn(process.execPath, [join(packageRoot, "dist", "cli", "main.js"), "start", "--json"], {
    env: { ...process.env, SITREP_HOME: home, SITREP_PORT: "0", SITREP_LOG_LEVEL: "debug" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let told = "";
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(told)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      ended.then(() => reject(new Error(`It ended before it told ${pattern}.\n${told}`)), reject);
      look();
    });
  const note = (text: string) => {
    told += text;
  };
  child.stdout.setEncoding("utf8").on("data", note);
  child.stderr.setEncoding("utf8").on("data", note);
  try {
    const address = await until(/"address": "(http[^"]+)"/);
    if (awaitsPlanning) await until(/(\d+) questions are planned/);
    const round = async () => {
      const times: number[] = [];
      for (const question of questions) times.push(await timeOf(address, question));
      return times;
    };
    return [await round(), await round()];
  } finally {
    child.kill("SIGTERM");
    await ended;
    await rm(home, { recursive: true, force: true });
  }
}

async function timeOf(address: string, question: Question): Promise<number> {
  const startedAt = performance.now();
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/graphql`, { method: "POST", headers, body: JSON.stringify(question) });
  await response.text();
  return performance.now() - startedAt;
}

// Those of the first view and what comes next; the views of an actor and a place repeat them with a filter.
const questions = (await readExplorerQuestions()).slice(0, 8);
if (questions.length === 0) throw new Error("The explorer has not been built: npm run build.");
const [atOnce] = await measure(questions, false);
const [planned, again] = await measure(questions, true);
console.log("question              at once  planned    again  (ms)");
for (const [index, { query }] of questions.entries()) {
  const name = /query Explorer(\w+)/.exec(query)?.[1] ?? "";
  const cells = [atOnce, planned, again].map((times) => (times[index] ?? 0).toFixed(0).padStart(9));
  console.log(name.padEnd(20) + cells.join(""));
}
