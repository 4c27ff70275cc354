import { GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";
import { BadInput, StoreUnavailable } from "../../src/domain/errors.js";
import { createFormatError } from "../../src/server/format-error.js";
import { createLogger } from "../../src/server/logger.js";

/** An error as it leaves a resolver, formatted, with what was logged meanwhile. */
function formatted(thrown: Error) {
  let log = "";
  const write = (line: string) => {
    log += line;
  };
  const error = new GraphQLError(thrown.message, { originalError: thrown, path: ["actors"] });
  const format = createFormatError(createLogger("warn", { write }));
  const answer = format({ ...error.toJSON(), extensions: { code: "INTERNAL_SERVER_ERROR" } }, error);
  return { answer, log };
}

describe("createFormatError", () => {
  it("masks what was not foreseen and logs it under the id that the client gets", () => {
    const { answer, log } = formatted(new TypeError("x is undefined at bolt://neo4j:hunter2@db:7687"));
    expect(answer).toMatchObject({
      message: "Internal server error.",
      path: ["actors"],
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: expect.any(String) },
    });
    expect(JSON.stringify(answer)).not.toMatch(/undefined|bolt/);
    expect(log).toContain("x is undefined");
    expect(log).toContain(String(answer.extensions?.["requestId"]));
  });

  it("keeps credentials out of the log", () => {
    expect(formatted(new Error("bolt://neo4j:hunter2@db:7687 refused")).log).not.toContain("hunter2");
  });

  it("passes on what was foreseen, with its code and next step", () => {
    const { answer } = formatted(new BadInput("first is 0.", { nextStep: "Give 1 to 100." }));
    expect(answer).toMatchObject({
      message: "first is 0.",
      extensions: { code: "BAD_INPUT", nextStep: "Give 1 to 100." },
    });
  });

  it("says where in the arguments the wrong value stands, also one that GraphQL does not take", () => {
    const wrong = new BadInput("first is 0.");
    wrong.argument = ["events", "first"];
    expect(formatted(wrong).answer.extensions?.["argument"]).toEqual(["events", "first"]);
    const format = createFormatError(createLogger("silent"));
    const ofVariable = (message: string) =>
      format({ message, extensions: { code: "BAD_USER_INPUT" } }, new GraphQLError(message)).extensions?.["argument"];
    expect(ofVariable('Variable "$filter" got invalid value 5 at "filter.or[0].date.from"; Date expected.')).toEqual([
      "$filter",
      "or",
      "0",
      "date",
      "from",
    ]);
    expect(ofVariable('Variable "$first" of required type "Int!" was not provided.')).toEqual(["$first"]);
    expect(ofVariable("Unknown operation.")).toBeUndefined();
  });

  it("tells a client that the database is away, but not where it is", () => {
    const { answer, log } = formatted(new StoreUnavailable("bolt://10.0.0.7:7687 does not answer."));
    expect(answer.extensions?.["code"]).toBe("STORE_UNAVAILABLE");
    expect(JSON.stringify(answer)).not.toContain("10.0.0.7");
    expect(log).toContain("10.0.0.7");
  });

  it.each([
    ["Syntax Error: Query depth limit of 14 exceeded, found 20.", "QUERY_TOO_DEEP"],
    ["Syntax Error: Aliases limit of 15 exceeded, found 100.", "QUERY_TOO_COMPLEX"],
    ["Syntax Error: Document contains more that 1000 tokens. Parsing aborted.", "TOO_MANY_TOKENS"],
  ])("gives the refusal %j a code of its own", (message, code) => {
    const format = createFormatError(createLogger("silent"));
    const answer = format({ message, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }, new GraphQLError(message));
    expect(answer.extensions?.["code"]).toBe(code);
    expect(answer.message).not.toContain("Syntax Error");
  });
});
