import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  description: "What has a global id (Relay).",
  resolveType: (value: { readonly __typename: string }) => value.__typename,
})
export abstract class NodeInterface {
  @Field(() => ID, { description: "Global id: opaque, the same for good, and unique among all types." })
  readonly id!: string;
}
