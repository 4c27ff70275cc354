type Value = Readonly<Record<string, unknown>>;

/** What a table of an answer leaves out: ids, places in a list, and what is told in columns of its own. */
const leftOut = new Set([
  ...["id", "cursor", "pageInfo", "__typename", "total", "location", "precision", "state", "qualifier", "number"],
  ...["saidBy", "supportCount", "claim", "claims", "chain", "quote", "words", "position", "document", "evidence"],
]);

/** True for what a table leaves out; `start` and `end` are offsets where they are numbers, else the ends of a time. */
function isLeftOut(key: string, value: unknown): boolean {
  return leftOut.has(key) || ((key === "start" || key === "end") && typeof value === "number");
}

/** Fields of which the first that a thing has stands for it. */
const namedBy = ["name", "label", "quote", "title", "text"];

/** Pairs of fields that are one thing. */
const spans: readonly (readonly [from: string, to: string, as: string])[] = [
  ["firstDate", "lastDate", "when"],
  ["earliest", "latest", "when"],
  ["from", "to", "when"],
  ["firstAt", "lastAt", "when"],
  ["min", "max", "number"],
  ["definite", "possible", "number"],
];

export function isRecord(value: unknown): value is Value {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of a connection or of a list of objects; null for anything else. */
export function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.every(isRecord) && value.length > 0 ? value : null;
  // A neighbourhood and a step of a path have edges that are no connection's.
  if (!isRecord(value) || !Array.isArray(value["edges"]) || "nodes" in value || "node" in value) return null;
  return value["edges"] as unknown[];
}

/** What a reader wants to see of an item, one entry a column: those of an edge, then those of its node. */
export function entriesOf(item: Value): readonly (readonly [head: string, cell: string])[] {
  const node = isRecord(item["node"]) ? item["node"] : {};
  const own = Object.entries(item).filter(([key]) => key !== "node");
  // An edge may be called otherwise than its node: a source calls an actor by a name, and has one itself.
  const who = "name" in node && "name" in item ? { who: brief(node) } : {};
  const all: Value = { ...who, ...asOneOf(node), ...Object.fromEntries(own) };
  const pairs = spans.filter(([from, to]) => from in all && to in all && !isRecord(all[from]));
  return Object.entries(all).flatMap(([key, value]): (readonly [string, string])[] => {
    const pair = pairs.find(([from, to]) => from === key || to === key);
    if (pair) return pair[0] === key ? [[pair[2], spanText(value, all[pair[1]], pair[2])]] : [];
    if (isLeftOut(key, value)) return [];
    return [
      [key === "date" ? "when" : headOf(key), typeof value === "boolean" ? (value ? "yes" : "") : brief(value, key)],
    ];
  });
}

/** Things of several types, which are named by different fields, have one column for what they are called. */
function asOneOf(node: Value): Value {
  if (typeof node["__typename"] !== "string") return node;
  const others = Object.entries(node).filter(([key]) => !namedBy.includes(key));
  return { type: node["__typename"], what: brief(node), ...Object.fromEntries(others) };
}

/** A value in a few words: a thing by its name, a list by its items. */
export function brief(value: unknown, key = ""): string {
  if (value === null || value === undefined) return "";
  const items = Array.isArray(value) ? value : itemsOf(value);
  if (items) return [...new Set(items.map((item) => brief(item)))].filter(Boolean).join(key === "steps" ? " > " : "; ");
  if (!isRecord(value)) return timeText(String(value));
  if (isRecord(value["node"])) return [brief(value["node"]), asideOf(value)].filter(Boolean).join(" ");
  const name = namedBy.map((field) => value[field]).find((text) => typeof text === "string" && text !== "");
  if (name !== undefined) return String(name);
  const parts = entriesOf(value).filter(([, cell]) => cell !== "");
  if (!parts.length) return typeof value["__typename"] === "string" ? value["__typename"] : "";
  const isOfParts = Object.entries(value).some(([key, part]) => isRecord(part) && !isLeftOut(key, part));
  if (isOfParts) return parts.map(([head, cell]) => `${head} ${cell}`).join(", ");
  return parts
    .map(([head, cell]) => (cell === "yes" ? head : head === "incident count" ? `in ${cell} incidents` : cell))
    .join(" ");
}

/** How the thing at the end of an edge stands to the other. */
function asideOf(edge: Value): string {
  const aside = edge["role"] ?? edge["bearing"];
  // Where an event was is what a list of places is taken to say.
  return typeof aside === "string" && aside !== "OCCURRED_AT" ? `(${aside.toLowerCase().replaceAll("_", " ")})` : "";
}

function spanText(from: unknown, to: unknown, kind: string): string {
  const [low, high] = [from, to].map((end) => (end === null || end === undefined ? null : timeText(String(end))));
  if (low === high) return low ?? "";
  if (kind === "number")
    return low === null ? `at most ${high}` : high === null ? `at least ${low}` : `${low} to ${high}`;
  return `${low ?? "..."} to ${high ?? "..."}`;
}

/** An instant to the minute. */
function timeText(text: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text;
}

/** `eventCount` is "event count". */
function headOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
