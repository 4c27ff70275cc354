import { type Logger as PinoLogger, pino, stdSerializers } from "pino";

export type Logger = PinoLogger;

/** Credentials within an address: `bolt://neo4j:secret@host` becomes `bolt://***@host`. */
function withoutCredentials(text: string): string {
  return text.replace(/(\/\/)[^/@\s]+@/g, "$1***@");
}

/**
 * A logger that writes JSON lines to standard error: standard output belongs to what a command answers.
 * Secrets are left out whatever is logged.
 * @param level `silent`, `error`, `warn`, `info` or `debug`.
 */
export function createLogger(level: string, stream: { write(line: string): void } = process.stderr): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ["password", "*.password", "*.*.password", "authorization", "*.authorization"], censor: "***" },
      serializers: {
        error: (error: unknown) => {
          const plain = stdSerializers.err(error as Error);
          return plain instanceof Object && "message" in plain
            ? { ...plain, message: withoutCredentials(plain.message), stack: withoutCredentials(plain.stack ?? "") }
            : plain;
        },
      },
    },
    stream,
  );
}
