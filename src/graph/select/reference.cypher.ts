import { AmbiguousName, BadInput, type InputPlace, NotFound } from "../../domain/errors.js";
import type { ActorReference, PlaceReference } from "../../domain/filter.js";
import { foldName, transliterationKey } from "../../domain/folding.js";
import { globalId } from "../../domain/global-id.js";
import type { NodeReference, NodeType } from "../../domain/selection.js";
import type { Precondition } from "./precondition.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A name that is looked up: `id` is the variable of the id found, null unless exactly one thing fits. */
interface NameLookup extends Precondition {
  readonly id: string;
}

/** More candidates than this are not listed. */
const listed = 20;

/**
 * The Cypher expression of the id an actor or place is given by: a parameter, or the variable of a name looked up.
 * @throws {BadInput} if neither or both of id and name are given, or the id is of another type.
 */
export function referenceId(
  kind: "Actor" | "Place",
  reference: ActorReference & PlaceReference,
  builder: StatementBuilder,
  required = true,
  at: InputPlace = { in: reference, key: reference.id == null ? "name" : "id" },
): string {
  const { id, name } = reference;
  if (id != null && name == null) {
    const own = idOf(id, kind, reference);
    // A question that is answered or refused says what is missing; elsewhere nothing is found by an id that nothing has.
    if (builder.forgives) builder.require(JSON.stringify([kind, "id", own]), () => idLookup(kind, own, at, builder));
    return builder.parameters.value(own);
  }
  if (name == null || id != null) {
    const given = id == null ? "neither" : "both";
    throw new BadInput(
      `${kind === "Actor" ? "An actor" : "A place"} is given by id or by name; here ${given} is given.`,
      {
        nextStep: "Give exactly one of id and name.",
        at: { in: reference },
      },
    );
  }
  const key = JSON.stringify([kind, name, reference.placeType ?? null, required]);
  return builder.require(key, () => nameLookup(kind, name, reference.placeType ?? null, at, builder, required)).id;
}

/**
 * The id inside a global id.
 * @param given the input object that it is a key of.
 * @throws {BadInput} if it is that of another type.
 */
export function idOf(reference: NodeReference, type: NodeType, given: object, key = "id"): string {
  if (reference.type === type) return reference.id;
  throw new BadInput(`The id given for ${article(type)} is that of ${article(reference.type)}.`, {
    at: { in: given, key },
    nextStep: `Give an id that ${article(type)} was returned with, or ask node(id) which takes any.`,
  });
}

function article(type: NodeType): string {
  return `${/^[AE]/.test(type) ? "an" : "a"} ${type}`;
}

/** Finds out whether anything has an id. */
function idLookup(kind: "Actor" | "Place", id: string, at: InputPlace, builder: StatementBuilder): Precondition {
  const known = builder.variable("known");
  return {
    clauses: [
      builder.callFirst(),
      `  RETURN EXISTS { (:${kind} {id: ${builder.parameters.value(id)}}) } AS ${known}`,
      "}",
    ],
    variables: [known],
    checked: known,
    missing: missingOf[kind],
    check: (value) => {
      if (value === true) return;
      throw new NotFound(`No ${kind.toLowerCase()} has the id "${globalId(kind, id)}".`, {
        nextStep: "Give an id that a field returned, or a name.",
        at,
      });
    },
  };
}

const missingOf = { Actor: "NO_SUCH_ACTOR", Place: "NO_SUCH_PLACE" } as const;

/**
 * Finds what bears a name. The name as written, folded, weighs more than its transliteration, a primary name more than an
 * alias, and a proper name more than a common noun; what weighs less than the best is left out.
 */
function nameLookup(
  kind: "Actor" | "Place",
  name: string,
  placeType: string | null,
  at: InputPlace,
  builder: StatementBuilder,
  required: boolean,
): NameLookup {
  const [word, has, found, candidates, id] = builder.variables(["name", "has", "found", "candidates", "id"]);
  const folded = builder.parameters.value(foldName(name));
  const key = builder.parameters.value(transliterationKey(name));
  const type = kind === "Actor" ? "actorType" : "placeType";
  const ofType = placeType === null ? [] : [`${found}.placeType = ${builder.parameters.value(placeType)}`];
  const clauses = [
    builder.callFirst(),
    `  MATCH (${word}:Name)<-[${has}:HAS_NAME]-(${found}:${kind})`,
    `  WHERE ${[`(${word}.folded = ${folded} OR ${word}.key = ${key})`, ...ofType].join(" AND ")}`,
    `  WITH ${found}, min(CASE WHEN ${word}.folded = ${folded} THEN 0 ELSE 2 END + CASE ${has}.kind WHEN 'PRIMARY' THEN 0 ELSE 1 END + CASE WHEN coalesce(${found}.named, true) THEN 0 ELSE 4 END) AS rank`,
    `  ORDER BY rank, ${found}.id`,
    `  LIMIT ${builder.parameters.integer(listed)}`,
    `  WITH collect({id: ${found}.id, name: ${found}.name, type: ${found}.${type}, rank: rank}) AS fitting`,
    `  RETURN [one IN fitting WHERE one.rank = fitting[0].rank] AS ${candidates}`,
    "}",
    `WITH *, CASE size(${candidates}) WHEN 1 THEN ${candidates}[0].id END AS ${id}`,
  ];
  return {
    id: id as string,
    clauses,
    variables: [id as string],
    checked: candidates as string,
    missing: missingOf[kind],
    check: (value) => checkCandidates(kind, name, at, required, value as readonly Candidate[]),
  };
}

/** What the database found for a name. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/**
 * Refuses an answer that rests on a name which does not name one thing.
 * @throws {AmbiguousName} if several things fit; the message lists them.
 * @throws {NotFound} if nothing fits and the name restricts the answer.
 */
function checkCandidates(
  kind: "Actor" | "Place",
  asked: string,
  at: InputPlace,
  required: boolean,
  candidates: readonly Candidate[],
): void {
  const noun = kind.toLowerCase();
  if (candidates.length > 1) {
    const list = candidates.map(({ id, name, type }) => `${name} (${type}, id ${globalId(kind, id)})`).join("; ");
    throw new AmbiguousName(`More than one ${noun} is called "${asked}": ${list}.`, {
      at,
      nextStep: `Give the id of the ${noun} you mean${kind === "Place" ? ", or its placeType" : ""}.`,
    });
  }
  if (candidates.length === 0 && required) {
    throw new NotFound(`No ${noun} is called "${asked}".`, {
      at,
      nextStep: `Look for its spelling with search(query: ..., types: [${kind.toUpperCase()}]).`,
    });
  }
}
