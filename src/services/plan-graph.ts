import type { Connection } from "../graph/connection.js";
import { compileThroughLens, type ReadGraph } from "./read-graph.js";

/** A statement with many parts takes a busy machine seconds to plan, and nobody waits for it. */
const timeoutMs = 60_000;

/** In place of answering a question has the database plan the statement that answers it, which it then keeps. Answers null. */
export function createPlanGraph(connection: Pick<Connection, "read">): ReadGraph {
  return async (question) => {
    const { statement } = compileThroughLens(question);
    await connection.read({ ...statement, text: `EXPLAIN ${statement.text}` }, { timeoutMs });
    return null;
  };
}
