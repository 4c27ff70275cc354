import type { ErrorRequestHandler, Response } from "express";
import { maxBodyKilobytes } from "./body-limit.js";
import type { ServerErrorCode } from "./error-codes.js";
import type { Logger } from "./logger.js";
import { currentRequestId } from "./request-id.js";

interface HttpFault {
  readonly code: ServerErrorCode | "NOT_FOUND" | "BAD_INPUT";
  readonly message: string;
  readonly nextStep: string;
}

/** Answers with an error in the shape of GraphQL's, so that a client needs to know one shape only. */
export function sendError(response: Response, status: number, { code, message, nextStep }: HttpFault): void {
  response.status(status).json({ errors: [{ message, extensions: { code, nextStep } }] });
}

/** Answers for what express and its body reader throw. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error.type === "entity.too.large")
      return sendError(response, 413, {
        code: "BODY_TOO_LARGE",
        message: `The body is larger than ${maxBodyKilobytes} kB.`,
        nextStep: "Ask for less at once; large reports come in by `sitrep ingest`.",
      });
    if (error.status !== undefined && error.status >= 400 && error.status < 500)
      return sendError(response, error.status, {
        code: "BAD_REQUEST",
        message: error.type === "entity.parse.failed" ? "The body is not JSON." : "The request cannot be read.",
        nextStep: "Send a JSON object with the operation as `query`, in UTF-8.",
      });
    logger.error({ error, requestId: currentRequestId() }, "Unforeseen error");
    sendError(response, 500, {
      code: "INTERNAL_SERVER_ERROR",
      message: "Internal server error.",
      nextStep: `Report it with the request id ${currentRequestId()}.`,
    });
  };
}
