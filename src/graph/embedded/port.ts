import { createServer } from "node:net";
import { PortTaken } from "../../domain/errors.js";

/**
 * A port on the loopback interface that is free now: `wanted`, or any where that is null.
 * @throws {PortTaken} if `wanted` is in use or not permitted.
 */
export function freePort(wanted: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(wanted === null ? error : portTaken(wanted, error));
    });
    server.listen({ port: wanted ?? 0, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The error for a port of the embedded database that cannot be had. */
export function portTaken(port: number, cause: NodeJS.ErrnoException): PortTaken {
  const reason = cause.code === "EACCES" ? "may not be used by this user" : "is in use by another program";
  return new PortTaken(`Port ${port} on 127.0.0.1, for the embedded Neo4j, ${reason}.`, {
    nextStep: "Stop that program, or name another port in SITREP_BOLT_PORT, or unset it to take any free one.",
    cause,
  });
}
