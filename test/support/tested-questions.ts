import { getNamedType, isObjectType } from "graphql";
import { everything, typeOfRoot } from "./everything.js";

/** Root fields that list things: every field down to three levels is asked of them. */
export const listedRoots = ["actors", "places", "events", "documents", "dyads", "claims"] as const;

/** Every field of what a list gives, and of what it leads to. */
export function listQuestion(field: (typeof listedRoots)[number] | "casualtyLedger", depth: number): string {
  return `{ ${field}(first: 3) ${everything(typeOfRoot(field), depth)} }`;
}

/** A question about one thing by its id, whose root field is also that of a list with an s behind it. */
interface SingleQuestion {
  readonly name: string;
  readonly root: string;
  readonly source: string;
}

/**
 * Every field of each list that leads away from one thing, and of its edges. One list at a time: the database plans all of a thing
 * together for much longer.
 */
export const singleQuestions: readonly SingleQuestion[] = ["actor", "place", "event", "document"].flatMap((root) => {
  const type = typeOfRoot(root);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields
    .filter((field) => getNamedType(field.type).name.endsWith("Connection") || field.name === "decisions")
    .map(({ name, type: of }) => {
      const named = getNamedType(of);
      const size = named.name.endsWith("Connection") ? "(first: 1)" : "";
      return question(`${root}.${name}`, root, `{ ${name}${size} ${everything(named, 2, { first: 1 })} }`);
    });
});

function question(name: string, root: string, selection: string): SingleQuestion {
  return { name, root, source: `query ($id: ID!) { ${root}(id: $id) ${selection} }` };
}

/** Every field of what search finds. */
export const searchQuestion = `{ search(query: "isis") ${everything(typeOfRoot("search"), 3)} }`;

/** Fields that lie deeper, or only where the questions above do not come. */
export const furtherQuestions = [
  `{ coOccurrence {
    actors(first: 1) { pageInfo { hasNextPage } edges { cursor node { rootSourceCount saidBy(first: 1) { edges { cursor } } } } }
    actorsAndPlaces(first: 1) { pageInfo { hasNextPage } edges { cursor node { rootSourceCount incidentCount saidBy(first: 1) { edges { cursor } } } } }
  } }`,
  `{ coOccurrence { sourcesAndPerpetrators(first: 1) { pageInfo { hasNextPage } edges { cursor node { rootSourceCount incidentCount firstDate lastDate } } } } }`,
  `{ aggregate(by: [PLACE], first: 1) { edges { cursor } } }`,
  `{ casualtyLedger(first: 1) { total { exact } edges { cursor } } }`,
  `{ neighbourhood(around: [{ actor: "ISIS" }], depth: 1) { edges { rootSourceCount } } }`,
  `{ actor(name: "ISIS") {
    namesBySource(first: 1) { edges { mentions(first: 1) { pageInfo { hasNextPage } total { value } edges { cursor start end kind } } } }
    events(first: 1) { edges { saidBy(first: 1) { pageInfo { hasNextPage } edges { cursor node { chain { cue { start end } } } } } } }
  } }`,
] as const;
