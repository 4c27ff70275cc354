import type { ApolloServer, BaseContext } from "@apollo/server";
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { z } from "zod";
import { BadInput } from "../domain/errors.js";
import { maxBodyKilobytes } from "./body-limit.js";
import { bookmarksOf } from "./bookmark-header.js";
import { AnswerErrors, askApollo } from "./export/ask-apollo.js";
import { type ExportOperation, InvalidOperation, readExportOperation } from "./export/export-operation.js";
import { openTable, rowLimits } from "./export/read-rows.js";
import { writeCsv } from "./export/write-csv.js";
import type { createFormatError } from "./format-error.js";
import { never } from "./never.js";
import type { AskGraph } from "./run-operation.js";
import { sendError } from "./send-error.js";
import { exampleVariables, findShippedOperation } from "./shipped-operations.js";

/** A client that takes nothing for so long is given up. */
const idleMs = 60_000;

interface ExportOptions<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<Context>;
  readonly context: (bookmarks: readonly string[], ended: AbortSignal) => Context;
  readonly formatError: ReturnType<typeof createFormatError>;
}

const text = z.string().min(1);
const requestShape = z.strictObject({
  query: text.optional(),
  operation: text.optional(),
  operationName: text.nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  list: text.nullish(),
  after: text.nullish(),
  limit: z.coerce.number().int().min(1).max(rowLimits.most).optional(),
});

/**
 * `/export/csv`: a list of an operation as CSV, with the claims behind each row. By POST with a JSON body, or by GET, as a link that
 * a browser saves. The operation runs as it would at `/graphql`, within the same limits, one page after the other.
 */
export function exportRoutes<Context extends BaseContext>(options: ExportOptions<Context>): RequestHandler {
  const routes = Router();
  const path = "/export/csv";
  routes.use(path, refuseOtherSites);
  routes.get(path, (request, response) =>
    sendCsv(forRequest(options, request), fromQueryString(request.query), response),
  );
  routes.post(path, express.json({ limit: `${maxBodyKilobytes}kb` }), (request, response) =>
    sendCsv(forRequest(options, request), request.body, response),
  );
  routes.all(path, (_request, response) => {
    response.set("Allow", "GET, POST");
    sendError(response, 405, {
      code: "BAD_REQUEST",
      message: "An export is asked for by GET or POST.",
      nextStep: "See docs/graphql.md.",
    });
  });
  return routes;
}

/**
 * A page of another site may not make its visitors' browsers export: `/graphql` asks for a preflight against that, which a link cannot
 * have. Browsers say themselves where a request comes from.
 */
const refuseOtherSites: RequestHandler = (request, response, next) => {
  const site = request.headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return next();
  sendError(response, 403, {
    code: "BAD_REQUEST",
    message: "Pages of other sites may not export.",
    nextStep: "Open the address itself.",
  });
};

/** The options with the context of one request. */
function forRequest<Context extends BaseContext>(options: ExportOptions<Context>, request: Request) {
  return { ...options, context: () => options.context(bookmarksOf(request), never) };
}

async function sendCsv<Context extends BaseContext>(
  { schema, apollo, context, formatError }: ReturnType<typeof forRequest<Context>>,
  body: unknown,
  response: Response,
): Promise<void> {
  const ask = askApollo(apollo, context);
  const errorsOf = (error: unknown): readonly GraphQLFormattedError[] =>
    error instanceof AnswerErrors
      ? error.errors
      : [formatError({ message: error instanceof Error ? error.message : String(error) }, error)];
  try {
    const { name, limit, list, after, ...asked } = await readRequest(body);
    const operation = await readOperation(schema, asked, ask);
    const table = openTable(operation, { list, limit, after, ask });
    const rows = await table.rows();
    response.set({
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    });
    response.setTimeout(idleMs, () => response.destroy());
    const end = await writeCsv(table, rows, response, (error) => errorsOf(error)[0]?.message ?? "");
    if (!("fault" in end)) return void response.end();
    // A transfer that does not end as HTTP wants it is known to be broken also to who does not read the last line.
    response.write("", () => response.destroy());
  } catch (error) {
    if (response.headersSent || response.destroyed) return void response.destroy();
    const errors = errorsOf(error);
    response.status(statusOf(errors)).json({ errors });
  }
}

/** What GraphQL itself refuses is refused by Apollo, in the same words as at `/graphql`. */
async function readOperation(
  schema: GraphQLSchema,
  asked: Parameters<typeof readExportOperation>[1],
  ask: AskGraph,
): Promise<ExportOperation> {
  try {
    return readExportOperation(schema, asked);
  } catch (error) {
    if (error instanceof InvalidOperation) await ask(asked.query, asked.variables);
    throw error;
  }
}

async function readRequest(body: unknown) {
  const read = requestShape.safeParse(body ?? {});
  if (!read.success)
    throw new BadInput(read.error.issues.map(({ path, message }) => [...path, message].join(": ")).join(" "), {
      nextStep: "Send query or operation, and variables, operationName, list, after and limit where needed.",
    });
  const {
    query,
    operation,
    variables,
    list = null,
    limit = rowLimits.usual,
    after = null,
    operationName = null,
  } = read.data;
  const where = { list, limit, after, operationName };
  if (query !== undefined && operation === undefined)
    return { name: "export", query, variables: variables ?? {}, ...where };
  if (query !== undefined || operation === undefined)
    throw new BadInput("Give either query, an operation in GraphQL, or operation, the name of a shipped one.");
  const shipped = await findShippedOperation(operation);
  const example = exampleVariables(shipped);
  return { name: shipped.name, query: shipped.query, variables: variables ?? example, ...where };
}

/** In a link, variables are JSON. */
function fromQueryString(query: Readonly<Record<string, unknown>>): unknown {
  const { variables } = query;
  if (typeof variables !== "string") return query;
  try {
    return { ...query, variables: JSON.parse(variables) as unknown };
  } catch {
    return query;
  }
}

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  AMBIGUOUS_NAME: 400,
  STORE_UNAVAILABLE: 503,
  STORE_REFUSED: 503,
  STORE_TIMEOUT: 503,
  STORE_BEHIND: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** Unlike at `/graphql`, where there are errors there is no answer: the status says so. */
function statusOf([error]: readonly GraphQLFormattedError[]): number {
  return statuses[String(error?.extensions?.["code"])] ?? 400;
}
