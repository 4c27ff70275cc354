import { graphql, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { SitrepError } from "../../src/domain/errors.js";
import { globalId } from "../../src/domain/global-id.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { checkInputBounds } from "../../src/graphql/check-input-bounds.js";
import { createReadGraph } from "../../src/services/read-graph.js";

const schema = buildGraphqlSchema();
const total = "total { value }";
const [actor, place] = [globalId("Actor", "isis"), globalId("Place", "kobani")];

/** What is wrong here is found before anything is read. */
async function argumentOf(source: string): Promise<readonly string[] | null> {
  const read = () => Promise.reject(new Error("Something was read."));
  const { errors } = await graphql({
    schema,
    source,
    contextValue: { services: { readGraph: createReadGraph({ read }) } },
  });
  const original = errors?.[0]?.originalError;
  if (!(original instanceof SitrepError)) throw original ?? errors?.[0] ?? new Error("Nothing was refused.");
  return original.argument;
}

describe("an error of input", () => {
  it.each([
    [`{ events(first: 0) { ${total} edges { cursor } } }`, "events.first"],
    [`{ late: events(after: "x") { edges { cursor } } }`, "late.after"],
    [`{ events(filter: {date: {from: "2015-01-01", to: "2014-01-01"}}) { ${total} } }`, "events.filter.date.from"],
    [`{ events(filter: {or: [{}, {not: {minEvidence: 0}}]}) { ${total} } }`, "events.filter.or.1.not.minEvidence"],
    [
      `{ events(filter: {and: [{place: {id: "${place}"}, minRootSources: 0}]}) { ${total} } }`,
      "events.filter.and.0.minRootSources",
    ],
    [`{ events(filter: {participant: {atLeast: 0}}) { ${total} } }`, "events.filter.participant.atLeast"],
    [
      `{ events(filter: {within: {place: {name: "Kobani"}, radiusKm: 0}}) { ${total} } }`,
      "events.filter.within.radiusKm",
    ],
    [`{ events(filter: {box: {south: 1, north: 0, west: 1, east: 0}}) { ${total} } }`, "events.filter.box.south"],
    [`{ events(filter: {actor: {}}) { ${total} } }`, "events.filter.actor"],
    [`{ events(filter: {actor: {id: "${place}"}}) { ${total} } }`, "events.filter.actor.id"],
    [`{ actors(filter: {activity: {atLeast: 0}}) { ${total} } }`, "actors.filter.activity.atLeast"],
    [
      `{ actor(name: "ISIS") { there: places(filter: {minEvidence: 0}) { ${total} } } }`,
      "actor.there.filter.minEvidence",
    ],
    [`{ actor(name: "ISIS") { events(first: 101) { edges { role } } } }`, "actor.events.first"],
    [`{ actor(id: "${actor}x") { name } }`, "actor.id"],
    [`{ nodes(ids: ["${actor}", "y"]) { id } }`, "nodes.ids.1"],
    [`{ event(id: "${actor}") { label } }`, "event.id"],
    [`{ events(lens: {minEvidence: 0}) { ${total} } }`, "events.lens.minEvidence"],
    [`{ events(lens: {withoutSources: [{id: "${place}"}]}) { ${total} } }`, "events.lens.withoutSources.0.id"],
    [`{ aggregate(by: []) { ${total} } }`, "aggregate.by"],
    [`{ path(from: {}, to: {actor: "ISIS"}) { truncated } }`, "path.from"],
    [`{ neighbourhood(around: [{actor: "ISIS"}], depth: 9) { truncated } }`, "neighbourhood.depth"],
    [`{ coOccurrence { actors(minEvents: 0) { ${total} } } }`, "coOccurrence.actors.minEvents"],
    [`{ sourceLens(source: {name: "Reuters"}) { events(first: 0) { edges { cursor } } } }`, "sourceLens.events.first"],
    [`{ sourceLens(source: {}) { events { edges { cursor } } } }`, "sourceLens.source"],
    [
      `{ ask { whatHappenedIn(place: {name: "Kobani"}, from: "2015-01-01", to: "2014-01-01") { __typename } } }`,
      "ask.whatHappenedIn.from",
    ],
    [
      `{ ask { it: whatHappenedIn(place: {name: "Kobani"}) { ... on EventsAnswer { answer(first: 0) { edges { cursor } } } } } }`,
      "ask.it.answer.first",
    ],
  ])("of %s says where it stands", async (source, path) => {
    expect((await argumentOf(source))?.join(".")).toBe(path);
  });

  it("that breaks a bound says which argument or variable does", () => {
    const refused = (source: string, variables: unknown = {}) => {
      try {
        checkInputBounds(schema, parse(source), variables);
      } catch (error) {
        return (error as SitrepError).argument;
      }
      throw new Error("Nothing was refused.");
    };
    const deep = `${"{not: ".repeat(7)}{}${"}".repeat(7)}`;
    expect(refused(`{ actor(name: "x") { those: events(filter: ${deep}) { ${total} } } }`)).toEqual([
      "actor",
      "those",
      "filter",
    ]);
    const ids = Array(201).fill("x");
    expect(refused("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toEqual(["$ids"]);
  });
});
