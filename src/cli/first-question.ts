import { isDeepStrictEqual } from "node:util";
import type { AskGraph } from "../server/run-operation.js";
import { exampleVariables, readShippedOperations } from "../server/shipped-operations.js";
import { tableLines } from "./table.js";

/** What stands in the graph. */
export interface Totals {
  readonly documents: number;
  readonly events: number;
  readonly actors: number;
  readonly places: number;
}

/** How many there are of each kind. */
export async function countTotals(ask: AskGraph): Promise<Totals> {
  const total = "(first: 1) { total { value } }";
  const answer = await ask(`{ documents${total} events${total} actors${total} places${total} }`);
  const counts = Object.entries(answer).map(([kind, list]) => [
    kind,
    (list as { total: { value: number } }).total.value,
  ]);
  return Object.fromEntries(counts) as Totals;
}

/** A question with its answer from the graph. */
export interface Answered {
  readonly question: string;
  readonly data: unknown;
  readonly lines: readonly string[];
}

/** The parts that are shown of the answer to what-did-an-actor-take. */
interface TakenByActor {
  readonly actor: {
    readonly name: string;
    readonly events: { readonly edges: readonly Taking[] };
  } | null;
}
interface Taking {
  readonly node: TakenEvent;
  readonly supportCount: number;
  readonly saidBy: Sayings;
}
interface TakenEvent {
  readonly label: string;
  readonly date: { readonly earliest: string | null; readonly latest: string | null };
  readonly places: { readonly edges: readonly { readonly node: TakenPlace }[] };
}
interface TakenPlace {
  readonly name: string;
  /** How it is told to lie: a hill overlooks the airport. */
  readonly bearings?: {
    readonly edges: readonly { readonly bearing: string; readonly node: { readonly name: string } }[];
  };
}
interface Sayings {
  readonly edges: readonly {
    readonly node: { readonly quote: string; readonly chain: readonly { readonly actor: { readonly name: string } }[] };
  }[];
}

const operationName = "what-did-an-actor-take";
const maxRows = 6;

/**
 * Asks the first of the shipped questions as anyone could, and puts the answer into a table.
 * @returns null if the graph has no answer to it: it need not hold the sample reports.
 */
export async function askFirstQuestion(ask: AskGraph): Promise<Answered | null> {
  const operation = (await readShippedOperations()).find(({ name }) => name === operationName);
  if (!operation) return null;
  const { question, data } = await answerOf(ask, operation.query, exampleVariables(operation));
  const edges = data?.actor?.events.edges ?? [];
  if (!data?.actor || !edges.length) return null;
  const rows = edges
    .slice(0, maxRows)
    .map((taking) => [
      spanOf(taking.node.date),
      placesOf(taking.node),
      sayersOf(taking),
      `"${taking.saidBy.edges[0]?.node.quote ?? ""}"`,
    ]);
  const more = edges.length > maxRows ? [`... and ${edges.length - maxRows} more`] : [];
  const table = tableLines(["when", "where", "who says so", "in which words"], rows, [23, 28, 34, 60]);
  return { question: `${question} (${data.actor.name})`, data, lines: [...table, ...more] };
}

async function answerOf(ask: AskGraph, query: string, variables: Record<string, unknown>) {
  const question = /^#\s*(.*)$/m.exec(query)?.[1] ?? operationName;
  try {
    return { question, data: (await ask(query, variables)) as unknown as TakenByActor };
  } catch (error) {
    // A graph of other reports may not know the actor, and a database that has just started may be too slow: the server runs on.
    if (error instanceof Error && "code" in error && (error.code === "NOT_FOUND" || error.code === "STORE_TIMEOUT"))
      return { question, data: null };
    throw error;
  }
}

function spanOf({ earliest, latest }: TakenEvent["date"]): string {
  return isDeepStrictEqual(earliest, latest) ? (earliest ?? "") : `${earliest ?? "..."} to ${latest ?? "..."}`;
}

/** The first place; documents that call one place by other words give more of them. */
function placesOf({ places }: TakenEvent): string {
  const [first, ...others] = places.edges;
  if (!first) return "";
  const { name, bearings } = first.node;
  const [nearest] = bearings?.edges ?? [];
  // The name of a place that has none of its own says where it lies: "Hill near the airport".
  const told =
    !nearest || name.includes(nearest.node.name)
      ? name
      : `${name} (${nearest.bearing.toLowerCase().replaceAll("_", " ")} ${nearest.node.name})`;
  return told + andMore(others.length);
}

/** Who uttered it first, who passed it on, and how many more say so. */
function sayersOf({ saidBy, supportCount }: Taking): string {
  const chain = saidBy.edges[0]?.node.chain.map(({ actor }) => actor.name) ?? [];
  return chain.join(", by way of ") + andMore(supportCount - 1);
}

function andMore(count: number): string {
  return count > 0 ? `, and ${count} more` : "";
}
