import type { BenchQuestion } from "./bench-question.js";

interface Labelled {
  readonly label: string;
}

/** The newest 20 armed clashes in a place and in all that lies within it in a span of days, and how many there are. */
export const placeEvents: BenchQuestion = {
  sitrep: {
    query: `query PlaceEvents($id: ID!, $from: LocalDate!, $to: LocalDate!) {
      place(id: $id) {
        events(first: 20, filter: { date: { from: $from, to: $to }, subEventType: [ARMED_CLASH] }) {
          total { value }
          edges { node { id label date { earliest latest } } }
        }
      }
    }`,
    variables: ({ globalId, from, to }) => ({ id: globalId, from, to: dayBefore(to) }),
    essence: ({ place: { events } }) => [
      events.total.value,
      events.edges.map(({ node }: { node: Labelled }) => node.label),
    ],
  },
  peer: {
    query: `query PlaceEvents($id: ID!, $from: Date!, $to: Date!) {
      places(where: { id: { eq: $id } }) {
        eventsConnection(
          first: 20
          sort: [{ edge: { pageKey: DESC } }]
          where: { node: { earliest: { gte: $from }, latest: { lt: $to }, subEventType: { eq: "ARMED_CLASH" } } }
        ) {
          totalCount
          edges { node { id label earliest latest } }
        }
      }
    }`,
    variables: ({ id, from, to }) => ({ id, from, to }),
    essence: ({
      places: [
        {
          eventsConnection: { totalCount, edges },
        },
      ],
    }) => [totalCount, edges.map(({ node }: { node: Labelled }) => node.label)],
  },
  floor: {
    statement: "placeEvents",
    variables: ({ id, from, to }) => ({ id, from, to }),
    essence: ({ total, events }) => [total, events.map(({ label }: Labelled) => label)],
  },
};

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
