import { openEnd } from "../../domain/event-figures.js";

/** What is known of the casualties of an event: what the properties that hold it begin with. */
export const figureNames = ["killed", "wounded", "civiliansKilled", "childrenKilled"] as const;
export type FigureName = (typeof figureNames)[number];
/** The ends of a figure, as the properties that hold them end. */
export type FigureEnd = "Min" | "Max";

interface Figure {
  readonly casualty: string;
  /** The group whose figure is the whole. */
  readonly whole: string;
  /** Cypher of whether figure `i` of an account that gives no whole is added up, where `own` has the numbers of its figures. */
  readonly isAdded: (event: string) => string;
}

const groups = (casualty: string, ...names: readonly string[]) =>
  `[${names.map((name) => `'${casualty} ${name}'`).join(", ")}]`;

/** Groups that share nobody; women and children are civilians. */
const disjoint = (casualty: string) => (event: string) =>
  `NOT ${event}.figureIsPart[i] AND NOT (${event}.figureNames[i] IN ${groups(casualty, "CHILDREN", "WOMEN")} AND any(j IN own WHERE ${event}.figureNames[j] = '${casualty} CIVILIANS'))`;

const figures: Readonly<Record<FigureName, Figure>> = {
  killed: { casualty: "KILLED", whole: "TOTAL", isAdded: disjoint("KILLED") },
  wounded: { casualty: "WOUNDED", whole: "TOTAL", isAdded: disjoint("WOUNDED") },
  civiliansKilled: {
    casualty: "KILLED",
    whole: "CIVILIANS",
    isAdded: (event) => `${event}.figureNames[i] IN ${groups("KILLED", "CHILDREN", "WOMEN")}`,
  },
  childrenKilled: { casualty: "KILLED", whole: "CHILDREN", isAdded: () => "false" },
};

/**
 * In Cypher, one end of a figure of an event as the claims that stand make it, null where it is open or nothing is said: the rule of `casualtiesOf`
 * over the lists of `EventFigures`. An account's own is the first that stands of each group; over accounts it is an envelope.
 * @param stands predicate under which the figure with a number stands.
 */
export function figureValue(
  event: string,
  name: FigureName,
  end: FigureEnd,
  stands: (number: string) => string,
): string {
  const { casualty, whole, isAdded } = figures[name];
  const values = end === "Min" ? `${event}.figureMins` : `${event}.figureMaxes`;
  const inAccount = (number: string) => `${event}.figureAccounts[${number}] = account`;
  const isFirst = `none(j IN seen WHERE j < i AND ${inAccount("j")} AND ${event}.figureNames[j] = ${event}.figureNames[i])`;
  const own = `[i IN seen WHERE ${inAccount("i")} AND ${event}.figureNames[i] STARTS WITH '${casualty} ' AND ${isFirst}]`;
  const ofWhole = `[i IN own WHERE ${event}.figureNames[i] = '${casualty} ${whole}']`;
  const added = `CASE WHEN size(${ofWhole}) > 0 THEN ${ofWhole} ELSE [i IN own WHERE ${isAdded(event)}] END`;
  const sum = `reduce(sum = 0, i IN added | CASE WHEN sum IS NULL OR ${values}[i] = ${openEnd} THEN null ELSE sum + ${values}[i] END)`;
  const outermost = `reduce(most = figures[0], one IN figures | CASE WHEN most IS NULL OR one IS NULL THEN null WHEN one ${end === "Min" ? "<" : ">"} most THEN one ELSE most END)`;
  // A list of one, to name a value inside an expression.
  return [
    `[seen IN [[i IN range(0, size(coalesce(${event}.figureNames, [])) - 1) WHERE ${stands("i")}]] |`,
    `[figures IN [[account IN range(0, coalesce(${event}.figureAccounts[-1], -1)) |`,
    `[own IN [${own}] | [added IN [${added}] | CASE WHEN size(added) > 0 THEN [${sum}] ELSE [] END][0]][0]]] |`,
    `[figures IN [reduce(flat = [], one IN figures | flat + one)] | ${outermost}][0]][0]][0]`,
  ].join(" ");
}
