import type { TypedDocumentString } from "../generated/graphql.js";

/** Why there is no answer, and what can be done about it. */
export class Fault extends Error {
  /** The server's code, or NETWORK where no answer came. */
  readonly code: string;
  readonly nextStep: string;

  constructor(message: string, { code, nextStep }: { readonly code: string; readonly nextStep: string }) {
    super(message);
    this.name = "Fault";
    this.code = code;
    this.nextStep = nextStep;
  }
}

interface ServerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly nextStep?: string };
}

/** What the server says of a question that took the database too long. */
const tookTooLong = "STORE_TIMEOUT";

/**
 * Asks the server one operation. One that took the database too long is asked once more: the database plans a question the first
 * time it meets it, and the second time answers from that plan.
 * @throws {Fault} if no whole answer comes back; an abort is thrown on as it is.
 */
export async function ask<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    return await askOnce(operation, variables, signal);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== tookTooLong) throw error;
    return await askOnce(operation, variables, signal);
  }
}

async function askOnce<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const { data, errors } = await send(JSON.stringify({ query: operation.toString(), variables }), signal);
  const [error] = errors ?? [];
  if (error) {
    throw new Fault(error.message, {
      code: error.extensions?.code ?? "UNKNOWN",
      nextStep: error.extensions?.nextStep ?? "Try again; if it stays, the server's log says more.",
    });
  }
  return data as Result;
}

async function send(body: string, signal?: AbortSignal): Promise<{ data?: unknown; errors?: readonly ServerError[] }> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch("/graphql", { method: "POST", headers, body, ...(signal && { signal }) });
    return (await response.json()) as { data?: unknown; errors?: readonly ServerError[] };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Fault("The server does not answer.", {
      code: "NETWORK",
      nextStep: "See whether it still runs (`npm start`), then try again.",
    });
  }
}
