import type { Progress } from "../../domain/progress.js";
import type { Connection, WriteTransaction } from "../connection.js";
import { idPages } from "./id-pages.js";
import { projectEvents } from "./project-events.js";
import { projectHolders } from "./project-holders.js";
import { projectPlaces } from "./project-places.js";

/** Places or events projected in one transaction. */
const pageSize = 200;

/** Projects every place and then every event again from the record, page by page. On a sound graph it changes nothing. */
export async function projectAll(connection: Connection, progress: Progress): Promise<void> {
  progress.start("Projecting again", null, "places and events");
  let done = 0;
  for (const [label, project] of [
    ["Place", projectPlacesAndHolders],
    ["Event", projectEvents],
  ] as const) {
    for await (const ids of idPages(connection, label, pageSize)) {
      await connection.write((transaction) => project(transaction, ids));
      done += ids.length;
      progress.advance(done);
    }
  }
  progress.finish(`${done} places and events`);
}

async function projectPlacesAndHolders(transaction: WriteTransaction, placeIds: readonly string[]): Promise<void> {
  await projectPlaces(transaction, placeIds);
  await projectHolders(transaction, placeIds);
}
