import type { Progress } from "../domain/progress.js";
import type { Connection } from "../graph/connection.js";
import type { InvariantCheck } from "../graph/verify/invariant-check.js";
import { verify } from "../graph/verify/verify.js";

/** Whether the graph keeps what docs/graph-model.md promises: one result an invariant, with what breaks it. */
export function verifyGraph(connection: Connection, progress: Progress): Promise<InvariantCheck[]> {
  return verify(connection, progress);
}
