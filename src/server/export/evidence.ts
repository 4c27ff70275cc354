import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from "graphql";

/** Response keys of what is asked for beside the operation's own fields; GraphQL names of users do not begin so. */
const claimsKey = "exportClaims";
const innerKey = "exportInner";

/** Claims that are brought with a row at most: a page's largest size. How many there are is told beside them. */
const maxClaims = 100;

const claimFields =
  "id quote start end modality kind publishedAt chain { position actor { name } } document { id title }";

/** Fields through which an item leads to what it rests on, nearest first. */
const waysToClaims = ["node", "claim", "evidence"];

/** A claim behind a row. */
export interface RowClaim {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly modality: string;
  readonly kind: string;
  readonly publishedAt: string;
  readonly chain: readonly { readonly actor: { readonly name: string } }[];
  readonly document: { readonly id: string; readonly title: string | null };
  /** Its words that support this very row, where the row is an edge. */
  readonly words: readonly string[];
}

/** What is behind a row. */
export interface RowEvidence {
  readonly claims: readonly RowClaim[];
  /** How many there are in all. */
  readonly total: number;
}

/**
 * What has to be asked of an item, beside what the operation asks, to have the claims it rests on: those that support an edge,
 * the claim itself, those about an event, those of a document.
 * @returns a selection in GraphQL; null where nothing leads to claims (an actor, a sum).
 */
export function evidenceSelection(schema: GraphQLSchema, type: GraphQLCompositeType): string | null {
  const own = ownClaims(type);
  if (own) return own;
  const fields = isObjectType(type) ? type.getFields() : {};
  for (const name of waysToClaims) {
    const inner = fields[name] && getNamedType(fields[name].type);
    const selection = inner && isCompositeType(inner) ? innerSelection(schema, inner) : null;
    if (selection) return `${innerKey}: ${name} { ${selection} }`;
  }
  return null;
}

/** True for a field of an item, or of its node, that the columns of evidence say again. */
export function isEvidence(fieldName: string): boolean {
  return fieldName === "saidBy";
}

/** The claims in an item that was read with `evidenceSelection`. */
export function evidenceIn(item: unknown): RowEvidence {
  if (Array.isArray(item)) {
    const each = item.map(evidenceIn);
    return { claims: each.flatMap(({ claims }) => claims), total: each.reduce((sum, { total }) => sum + total, 0) };
  }
  const record = (item ?? {}) as {
    readonly [claimsKey]?: {
      readonly total: { readonly value: number };
      readonly edges: readonly {
        readonly words?: readonly { readonly text: string }[];
        readonly node: Omit<RowClaim, "words">;
      }[];
    };
    readonly [innerKey]?: unknown;
  };
  const list = record[claimsKey];
  if (list) {
    const claims = list.edges.map(({ words = [], node }) => ({ ...node, words: words.map(({ text }) => text) }));
    return { claims, total: list.total.value };
  }
  const inner = record[innerKey];
  if (isClaim(inner)) return { claims: [{ ...inner, words: [] }], total: 1 };
  return inner ? evidenceIn(inner) : { claims: [], total: 0 };
}

function isClaim(value: unknown): value is Omit<RowClaim, "words"> {
  return typeof value === "object" && value !== null && "quote" in value && "chain" in value;
}

function innerSelection(schema: GraphQLSchema, type: GraphQLCompositeType): string | null {
  if (!isAbstractType(type)) return type.name === "Claim" ? claimFields : ownClaims(type);
  const parts = schema.getPossibleTypes(type).flatMap((possible) => {
    const selection = innerSelection(schema, possible);
    return selection ? [`... on ${possible.name} { ${selection} }`] : [];
  });
  return parts.length ? parts.join(" ") : null;
}

function ownClaims(type: GraphQLCompositeType): string | null {
  const fields = isObjectType(type) ? type.getFields() : {};
  const [name, words] = fields["saidBy"] ? ["saidBy", "words { text }"] : ["claims", ""];
  if (!fields[name] || !getNamedType(fields[name].type).name.endsWith("Connection")) return null;
  return `${claimsKey}: ${name}(first: ${maxClaims}) { total { value } edges { ${words} node { ${claimFields} } } }`;
}
