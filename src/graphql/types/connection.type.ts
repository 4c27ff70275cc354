import { type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType("PageInfo", {
  description: "Where a page lies in its list (Relay). Lists are read forwards: first and after.",
})
export class PageInfoType {
  @Field(() => Boolean, { description: "True if more follows: ask again with after: endCursor." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True if the page was asked for with after, so that something lies before it." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge. Null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last edge, or of what was looked at last. Null on an empty page.",
  })
  readonly endCursor!: string | null;

  @Field(() => Boolean, {
    description:
      "True if looking for edges stopped at a budget before the page was full: where no index serves all of a filter, 50,000 events, claims, documents, actors or places of what it finds are looked through at once. Ask again with after: endCursor to look further. What is summed up over events is of the newest 50,000 then: ask for fewer days.",
  })
  readonly isCut!: boolean;
}

@ObjectType("Total", { description: "How many edges the whole list has, under its filter." })
export class TotalType {
  @Field(() => Int, { description: "The number." })
  readonly value!: number;

  @Field(() => Boolean, {
    description:
      "False if counting stopped at a bound, or at the budget of a filter that no index serves: then there are at least so many.",
  })
  readonly exact!: boolean;
}

/** The connection type of an edge type; `total` may say more than how many edges there are. */
export function connectionOf(
  name: string,
  edge: () => ClassType,
  description: string,
  total: () => ClassType = () => TotalType,
): ClassType {
  @ObjectType(name, { description })
  class Connection {
    @Field(() => [edge()], { description: "The edges of this page, in the order of the list." })
    readonly edges!: readonly unknown[];

    @Field(() => PageInfoType, { description: "Where this page lies in the list." })
    readonly pageInfo!: PageInfoType;

    @Field(() => total(), { description: "How many edges the whole list has. Counted only if asked for." })
    readonly total!: TotalType;
  }
  return Connection;
}

/** An edge with nothing of its own but the node. */
export function plainEdgeOf(name: string, node: () => ClassType, description: string): ClassType {
  @ObjectType(name, { description })
  class Edge extends EdgeFields {
    @Field(() => node(), { description: "The node at the end of the edge." })
    readonly node!: unknown;
  }
  return Edge;
}

export const cursorDescription = "Opaque: give it as after to read on behind this edge.";

/** What every edge has. */
@ObjectType()
export abstract class EdgeFields {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;
}
