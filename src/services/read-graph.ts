import { SitrepError } from "../domain/errors.js";
import { argumentPath } from "../domain/input-place.js";
import { lensOf } from "../domain/lens.js";
import type { Selection } from "../domain/selection.js";
import type { Connection } from "../graph/connection.js";
import { compileQuestion } from "../graph/select/compile-question.js";

/** Answers what is asked of one root field, under the keys the client gave. */
export type ReadGraph = (question: Selection) => Promise<unknown>;

/** The statement that answers a question through the lens that it gives. */
export function compileThroughLens(question: Selection): ReturnType<typeof compileQuestion> {
  return compileQuestion(question, { lens: lensOf(question.args["lens"]) });
}

/** Reads the graph through the lens that the question gives, or the one that shows everything: one statement for one question. What is wrong with the question says where in it. */
export function createReadGraph(connection: Pick<Connection, "read">): ReadGraph {
  return async (question) => {
    try {
      const { statement, decode } = compileThroughLens(question);
      const [row] = await connection.read(statement);
      if (row === undefined) throw new Error(`${statement.name} returned no row.`);
      return decode(row);
    } catch (error) {
      if (error instanceof SitrepError && error.at !== null) error.argument = argumentPath(question, error.at);
      throw error;
    }
  };
}
