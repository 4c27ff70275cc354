/** Codes in `extensions.code` that come from the server itself; the others are `errorCodes` of the domain. */
export const serverErrorCodes = {
  QUERY_TOO_DEEP: "The operation nests deeper than the limit.",
  QUERY_TOO_COMPLEX: "The operation asks for more than the limit allows.",
  TOO_MANY_TOKENS: "The operation's text is longer than the limit.",
  BODY_TOO_LARGE: "The body of the request is larger than the limit.",
  TOO_MANY_SUBSCRIPTIONS: "The server has as many subscriptions open as it may.",
  HOST_NOT_ALLOWED: "The request names a host that this server does not answer for.",
  BAD_REQUEST: "The request cannot be read.",
  INTERNAL_SERVER_ERROR: "An error that was not foreseen; the log has it under the request's id.",
} as const;
export type ServerErrorCode = keyof typeof serverErrorCodes;
