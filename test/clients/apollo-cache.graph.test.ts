import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { beforeAll, describe, expect, it } from "vitest";
import { useApp } from "../server/use-app.js";
import { writeSmallWar } from "../support/small-war.js";
import { useGraph } from "../support/use-graph.js";

const list = gql`
  query Events($after: String, $filter: EventFilterInput) {
    events(first: 2, after: $after, filter: $filter) {
      edges { cursor node { id label participants { edges { role node { id name } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface Events {
  readonly events: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly label: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe("Apollo Client's cache", () => {
  const graph = useGraph({ emptied: "once" });
  const server = useApp();
  beforeAll(() => writeSmallWar(graph));

  /** A client as Apollo's own pages tell to make it for a server of Relay's conventions. */
  const connect = () =>
    new ApolloClient({
      link: new HttpLink({ uri: `${server.app.address}/graphql` }),
      cache: new InMemoryCache({
        typePolicies: { Query: { fields: { events: relayStylePagination(["filter", "orderBy"]) } } },
      }),
    });
  const all = async (client: ApolloClient) =>
    (await client.query<Events>({ query: list, fetchPolicy: "cache-only" })).data?.events;

  it("merges the pages of a list into one, in order and without anything twice", async () => {
    const client = connect();
    const watched = client.watchQuery<Events>({ query: list });
    const seen = watched.subscribe(() => {});
    const { data: first } = await client.query<Events>({ query: list });
    expect(first?.events.edges).toHaveLength(2);
    for (let page = first?.events; page?.pageInfo.hasNextPage; page = await all(client))
      await watched.fetchMore({ variables: { after: page.pageInfo.endCursor } });
    seen.unsubscribe();
    const merged = (await all(client))?.edges.map(({ node }) => node.id);
    const { data } = await server.ask("{ events(first: 100) { edges { node { id } } } }");
    const whole = data.events.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(merged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(4);
  });

  it("keeps one actor once, whichever way it was reached: in a list, by name, by node(id)", async () => {
    const client = connect();
    await client.query({ query: list });
    const { data: byName } = await client.query<{ actor: { id: string } }>({
      query: gql`{ actor(name: "ISIS") { id actorType } }`,
    });
    const id = byName?.actor.id ?? "";
    await client.query({
      query: gql`query ($id: ID!) { node(id: $id) { id ... on Actor { mentionCount } } }`,
      variables: { id },
    });
    const kept = client.cache.extract() as Record<string, Record<string, unknown>>;
    const entries = Object.values(kept).filter((entry) => entry["id"] === id);
    expect(Object.keys(kept).filter((key) => key.includes(id))).toEqual([`Actor:${id}`]);
    // What three questions asked of it stands in one place.
    expect(entries).toEqual([
      expect.objectContaining({
        name: expect.any(String),
        actorType: expect.any(String),
        mentionCount: expect.any(Number),
      }),
    ]);
  });

  it("gives every node an id that no other node of any type has", async () => {
    const nodes = "edges { node { __typename id } }";
    const { data } = await server.ask(
      `{ actors { ${nodes} } places { ${nodes} } events { ${nodes} } documents { ${nodes} } claims { ${nodes} } }`,
    );
    const ids = Object.values(data as Record<string, { edges: { node: { id: string } }[] }>).flatMap(({ edges }) =>
      edges.map(({ node }) => node.id),
    );
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
