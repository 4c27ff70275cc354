import { foldName } from "../src/domain/folding.js";
import type { Connection } from "../src/graph/connection.js";

/** Ids of the actors and places of the sample reports that the generated graph crowds around. */
export interface Hubs {
  /** The busiest first. */
  readonly actors: readonly [string, string, string];
  readonly places: readonly [string, string, string];
  /** Everything lies in both. */
  readonly province: string;
  readonly country: string;
  /** The source of every third claim. */
  readonly observatory: string;
}

/** Finds the hubs in a graph of the sample reports. @throws {Error} if they do not name one of them. */
export async function findHubs(connection: Connection): Promise<Hubs> {
  const hub = async (name: string): Promise<string> => {
    const [found] = await connection.read({
      name: "bench.hub",
      access: "READ",
      text: "MATCH (:Name {folded: $folded})<-[:HAS_NAME]-(one:Actor|Place) RETURN one.id AS id ORDER BY id LIMIT 1",
      params: { folded: foldName(name) },
    });
    if (found === undefined) throw new Error(`The sample reports do not name ${name}.`);
    return String(found["id"]);
  };
  return {
    actors: [await hub("ISIS"), await hub("Kurdish militia"), await hub("US-led coalition")],
    places: [await hub("Beiji"), await hub("Kobani"), await hub("Deir al-Zor military airport")],
    province: await hub("Deir al-Zor province"),
    country: await hub("Syria"),
    observatory: await hub("Syrian Observatory for Human Rights"),
  };
}
