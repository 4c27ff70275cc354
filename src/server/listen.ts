import { once } from "node:events";
import type { Server } from "node:http";
import { BadInput, PortTaken } from "../domain/errors.js";

/**
 * Listens on an address.
 * @throws {PortTaken} if another program listens there, or the port is reserved to the system.
 * @throws {BadInput} if this machine does not have the address.
 */
export async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen({ host, port });
  try {
    // Rejects if the server emits an error instead.
    await once(server, "listening");
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, host, port);
  }
}

function faultOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const otherPort = port < 65_535 ? port + 1 : 4000;
  switch (error.code) {
    case "EADDRINUSE":
      return new PortTaken(`Port ${port} of ${host} is in use by another program.`, {
        nextStep: `Stop that program, or choose another port: SITREP_PORT=${otherPort} (0 takes any free one).`,
        cause: error,
      });
    case "EACCES":
      return new PortTaken(`Port ${port} of ${host} is reserved to the system.`, {
        nextStep: "Choose a port above 1023 with SITREP_PORT.",
        cause: error,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new BadInput(`SITREP_HOST=${host} is not an address of this machine.`, {
        nextStep: "Give 127.0.0.1 for this machine only, 0.0.0.0 for all its networks.",
        cause: error,
      });
    default:
      return error;
  }
}
