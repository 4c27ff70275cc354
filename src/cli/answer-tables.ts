import { brief, entriesOf, isRecord, itemsOf } from "./brief-value.js";
import { tableLines } from "./table.js";

/** A list of an answer, to be read by people. */
export interface AnswerTable {
  /** Where it stands in the answer: `actor.events`. */
  readonly path: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many there are in all, if the operation asks; `rows` may be a page of them. */
  readonly total: number | null;
}

/** An answer, to be read by people: what stands outside of lists, then its lists. */
export interface ReadableAnswer {
  readonly facts: readonly (readonly [path: string, text: string])[];
  readonly tables: readonly AnswerTable[];
}

/** A claim as it is found in an answer. */
interface FoundClaim {
  readonly quote: string;
  readonly chain?: readonly { readonly actor?: { readonly name?: string } }[];
}

const whoSaysSo = "who says so";
const inWhichWords = "in which words";

/**
 * Makes tables of any answer: each row with the first of the claims it rests on, where the operation asks for them. Ids and cursors are
 * left out, and columns without a value.
 */
export function readableAnswer(data: Readonly<Record<string, unknown>>): ReadableAnswer {
  const facts: (readonly [string, string])[] = [];
  const tables: AnswerTable[] = [];
  const look = (value: unknown, path: string): void => {
    const items = itemsOf(value);
    if (items) tables.push(tableOf(path, items, totalOf(value)));
    if (Array.isArray(value)) return;
    if (!isRecord(value)) return void (value !== null && facts.push([path, brief(value)]));
    const inner = items ? (["total"] as const) : Object.keys(value);
    for (const key of inner.filter((key) => !["id", "pageInfo", "__typename", "exact"].includes(key))) {
      const below = value[key];
      const at = path ? `${path}.${key}` : key;
      if (isRecord(below) && "min" in below && "max" in below) facts.push([at, brief(below)]);
      else if (Array.isArray(below) && key === "excluded") facts.push([at, brief(below)]);
      else look(below, at);
    }
  };
  look(data, "");
  return { facts: facts.filter(([, text]) => text !== ""), tables };
}

/** The lines of an answer for a terminal. @param width characters of a line. */
export function answerLines(data: Readonly<Record<string, unknown>>, width: number): readonly string[] {
  const { facts, tables } = readableAnswer(data);
  const many = tables.length > 1;
  const lines = tables.flatMap(({ path, heads, rows, total }) => [
    ...(many ? ["", path] : [""]),
    ...(rows.length ? tableLines(heads, rows, widthsOf([heads, ...rows], width)) : ["(nothing)"]),
    ...(total !== null && total > rows.length ? [`${rows.length} of ${total}`] : []),
  ]);
  return [...facts.map(([path, text]) => `${path}: ${text}`), ...lines];
}

function tableOf(path: string, items: readonly unknown[], total: number | null): AnswerTable {
  const rows = items.filter(isRecord).map((item) => {
    const claims = claimsIn(item);
    const [first] = claims;
    const count = typeof item["supportCount"] === "number" ? item["supportCount"] : claims.length;
    const more = count > 1 ? `, and ${count - 1} more` : "";
    const chain = (first?.chain ?? []).map(({ actor }) => actor?.name ?? "").join(", by way of ");
    const evidence = first
      ? [[whoSaysSo, chain + (chain ? more : "")] as const, [inWhichWords, `"${first.quote}"`] as const]
      : [];
    return new Map([...entriesOf(item), ...evidence]);
  });
  const heads = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((head) =>
    rows.some((row) => row.get(head)),
  );
  const ordered = [...heads.filter((head) => !isEvidence(head)), ...heads.filter(isEvidence)];
  return { path, heads: ordered, rows: rows.map((row) => ordered.map((head) => row.get(head) ?? "")), total };
}

function isEvidence(head: string): boolean {
  return head === whoSaysSo || head === inWhichWords;
}

/** The claims in a row, each once, in the order of the answer. */
function claimsIn(value: unknown): readonly FoundClaim[] {
  const found = new Map<string, FoundClaim>();
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    if (!isRecord(part)) return;
    if (typeof part["quote"] === "string") {
      const claim = part as unknown as FoundClaim;
      if (!found.has(claim.quote) || claim.chain) found.set(claim.quote, claim);
    }
    Object.values(part).forEach(look);
  };
  look(value);
  return [...found.values()];
}

function totalOf(value: unknown): number | null {
  const total = isRecord(value) ? value["total"] : null;
  return isRecord(total) && typeof total["value"] === "number" ? total["value"] : null;
}

/** Widths that fit a line: narrow columns keep theirs, wide ones share what is left. */
function widthsOf(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const natural = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const widths = natural.map(() => 0);
  let left = width - 2 * (natural.length - 1);
  const narrowFirst = natural.map((_, column) => column).sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  for (const [index, column] of narrowFirst.entries()) {
    const share = Math.floor(left / (narrowFirst.length - index));
    widths[column] = Math.max(8, Math.min(natural[column] ?? 0, share));
    left -= widths[column] ?? 0;
  }
  return widths;
}
