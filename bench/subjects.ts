import { foldName } from "../src/domain/folding.js";
import { globalId } from "../src/domain/global-id.js";
import type { Connection } from "../src/graph/connection.js";
import type { Subject } from "./questions/bench-question.js";

/** How many subjects a question is asked about in turn. */
const subjectCount = 50;
const noSpan = { from: "", to: "" };

/** Actors with as many events as the one in the middle has. */
export async function medianActors(connection: Connection): Promise<Subject[]> {
  const ranked = await actorsByEvents(connection);
  const middle = Math.max(0, Math.floor((ranked.length - subjectCount) / 2));
  return ranked.slice(middle, middle + subjectCount);
}

/** The actor with most events. */
export async function busiestActor(connection: Connection): Promise<Subject[]> {
  return (await actorsByEvents(connection)).slice(0, 1);
}

/** The country that everything lies in, over months of the seven years that the graph tells of. */
export async function countryByMonth(connection: Connection): Promise<Subject[]> {
  const [syria] = await connection.read({
    name: "bench.place",
    access: "READ",
    text: "MATCH (:Name {folded: $folded})<-[:HAS_NAME]-(place:Place {placeType: 'COUNTRY'}) RETURN place.id AS id LIMIT 1",
    params: { folded: foldName("Syria") },
  });
  const id = String(syria?.["id"]);
  return Array.from({ length: subjectCount }, (_, month) => ({
    id,
    globalId: globalId("Place", id),
    from: firstOf(month),
    to: firstOf(month + 1),
  }));
}

function firstOf(month: number): string {
  return new Date(Date.UTC(2011, month, 1)).toISOString().slice(0, 10);
}

async function actorsByEvents(connection: Connection): Promise<Subject[]> {
  const rows = await connection.read({
    name: "bench.actors",
    access: "READ",
    text: `
      MATCH (actor:Actor)
      WITH actor, COUNT { (actor)-[:PARTICIPATES_IN]->() } AS events
      WHERE events >= 20
      RETURN actor.id AS id
      ORDER BY events DESC, id`,
    params: {},
  });
  return rows.map((row) => {
    const id = String(row["id"]);
    return { id, globalId: globalId("Actor", id), ...noSpan };
  });
}
