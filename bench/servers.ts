import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import type { LargeDatabase } from "./large-database.js";

/** The servers that are compared, all on one database. */
export const serverNames = ["floor", "sitrep", "peer"] as const;
export type ServerName = (typeof serverNames)[number];

/** A server as a process of its own. */
export interface Server {
  /** Where questions are sent; the floor's statements are paths below it. */
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

const startLimitMs = 120_000;
const peer = join(packageRoot, "bench", "peer");
const commands: Readonly<Record<ServerName, { readonly args: readonly string[]; readonly ready: RegExp }>> = {
  floor: { args: ["--import", "tsx", join(packageRoot, "bench", "floor", "server.ts")], ready: /^(http\S+)$/m },
  sitrep: {
    args: [join(packageRoot, "dist", "cli", "main.js"), "serve", "--json"],
    ready: /"address": "(http[^"]+)"/,
  },
  peer: { args: [join(peer, "server.mjs")], ready: /^(http\S+)$/m },
};

/** Starts a server on a database and waits until it answers. */
export async function startServer(
  name: ServerName,
  { uri, user, password }: Pick<LargeDatabase, "uri" | "user" | "password">,
): Promise<Server> {
  if (name === "peer") installPeer();
  const { args, ready } = commands[name];
  const child = spawn(process.execPath, args, {
    cwd: packageRoot,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      SITREP_PORT: "0",
      SITREP_LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      const found = ready.exec(told)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The ${name} ended with ${code} before it was ready.`)));
    setTimeout(
      () => reject(new Error(`The ${name} was not ready after ${startLimitMs / 1_000} s.`)),
      startLimitMs,
    ).unref();
  });
  return {
    url: name === "sitrep" ? `${address}/graphql` : address,
    pid: child.pid ?? Number.NaN,
    stop: () => child.kill("SIGTERM"),
  };
}

/** The peer's packages, which no other command needs. */
function installPeer(): void {
  if (existsSync(join(peer, "node_modules"))) return;
  execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--silent"], { cwd: peer, stdio: "inherit" });
}
