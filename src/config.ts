import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { BadInput } from "./domain/errors.js";
import { type EngineChoice, engineKinds } from "./engines/engine.js";

/** A variable of the environment that Sitrep reads. */
interface Setting {
  /** What holds where it is not set, as a person would write it; null where nothing does. */
  readonly default: string | null;
  /** One sentence for docs/configuration.md. */
  readonly meaning: string;
}

/** Every setting there is, in the order of docs/configuration.md, which shows this table (a test compares the two). */
export const settings = {
  NEO4J_URI: {
    default: null,
    meaning: "Database to use, e.g. `bolt://localhost:7687` or `neo4j+s://…`. Not set: Sitrep starts its own.",
  },
  NEO4J_USER: { default: "neo4j", meaning: "User at the database of `NEO4J_URI`." },
  NEO4J_PASSWORD: { default: null, meaning: "Password at the database of `NEO4J_URI`." },
  NEO4J_PASSWORD_FILE: {
    default: null,
    meaning: "File that holds the password, instead of `NEO4J_PASSWORD`; a line break at its end is left out.",
  },
  NEO4J_DATABASE: { default: null, meaning: "Database within the server; not set: the user's home database." },
  SITREP_HOST: { default: "127.0.0.1", meaning: "Address the server listens on; `0.0.0.0` for every network." },
  SITREP_PORT: { default: "4000", meaning: "Port the server listens on; 0 for any free one." },
  SITREP_ALLOWED_HOSTS: {
    default: null,
    meaning:
      "Host names, separated by commas, that requests may name beside the loopback ones. Off loopback, not set: any name.",
  },
  SITREP_INTROSPECTION: {
    default: "true",
    meaning: "Whether clients may ask for the schema and get `Did you mean`; GraphiQL needs it. `true` or `false`.",
  },
  SITREP_HOME: { default: "./.sitrep", meaning: "Folder of the embedded database and its password." },
  SITREP_CACHE_DIR: {
    default: "~/.cache/sitrep",
    meaning: "Folder of what is downloaded once: the files of Neo4j, a Java runtime where there is none.",
  },
  SITREP_BOLT_PORT: { default: "0", meaning: "Port of the embedded database, on 127.0.0.1; 0 for any free one." },
  SITREP_JAVA_HOME: {
    default: null,
    meaning: "Folder of Java 17 or 21 for the embedded database; not set: `JAVA_HOME`, then `PATH`.",
  },
  SITREP_MAVEN_REPOSITORY: {
    default: null,
    meaning: "Mirror of Maven Central that the files of Neo4j are taken from; not set: Maven Central.",
  },
  SITREP_ENGINE: {
    default: "rules",
    meaning: "What reads reports: `rules`, `llm` (a language model) or `corenlp` (the rules on CoreNLP's trees).",
  },
  SITREP_LLM_URL: {
    default: null,
    meaning: "OpenAI-compatible endpoint of the engine `llm`, e.g. `http://localhost:11434/v1`.",
  },
  SITREP_LLM_MODEL: { default: null, meaning: "Name of the model that is asked there." },
  SITREP_LLM_KEY: { default: null, meaning: "Key for that endpoint, if it wants one; never logged." },
  SITREP_CORENLP_URL: {
    default: "http://localhost:9000",
    meaning: "Stanford CoreNLP server of the engine `corenlp`.",
  },
  SITREP_REDIS_URL: {
    default: null,
    meaning:
      "Redis that servers and workers share their queue through, e.g. `redis://localhost:6379`. Not set: each server has a queue of its own, in memory.",
  },
  SITREP_QUEUE_LIMIT: { default: "1000", meaning: "So many documents may wait in the queue, from 1 to 1000000." },
  SITREP_LOG_LEVEL: {
    default: "info",
    meaning: "What is logged: `silent`, `error`, `warn`, `info` or `debug`. With `debug` errors show their stack.",
  },
} as const satisfies Record<string, Setting>;
type SettingName = keyof typeof settings;

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** A database that someone else runs. */
export interface ExternalDatabase {
  readonly kind: "external";
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Null for the user's home database. */
  readonly database: string | null;
}

/** The database that Sitrep runs itself. */
export interface EmbeddedDatabase {
  readonly kind: "embedded";
  /** Null for any free port. */
  readonly boltPort: number | null;
}

/** What the environment asks for, checked and completed. Folders are absolute paths. */
export interface Config {
  readonly database: ExternalDatabase | EmbeddedDatabase;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly introspection: boolean;
  readonly home: string;
  readonly cacheDir: string;
  readonly java: {
    readonly sitrepJavaHome: string | null;
    readonly javaHome: string | null;
    /** The folders of PATH, as the system writes them. */
    readonly path: string;
  };
  readonly mavenRepository: string | null;
  readonly engine: EngineChoice;
  readonly queue: {
    /** Null for a queue within the process. */
    readonly redisUrl: string | null;
    readonly capacity: number;
  };
  readonly logLevel: LogLevel;
}

const boltSchemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];
const text = z.string().trim();
const port = text
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, "is not a port: give a number from 0 to 65535")
  .transform(Number);
const service = text.refine((value) => {
  const { protocol, username, password } = URL.canParse(value) ? new URL(value) : { protocol: "" };
  return /^https?:$/.test(protocol) && !username && !password;
}, "is not an http or https address without user and password");
const oneOf = <Value extends string>(values: readonly Value[]) =>
  text.refine((value) => (values as readonly string[]).includes(value), `is not one of ${values.join(", ")}`);

const checks = z.object({
  NEO4J_URI: text
    .refine(
      (value) => URL.canParse(value) && boltSchemes.includes(new URL(value).protocol.slice(0, -1)),
      `is not the address of a Neo4j: give something like bolt://localhost:7687 (${boltSchemes.join(", ")})`,
    )
    .optional(),
  NEO4J_USER: text,
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: text.optional(),
  NEO4J_DATABASE: text.optional(),
  SITREP_HOST: text.refine((value) => /^[\w.:-]+$/.test(value), "is not an address: give something like 127.0.0.1"),
  SITREP_PORT: port,
  SITREP_ALLOWED_HOSTS: text
    .transform((value) => value.split(",").map((host) => host.trim().toLowerCase()))
    .refine(
      (hosts) => hosts.every((host) => /^[\w.-]+$|^\[[\da-f:.]+\]$/.test(host)),
      "is not a list of host names: give names without port, separated by commas",
    )
    .optional(),
  SITREP_INTROSPECTION: oneOf(["true", "false"]).transform((value) => value === "true"),
  SITREP_HOME: text,
  SITREP_CACHE_DIR: text,
  SITREP_BOLT_PORT: port,
  SITREP_JAVA_HOME: text.optional(),
  SITREP_MAVEN_REPOSITORY: text
    .refine((value) => URL.canParse(value) && /^https?:/.test(value), "is not an http or https address")
    .optional(),
  SITREP_ENGINE: oneOf(engineKinds).transform((value) => value as EngineChoice["kind"]),
  SITREP_LLM_URL: service.optional(),
  SITREP_LLM_MODEL: text.optional(),
  SITREP_LLM_KEY: text.optional(),
  SITREP_CORENLP_URL: service,
  SITREP_REDIS_URL: text
    .refine(
      (value) => URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol),
      "is not the address of a Redis: give something like redis://localhost:6379 (redis, rediss)",
    )
    .optional(),
  SITREP_QUEUE_LIMIT: text
    .refine((value) => /^[1-9]\d{0,6}$/.test(value) && Number(value) <= 1_000_000, "is not a number from 1 to 1000000")
    .transform(Number),
  SITREP_LOG_LEVEL: oneOf(logLevels).transform((value) => value as LogLevel),
} satisfies Record<SettingName, z.ZodType>);

/** These never appear in a message; addresses of services may hold a password by mistake. */
const secrets: readonly string[] = [
  "NEO4J_PASSWORD",
  "SITREP_LLM_KEY",
  "SITREP_LLM_URL",
  "SITREP_CORENLP_URL",
  "SITREP_REDIS_URL",
] satisfies SettingName[];

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that are set, completed by the defaults. A blank value counts as not set: compose files pass those. */
function given(environment: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    const value = environment[name];
    if (value !== undefined && value.trim() !== "") values[name] = value;
    else if (setting.default !== null) values[name] = setting.default;
  }
  return values;
}

function inHome(path: string): string {
  return resolve(path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
}

/** Reads the password of NEO4J_URI; what is wrong with it goes to `faults`. */
function passwordOf(values: z.infer<typeof checks>, faults: string[]): string {
  const { NEO4J_PASSWORD: password, NEO4J_PASSWORD_FILE: file } = values;
  if (password !== undefined && file !== undefined)
    faults.push("NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set: give one of them.");
  else if (password !== undefined) return password;
  else if (file === undefined)
    faults.push("NEO4J_URI is set without a password: give NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.");
  else
    try {
      return readFileSync(file, "utf8").replace(/\r?\n$/, "");
    } catch (error) {
      faults.push(`NEO4J_PASSWORD_FILE=${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}.`);
    }
  return "";
}

/** The engine that is asked for; what it lacks goes to `faults`. */
function engineOf(values: z.infer<typeof checks>, faults: string[]): EngineChoice {
  const { SITREP_ENGINE: kind, SITREP_LLM_URL: url, SITREP_LLM_MODEL: model } = values;
  if (kind === "corenlp") return { kind, url: values.SITREP_CORENLP_URL };
  if (kind === "rules") return { kind };
  if (url === undefined) faults.push("The engine llm needs SITREP_LLM_URL, the address of an endpoint.");
  if (model === undefined) faults.push("The engine llm needs SITREP_LLM_MODEL, the name of a model.");
  return { kind, url: url ?? "", model: model ?? "", key: values.SITREP_LLM_KEY ?? null };
}

/** True while someone looks for a bug: errors then show their stack, also the error that the settings are wrong. */
export function isDebugging(environment: Environment = process.env): boolean {
  return environment["SITREP_LOG_LEVEL"] === "debug";
}

/**
 * Reads the settings. This file is the only one that looks at the environment.
 * @throws {BadInput} that names every setting at fault, not only the first.
 */
export function readConfig(environment: Environment = process.env): Config {
  const faults = Object.keys(environment)
    .filter((name) => name.startsWith("SITREP_") && !(name in settings))
    .map((name) => `${name} is not a setting of Sitrep.`);
  const checked = checks.safeParse(given(environment));
  if (!checked.success) {
    for (const issue of checked.error.issues) {
      const name = String(issue.path[0]);
      faults.push(`${name}${secrets.includes(name) ? "" : `=${environment[name]}`} ${issue.message}.`);
    }
    throw settingsAtFault(faults);
  }
  const values = checked.data;
  const password = values.NEO4J_URI === undefined ? "" : passwordOf(values, faults);
  const engine = engineOf(values, faults);
  if (faults.length) throw settingsAtFault(faults);
  return {
    database:
      values.NEO4J_URI === undefined
        ? { kind: "embedded", boltPort: values.SITREP_BOLT_PORT || null }
        : {
            kind: "external",
            uri: values.NEO4J_URI,
            user: values.NEO4J_USER,
            password,
            database: values.NEO4J_DATABASE ?? null,
          },
    host: values.SITREP_HOST,
    port: values.SITREP_PORT,
    allowedHosts: values.SITREP_ALLOWED_HOSTS ?? [],
    introspection: values.SITREP_INTROSPECTION,
    home: inHome(values.SITREP_HOME),
    cacheDir: inHome(values.SITREP_CACHE_DIR),
    java: {
      sitrepJavaHome: values.SITREP_JAVA_HOME ?? null,
      javaHome: environment["JAVA_HOME"] || null,
      path: environment["PATH"] ?? "",
    },
    mavenRepository: values.SITREP_MAVEN_REPOSITORY ?? null,
    engine,
    queue: { redisUrl: values.SITREP_REDIS_URL ?? null, capacity: values.SITREP_QUEUE_LIMIT },
    logLevel: values.SITREP_LOG_LEVEL,
  };
}

function settingsAtFault(faults: readonly string[]): BadInput {
  return new BadInput(
    faults.length === 1 ? `${faults[0]}` : `${faults.length} settings are wrong:\n  ${faults.join("\n  ")}`,
    {
      nextStep: "Correct the environment variables; docs/configuration.md lists them all.",
    },
  );
}
