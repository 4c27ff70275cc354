import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installedProgram } from "./installed-program.js";

/** A real Redis of a test's own, on a port and a folder of its own. */
export interface TestRedis {
  readonly url: string;
  /** Ends it as a failure of its machine would. What it has written to its folder stays. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and folder. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** Starts Debian's redis-server, which is installed with apt-get where there is none. */
export async function startTestRedis(): Promise<TestRedis> {
  const program = await installedProgram("redis-server", ["redis-server"]);
  const folder = await mkdtemp(join(tmpdir(), "sitrep-redis-"));
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const keeping = ["--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", ""];
    const settings = ["--port", `${port}`, "--bind", "127.0.0.1", "--maxmemory-policy", "noeviction"];
    const child = spawn(program, [...settings, ...keeping], { stdio: ["ignore", "pipe", "inherit"] });
    let log = "";
    await new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        log += text;
        if (log.includes("Ready to accept connections")) resolve();
      });
      child.once("exit", (code) => reject(new Error(`redis-server ended with ${code}.\n${log}`)));
    });
    return child;
  };
  let running: ChildProcess | null = await start();
  const kill = async () => {
    const child = running;
    running = null;
    if (child === null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      running = await start();
    },
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
