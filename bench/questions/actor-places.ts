import type { BenchQuestion } from "./bench-question.js";

interface Counted {
  readonly eventCount: number;
}

/** The 20 places where an actor took part in most events. */
export const actorPlaces: BenchQuestion = {
  sitrep: {
    query: `query ActorPlaces($id: ID!) {
      actor(id: $id) { places(first: 20) { edges { eventCount node { id name } } } }
    }`,
    variables: ({ globalId }) => ({ id: globalId }),
    essence: ({ actor }) => actor.places.edges.map(({ eventCount }: Counted) => eventCount),
  },
  peer: {
    query: `query ActorPlaces($id: ID!) {
      actors(where: { id: { eq: $id } }) { topPlaces(limit: 20) { eventCount id name } }
    }`,
    variables: ({ id }) => ({ id }),
    essence: ({ actors: [actor] }) => actor.topPlaces.map(({ eventCount }: Counted) => eventCount),
  },
  floor: {
    statement: "actorPlaces",
    variables: ({ id }) => ({ id }),
    essence: ({ places }) => places.map(({ eventCount }: Counted) => eventCount),
  },
};
