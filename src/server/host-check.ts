import type { RequestHandler } from "express";
import { sendError } from "./send-error.js";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** True for an address that only this machine can reach. */
export function isLoopback(address: string): boolean {
  return address === "localhost" || address === "::1" || /^127\./.test(address);
}

/**
 * Refuses requests for other hosts than the server's own. A page from elsewhere whose name is made to point at 127.0.0.1
 * (DNS rebinding) could otherwise read the graph through its visitor's browser.
 * @param allowedHosts names beside the loopback ones. Off loopback, without any: every name is answered.
 */
export function checkHost(listenAddress: string, allowedHosts: readonly string[]): RequestHandler {
  if (!isLoopback(listenAddress) && !allowedHosts.length) return (_request, _response, next) => next();
  const allowed = new Set([...loopbackNames, ...allowedHosts]);
  return (request, response, next) => {
    const host = (request.headers.host ?? "").toLowerCase().replace(/:\d*$/, "");
    if (allowed.has(host)) return next();
    sendError(response, 403, {
      code: "HOST_NOT_ALLOWED",
      message: "This server does not answer for the host that the request names.",
      nextStep: "Whoever runs it can add the name to SITREP_ALLOWED_HOSTS.",
    });
  };
}
