import type { BenchQuestion } from "./bench-question.js";

/** The 20 newest events of an actor, each with its places, who took part, and up to three claims that say so. */
export const actorPage: BenchQuestion = {
  sitrep: {
    query: `query ActorPage($id: ID!) {
      actor(id: $id) {
        name
        events(first: 20) {
          edges {
            role
            node {
              id
              label
              date { earliest latest }
              places(first: 5) { edges { role node { id name } } }
              participants(first: 10) { edges { role node { id name } } }
            }
            saidBy(first: 3) { edges { node { quote start end document { title } } } }
          }
        }
      }
    }`,
    variables: ({ globalId }) => ({ id: globalId }),
    essence: ({ actor }) => actor.events.edges.map((edge: { node: { label: string } }) => edge.node.label),
  },
  peer: {
    query: `query ActorPage($id: ID!) {
      actors(where: { id: { eq: $id } }) {
        name
        eventsConnection(first: 20, sort: [{ edge: { pageKey: DESC } }]) {
          edges {
            properties { role }
            node {
              id
              label
              earliest
              latest
              placesConnection(first: 5) { edges { properties { role } node { id name } } }
              participantsConnection(first: 10) { edges { properties { role } node { id name } } }
              accounts(limit: 1) { claims(limit: 3) { quote start end document { title } } }
            }
          }
        }
      }
    }`,
    variables: ({ id }) => ({ id }),
    essence: ({ actors: [actor] }) =>
      actor.eventsConnection.edges.map((edge: { node: { label: string } }) => edge.node.label),
  },
  floor: {
    statement: "actorPage",
    variables: ({ id }) => ({ id }),
    essence: ({ events }) => events.map((event: { label: string }) => event.label),
  },
};
