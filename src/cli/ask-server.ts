import { BadInput, type ErrorCode, NotFound, SitrepError, StoreUnavailable } from "../domain/errors.js";
import type { AskGraph } from "../server/run-operation.js";

interface ServerAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly nextStep?: string };
  }[];
}

/** What a server answered with an error; its code is the server's where this program knows it. */
class RefusedByServer extends SitrepError {
  override readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, nextStep: string | undefined) {
    super(message, nextStep === undefined ? {} : { nextStep });
    this.code = code;
  }
}

const codesOfTheStore: readonly string[] = ["STORE_TIMEOUT", "STORE_UNAVAILABLE", "NOT_FOUND", "AMBIGUOUS_NAME"];

/**
 * Asks a Sitrep that runs elsewhere, over HTTP.
 * @param address `http://host:4000`, with or without /graphql.
 * @throws {BadInput} if the address is none; what it returns throws {StoreUnavailable} if nothing answers there.
 */
export function createAskServer(address: string): AskGraph {
  const url = endpointOf(address);
  return async (query, variables = {}) => {
    const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: "POST", headers, body }).catch((cause: unknown) => {
      throw new StoreUnavailable(`Nothing answers at ${url}.`, {
        nextStep: "Start it with sitrep start, or leave --server out to ask the database itself.",
        cause,
      });
    });
    const answer = (await response.json().catch(() => null)) as ServerAnswer | null;
    const [error] = answer?.errors ?? [];
    if (error) throw refusal(error);
    if (!answer?.data)
      throw new NotFound(`What answers at ${url} (status ${response.status}) is not GraphQL.`, {
        nextStep: "Give the address that sitrep start prints.",
      });
    return answer.data;
  };
}

function endpointOf(address: string): string {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new BadInput(`--server ${address} is not an address.`, {
      nextStep: "Give one such as http://127.0.0.1:4000.",
    });
  const url = new URL(address);
  if (url.pathname === "/") url.pathname = "/graphql";
  return url.href;
}

function refusal({ message, extensions = {} }: NonNullable<ServerAnswer["errors"]>[number]): SitrepError {
  const { code = "", nextStep } = extensions;
  const known = codesOfTheStore.includes(code) ? (code as ErrorCode) : "BAD_INPUT";
  return new RefusedByServer(known, message, nextStep);
}
