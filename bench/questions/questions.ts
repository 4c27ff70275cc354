import type { Connection } from "../../src/graph/connection.js";
import { busiestActor, countryByMonth, medianActors } from "../subjects.js";
import { actorPage } from "./actor-page.js";
import { actorPlaces } from "./actor-places.js";
import type { BenchQuestion, Subject } from "./bench-question.js";
import { placeEvents } from "./place-events.js";

/** A line of the table: a question, and who or what it is asked about in turn. */
export interface ComparedQuestion {
  readonly name: string;
  readonly question: BenchQuestion;
  readonly subjects: (connection: Connection) => Promise<readonly Subject[]>;
}

export const comparedQuestions: readonly ComparedQuestion[] = [
  { name: "page of an actor's newest events, median actors", question: actorPage, subjects: medianActors },
  { name: "the same, the busiest actor", question: actorPage, subjects: busiestActor },
  { name: "the 20 places of the busiest actor", question: actorPlaces, subjects: busiestActor },
  {
    name: "events in a country and all in it, by date and type, with their total",
    question: placeEvents,
    subjects: countryByMonth,
  },
];

/** A question that only Sitrep answers: what counts is that its slowest answers stay near the others. */
export interface BoundedQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: (subject: Subject, other: Subject) => Readonly<Record<string, unknown>>;
}

export const boundedQuestions: readonly BoundedQuestion[] = [
  {
    name: "shortest paths between two actors",
    query: `query Path($from: GraphReferenceInput!, $to: GraphReferenceInput!) {
      path(from: $from, to: $to, limit: 3) { length truncated paths { steps { node { __typename ... on Node { id } } } } }
    }`,
    variables: (from, to) => ({ from: { id: from.globalId }, to: { id: to.globalId } }),
  },
  {
    name: "what surrounds an actor, two steps far",
    query: `query Surroundings($around: [GraphReferenceInput!]!) {
      neighbourhood(around: $around, depth: 2) { truncated nodes { distance node { __typename ... on Node { id } } } edges { kind supportCount } }
    }`,
    variables: ({ globalId }) => ({ around: [{ id: globalId }] }),
  },
];
