import { NotFound } from "../domain/errors.js";
import { keptAnnouncements } from "./feed.js";

/** The error of a reader that comes back too late, or to a server that has started anew. */
export function unknownCursor(): NotFound {
  return new NotFound("What follows this cursor is not known any more.", {
    nextStep: `The last ${keptAnnouncements} announcements are kept. Subscribe without it, and read the lists you show again.`,
  });
}
