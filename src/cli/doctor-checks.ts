import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import type { Config } from "../config.js";
import { FolderUnusable, RuntimeMissing } from "../domain/errors.js";
import { openConnection } from "../graph/connection.js";
import { findJava } from "../graph/embedded/find-java.js";
import { jarFileName } from "../graph/embedded/jar-cache.js";
import { readJarLock } from "../graph/embedded/jar-lock.js";
import { readRunningDatabase } from "../graph/embedded/running-database.js";
import { packageRoot } from "../package-root.js";
import { listen } from "../server/listen.js";

/** One thing that Sitrep needs. */
export interface Check {
  readonly name: string;
  /** Says what was found. @throws {SitrepError} that says what is missing and how to mend it. */
  look(): Promise<string>;
}

const oldestNode = { major: 20, minor: 19 };

/** What does not hang on the settings. */
export const environmentChecks: readonly Check[] = [
  {
    name: "Node.js",
    async look() {
      const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
      if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor))
        throw new RuntimeMissing(`Node.js ${process.versions.node} is too old.`, {
          nextStep: `Install Node.js ${oldestNode.major}.${oldestNode.minor} or later.`,
        });
      return process.versions.node;
    },
  },
  {
    name: "Pages",
    async look() {
      for (const page of ["explorer", "graphiql"]) {
        const file = join(packageRoot, "dist", page, "index.html");
        await access(file).catch((cause: unknown) => {
          throw new RuntimeMissing(`The page ${page} is not built.`, { nextStep: "Run npm run build.", cause });
        });
      }
      return "built";
    },
  },
];

/** What the settings ask for. */
export function checksOf(config: Config): readonly Check[] {
  const checks: Check[] = [{ name: "HTTP port", look: () => lookAtPort(config) }];
  const { redisUrl } = config.queue;
  if (redisUrl !== null) checks.push({ name: "Redis", look: () => lookAtRedis(redisUrl) });
  if (config.database.kind === "external") {
    const { uri, user, password, database } = config.database;
    const look = async () => {
      const connection = openConnection({ uri, user, password, ...(database === null ? {} : { database }) });
      try {
        await connection.verify();
        return `${uri} answers`;
      } finally {
        await connection.close();
      }
    };
    return [...checks, { name: "Database", look }];
  }
  return [
    ...checks,
    { name: "Java", look: () => lookAtJava(config) },
    { name: "Neo4j's files", look: () => lookAtJars(config) },
    { name: "Data folder", look: () => lookAtFolder(config.home, "SITREP_HOME") },
    { name: "Cache folder", look: () => lookAtFolder(config.cacheDir, "SITREP_CACHE_DIR") },
    { name: "Database", look: () => lookAtOwnDatabase(config) },
  ];
}

async function lookAtPort({ host, port, home }: Config): Promise<string> {
  const server = createServer();
  try {
    await listen(server, host, port);
    return `${port || "any"} on ${host} is free`;
  } catch (error) {
    if (await readRunningDatabase(home)) return `${port} on ${host} is in use, as a Sitrep runs on this home`;
    throw error;
  } finally {
    server.close();
  }
}

async function lookAtRedis(url: string): Promise<string> {
  const { openRedis } = await import("../queue/redis/redis-connection.js");
  const redis = await openRedis(url, () => {});
  redis.close();
  return `${new URL(url).host} answers`;
}

async function lookAtJava({ java }: Config): Promise<string> {
  const { version, foundBy, executable } = await findJava({ ...java, fetchJava: null });
  return `${version} by ${foundBy} (${executable})`;
}

/** Sizes only: the start compares the checksums. Missing ones are no fault, for the start fetches them. */
async function lookAtJars({ cacheDir }: Config): Promise<string> {
  const { neo4jVersion, jars } = await readJarLock();
  const folder = join(cacheDir, "neo4j", neo4jVersion);
  let missing = 0;
  let bytes = 0;
  for (const jar of jars) {
    const size = await stat(join(folder, jarFileName(jar))).then(
      (file) => file.size,
      () => null,
    );
    if (size === jar.bytes) continue;
    missing += 1;
    bytes += jar.bytes;
  }
  if (!missing) return `Neo4j ${neo4jVersion}, all ${jars.length} in ${folder}`;
  return `${missing} of ${jars.length} are not there yet: the first start downloads ${Math.ceil(bytes / 1_000_000)} MB`;
}

/** A folder that is not there is made at the start, so what counts is the nearest one above it. */
async function lookAtFolder(folder: string, setting: string): Promise<string> {
  let existing = folder;
  for (;;) {
    try {
      const found = await stat(existing);
      if (!found.isDirectory()) throw unusable(folder, setting, `${existing} is not a folder`);
      await access(existing, constants.W_OK);
      return existing === folder ? folder : `${folder} will be made`;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") existing = dirname(existing);
      else if (code === "EACCES" || code === "EROFS" || code === "EPERM")
        throw unusable(folder, setting, `${existing} may not be written`, error);
      else throw error;
    }
  }
}

function unusable(folder: string, setting: string, reason: string, cause?: unknown): FolderUnusable {
  return new FolderUnusable(`${setting}=${folder} cannot be used: ${reason}.`, {
    nextStep: `Give another folder with ${setting}, or change that one.`,
    cause,
  });
}

async function lookAtOwnDatabase({ home }: Config): Promise<string> {
  const running = await readRunningDatabase(home);
  if (!running) return "does not run; sitrep start starts it";
  const connection = openConnection({ uri: running.uri, user: running.user, password: running.password });
  try {
    await connection.verify();
    return `${running.uri} answers (process ${running.pid})`;
  } finally {
    await connection.close();
  }
}
