import { globalId } from "../src/domain/global-id.js";
import { askGraph } from "../test/support/ask-graph.js";
import { profileStatement } from "../test/support/profile-statement.js";
import type { PageHits } from "./benchmark-results.js";
import { findHubs } from "./hubs.js";
import type { LargeDatabase } from "./large-database.js";
import { busiestActor, medianActors } from "./subjects.js";

/** Pages that are turned to come to a deep one, of 100 events each. */
const turnedPages = 100;

const shown =
  "role node { id label date { earliest latest } places(first: 5) { edges { role node { id name } } } participants(first: 10) { edges { role node { id name } } } }";
const words = "saidBy(first: 3) { edges { node { quote start end document { title } } } }";
const page = (asked: string) =>
  `query Page($id: ID!, $after: String, $lens: LensInput) { actor(id: $id, lens: $lens) { events(first: 20, after: $after) { edges { ${asked} } } } }`;
const turn = `query Turn($id: ID!, $after: String) { actor(id: $id) { events(first: 100, after: $after) { pageInfo { endCursor hasNextPage } edges { role } } } }`;

/**
 * What a page of an actor's newest events costs in hits to the store (PROFILE), for each row: an item of any list in the answer, here an event, a place of it, who took part in it, a claim.
 * Hits depend neither on the machine nor on what else it does.
 */
export async function pageHits(database: LargeDatabase): Promise<PageHits[]> {
  const { connection } = database;
  const graph = {
    connection,
    run: (text: string, params: Record<string, unknown> = {}) =>
      connection.read({ name: "bench", access: "READ", text, params }),
  };
  const ask = async (query: string, variables: Readonly<Record<string, unknown>>) => {
    const { data, errors, statements } = await askGraph(graph, query, variables);
    if (errors[0] !== undefined) throw errors[0].originalError ?? errors[0];
    return { data, statement: statements[0] };
  };
  const [median] = await medianActors(connection);
  const [busiest] = await busiestActor(connection);
  if (median === undefined || busiest === undefined) throw new Error("The graph has no actors to ask about.");
  let after: string | null = null;
  let depth = 0;
  for (let pages = 0; pages < turnedPages; pages += 1) {
    const { events }: TurnedPage = (await ask(turn, { id: busiest.globalId, after })).data.actor;
    // Behind the last page there is nothing to ask for.
    if (!events.pageInfo.hasNextPage) break;
    after = events.pageInfo.endCursor;
    depth += events.edges.length;
  }
  const { observatory } = await findHubs(connection);
  const lens = { withoutSources: [{ id: globalId("Actor", observatory) }] };
  const cases = [
    { name: "a median actor, newest events", variables: { id: median.globalId } },
    { name: "the busiest actor, newest events", variables: { id: busiest.globalId } },
    { name: `the busiest actor, behind ${depth} events`, variables: { id: busiest.globalId, after } },
    {
      name: "the busiest actor, without the source of a third of the claims",
      variables: { id: busiest.globalId, lens },
    },
  ];
  const found: PageHits[] = [];
  for (const { name, variables } of cases) {
    for (const withWords of [false, true]) {
      const { data, statement } = await ask(page(withWords ? `${shown} ${words}` : shown), variables);
      if (statement === undefined) throw new Error(`Nothing ran for ${name}.`);
      found.push({ name, withWords, rows: rowsIn(data), hits: await profileStatement(database, statement) });
    }
  }
  return found;
}

/** Items of lists, at any depth. */
export function rowsIn(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  const own = Array.isArray(value) ? value.filter((item) => item !== null && typeof item === "object").length : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + rowsIn(inner), own);
}

interface TurnedPage {
  readonly events: {
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly unknown[];
  };
}
