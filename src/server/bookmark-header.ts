import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { sendError } from "./send-error.js";

/** The header of a request whose answer must hold what a bookmark stands for. */
export const bookmarkHeader = "Sitrep-Bookmark";
/** A server hands out as many as it has writes under way at once. */
const mostBookmarks = 64;
const bookmark = /^[\w:+/=.-]{1,200}$/;

/** The bookmarks of a request that `checkBookmarks` has let pass; none if it does not come after anything. */
export function bookmarksOf({ headers }: IncomingMessage): readonly string[] {
  const given = headers[bookmarkHeader.toLowerCase()];
  return given === undefined || given === "" ? [] : String(given).split(/\s*,\s*/);
}

/** Refuses bookmarks that cannot be any before a database is asked. */
export const checkBookmarks: RequestHandler = (request, response, next) => {
  const bookmarks = bookmarksOf(request);
  if (bookmarks.length <= mostBookmarks && bookmarks.every((one) => bookmark.test(one))) return next();
  sendError(response, 400, {
    code: "BAD_INPUT",
    message:
      bookmarks.length > mostBookmarks
        ? `${bookmarkHeader} names ${bookmarks.length} bookmarks; the most is ${mostBookmarks}.`
        : `${bookmarkHeader} is not a list of bookmarks.`,
    nextStep: "Give the field bookmark of a mutation, a job or a subscription, unchanged.",
  });
};
