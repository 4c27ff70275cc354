/** What is asked by templates, and what comes of it. Fields, arguments and types are made from the templates themselves. */
import { GraphQLLocalDate } from "graphql-scalars";
import {
  Args,
  ArgsType,
  type ClassType,
  createUnionType,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
} from "type-graphql";
import { answerTypeOf } from "../../domain/questions/answer-type.js";
import {
  type AnswerKind,
  answerKinds,
  type GivenKind,
  type QuestionTemplate,
  type Takes,
} from "../../domain/questions/question-template.js";
import { questions } from "../../domain/questions/questions.js";
import { RefusalReasonEnum } from "../enums.js";
import { GraphReferenceInput } from "../inputs/graph.args.js";
import { PageArguments } from "../inputs/page.args.js";
import { ActorReferenceInput, PlaceReferenceInput } from "../inputs/reference.input.js";
import { Takes as TakesArguments } from "../relation.js";
import { AggregateConnection } from "./aggregate.type.js";
import { CasualtyLedgerConnection } from "./casualty-ledger.type.js";
import { NeighbourhoodObject, PathSearchObject } from "./graph.type.js";
import { ActorConnection, ClaimConnection, DyadConnection, EventConnection } from "./lists.type.js";
import { PlaceObject } from "./place.type.js";
import { SourceLensObject } from "./source-lens.type.js";
import { TimelineConnection } from "./timeline.type.js";

@ObjectType("AskedParameter", { description: "A value that stands in a statement by its name." })
export class AskedParameterObject {
  @Field(() => String, { description: "Its name, without the dollar." })
  readonly name!: string;

  @Field(() => String, { description: "The value, as JSON." })
  readonly json!: string;
}

@ObjectType("AskedStatement", {
  description: "What was asked of the database: one statement, for everything under this ask.",
})
export class AskedStatementObject {
  @Field(() => String, { description: "The Cypher." })
  readonly text!: string;

  @Field(() => [AskedParameterObject], { description: "Its values, as entries of the one parameter $given." })
  readonly parameters!: readonly AskedParameterObject[];
}

/** What an answer and a refusal have in common. */
@ObjectType()
abstract class Asked {
  @Field(() => AskedStatementObject, { description: "What was asked of the database." })
  readonly statement!: AskedStatementObject;

  @Field(() => ClaimConnection, {
    description: "The claims that were looked at, the newest first: those about the events the question is about.",
  })
  @TakesArguments(() => PageArguments)
  readonly evidence!: unknown;
}

@ObjectType("Refusal", { description: "Why a question is not answered: an empty answer would look like a fact." })
export class RefusalObject extends Asked {
  @Field(() => RefusalReasonEnum, { description: "The reason." })
  readonly reason!: string;

  @Field(() => String, { description: "The same in words." })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: "What to try. Null if there is nothing." })
  readonly nextStep!: string | null;
}

/** What answers a question, by the root field that has such answers. */
const answers: Readonly<
  Record<AnswerKind, { readonly type: () => ClassType; readonly isList: boolean; readonly of: string }>
> = {
  EVENTS: { type: () => EventConnection, isList: true, of: "events, the newest first" },
  FIGURES: { type: () => CasualtyLedgerConnection, isList: true, of: "events with figures, and what these come to" },
  COUNTS: { type: () => AggregateConnection, isList: true, of: "incidents counted by what they have in common" },
  PAIRS: { type: () => DyadConnection, isList: true, of: "pairs of opponents, the one with most events first" },
  ACTORS: { type: () => ActorConnection, isList: true, of: "actors, by name" },
  CLAIMS: { type: () => ClaimConnection, isList: true, of: "claims, the newest first" },
  TIMELINE: { type: () => TimelineConnection, isList: true, of: "buckets of time, in order" },
  PLACE: { type: () => PlaceObject, isList: false, of: "the place" },
  SOURCE: { type: () => SourceLensObject, isList: false, of: "what rests on the source" },
  PATHS: { type: () => PathSearchObject, isList: false, of: "the shortest paths" },
  SURROUNDINGS: { type: () => NeighbourhoodObject, isList: false, of: "nodes and edges" },
};

/** The type of an answer of a kind, or a refusal. */
function outcomeOf(kind: AnswerKind) {
  const name = answerTypeOf(kind);
  const { type, isList, of } = answers[kind];
  @ObjectType(name, { description: `An answer: ${of}.` })
  class Answer extends Asked {
    @Field(() => type(), {
      description: `What answers the question: ${of}. It has all that the root field ${answerKinds[kind]} has.`,
    })
    readonly answer!: unknown;
  }
  if (isList) TakesArguments(() => PageArguments)(Answer.prototype, "answer");
  return createUnionType({
    name: `${name}OrRefusal`,
    description: `${name}, or the reason why there is none.`,
    types: () => [Answer, RefusalObject] as const,
    resolveType: (value) => (value as unknown as { readonly __typename: string }).__typename,
  });
}

const outcomes = new Map((Object.keys(answerKinds) as AnswerKind[]).map((kind) => [kind, outcomeOf(kind)]));

const givenTypes: Readonly<Record<GivenKind, () => ClassType | typeof Float | typeof GraphQLLocalDate>> = {
  ACTOR: () => ActorReferenceInput,
  PLACE: () => PlaceReferenceInput,
  NODE: () => GraphReferenceInput,
  DAY: () => GraphQLLocalDate,
  KILOMETRES: () => Float,
  NUMBER: () => Int,
};

/** The class of a template's arguments. */
function argumentsOf({ takes }: QuestionTemplate): ClassType {
  class Given {}
  for (const [name, { kind, description, isRequired = false, usually }] of Object.entries<Takes>(takes)) {
    const type = givenTypes[kind] as () => ClassType;
    const options =
      usually === undefined ? { description, nullable: !isRequired } : { description, defaultValue: usually };
    Field(type, options)(Given.prototype, name);
  }
  ArgsType()(Given);
  return Given;
}

@ObjectType("Ask", {
  description: "Questions with blanks, each answered or refused. All that is asked here is one statement.",
})
export class AskObject {}

/** A field of `ask` for each template. */
@Resolver(() => AskObject)
export class AskRelations {}

for (const template of questions) {
  const outcome = outcomes.get(template.gives);
  if (outcome === undefined) throw new Error(`Nothing gives answers of kind ${template.gives}.`);
  FieldResolver(() => outcome, { description: template.asks })(AskRelations.prototype, template.field, {});
  const given = argumentsOf(template);
  Args(() => given)(AskRelations.prototype, template.field, 0);
}
