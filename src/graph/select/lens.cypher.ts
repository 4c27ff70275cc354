import { type Lens, leavesOutClaims, type RemovedSource } from "../../domain/lens.js";
import { marksOfRemoved } from "../../domain/source-chain.js";
import { claimIsLive } from "../projection/claim-facts.js";
import { claimsAbout } from "./claims-about.cypher.js";
import { countedValue, eventValue, leadingAccount, standingAccounts } from "./event-value.cypher.js";
import { figureValue } from "./figure-value.cypher.js";
import type { LensPredicates } from "./lens-predicates.js";
import { idOf, referenceId } from "./reference.cypher.js";
import type { MakeLens, StatementBuilder } from "./statement-builder.js";

/** Predicates on the three things a lens looks at in a claim, or in one support of an edge: whose word it is, and its two clocks. */
interface Seen {
  readonly sourceChain: string;
  readonly publishedAt: string;
  readonly recordedAt: string;
}

/** The lens that shows everything, and costs nothing. */
export const seeEverything: LensPredicates = {
  edge: () => null,
  support: () => null,
  claim: () => null,
  account: () => null,
  event: () => null,
  eventBehindEdge: () => null,
  document: () => null,
  narration: () => null,
  eventValue: null,
  figure: null,
  showsWhatIsTold: true,
  leadingAccount: null,
};

/**
 * The lens as predicates. A claim falls when a removed source is a link of its chain, or when it is younger than a clock allows. A support
 * stands with its claim, a relationship while enough of its supports stand; what states nothing (`HAS_TEXT`), or rests on reference data,
 * carries no support and stands. An account stands while one claim about it does, an event while enough claims about it do.
 */
export function lensPredicates(given: Lens): MakeLens {
  return (builder, without) => {
    const lens =
      without === undefined ? given : { ...given, withoutSources: [...(given.withoutSources ?? []), without] };
    const { minEvidence, minRootSources } = lens;
    const least = { claims: minEvidence ?? 1, roots: minRootSources ?? 1 };
    const hasMinimum = least.claims > 1 || least.roots > 1;
    const heard = leavesOutClaims(lens) ? heardThrough(lens, builder) : null;
    if (heard === null && !hasMinimum) return seeEverything;

    const claimStands = (claim: string) => heard?.(partsOf(claim)) ?? null;
    const accountsOf = (event: string) => standingAccounts(event, claimStands("claim") ?? "true");
    const minimum = (value: number) => builder.parameters.integer(value);
    const storedMinimum = (event: string) => [
      ...(least.claims > 1 ? [`${event}.claimCount >= ${minimum(least.claims)}`] : []),
      ...(least.roots > 1 ? [`${event}.rootSourceCount >= ${minimum(least.roots)}`] : []),
    ];
    const event = (event: string) => {
      if (heard === null) return storedMinimum(event).join(" AND ");
      const claims = `MATCH ${claimsAbout(event)} WHERE ${claimIsLive} AND ${claimStands("claim")}`;
      if (!hasMinimum) return `EXISTS { ${claims} }`;
      return [
        `COUNT { ${claims} RETURN DISTINCT claim } >= ${minimum(least.claims)}`,
        ...(least.roots > 1
          ? [`${countedValue(event, "rootSourceCount", claimStands("claim") ?? "true")} >= ${minimum(least.roots)}`]
          : []),
      ].join(" AND ");
    };
    return {
      edge: (edge) => {
        const indexes = `range(0, size(${edge}.claimIds) - 1)`;
        const stands = heard?.(supportAt(edge, "i")) ?? "true";
        const enough = hasMinimum
          ? [
              atLeast(least.claims, `[i IN ${indexes} WHERE ${stands} | ${edge}.claimIds[i]]`, builder),
              atLeast(least.roots, `[i IN ${indexes} WHERE ${stands} | ${edge}.rootSourceIds[i]]`, builder),
            ].join(" AND ")
          : `any(i IN ${indexes} WHERE ${stands})`;
        return `(${edge}.claimIds IS NULL OR (${enough}))`;
      },
      support: (edge, index) => heard?.(supportAt(edge, index)) ?? null,
      claim: claimStands,
      account: (account) =>
        heard === null
          ? null
          : `EXISTS { MATCH (${account})<-[:ABOUT]-(claim) WHERE ${claimIsLive} AND ${claimStands("claim")} }`,
      event,
      // The claims that support the edge are about the event, so that enough of them are heard; syndication is not seen there.
      eventBehindEdge: (node) => (least.roots > 1 ? event(node) : null),
      document: (document) => clocks(lens, partsOf(document), builder).join(" AND ") || null,
      narration: (document) =>
        heard?.({ ...partsOf(document), sourceChain: `('|' + ${document}.publisherId + '|')` }) ?? null,
      eventValue:
        heard === null
          ? null
          : (node, property) =>
              property === "claimCount" || property === "rootSourceCount"
                ? countedValue(node, property, claimStands("claim") ?? "true")
                : eventValue(accountsOf(node), property, builder),
      figure:
        heard === null ? null : (event, name, end) => figureValue(event, name, end, (i) => heard(figureAt(event, i))),
      showsWhatIsTold: !hasMinimum,
      leadingAccount: heard === null ? null : (node) => leadingAccount(accountsOf(node), builder),
    };
  };
}

function partsOf(node: string): Seen {
  return {
    sourceChain: `${node}.sourceChain`,
    publishedAt: `${node}.publishedAt`,
    recordedAt: `${node}.recordedAt`,
  };
}

function supportAt(edge: string, index: string): Seen {
  return {
    sourceChain: `${edge}.sourceChains[${index}]`,
    publishedAt: `${edge}.publishedAts[${index}]`,
    recordedAt: `${edge}.recordedAts[${index}]`,
  };
}

function figureAt(event: string, index: string): Seen {
  return {
    sourceChain: `${event}.figureSourceChains[${index}]`,
    publishedAt: `${event}.figurePublishedAts[${index}]`,
    recordedAt: `${event}.figureRecordedAts[${index}]`,
  };
}

/** The predicate under which one claim stands. Links are made, and names looked up, once for the whole statement. */
function heardThrough(lens: Lens, builder: StatementBuilder): (seen: Seen) => string {
  const removed = lens.withoutSources ?? [];
  const links = removed.length === 0 ? null : removedLinks(removed, builder);
  return (seen) =>
    [
      ...(links === null ? [] : [`none(link IN ${links} WHERE ${seen.sourceChain} CONTAINS link)`]),
      ...clocks(lens, seen, builder),
    ].join(" AND ");
}

function clocks({ asOf }: Lens, seen: Seen, builder: StatementBuilder): string[] {
  const until = (instant: unknown) => `datetime(${builder.parameters.value(new Date(String(instant)).toISOString())})`;
  return [
    ...(asOf?.reported == null ? [] : [`${seen.publishedAt} <= ${until(asOf.reported)}`]),
    ...(asOf?.recorded == null ? [] : [`${seen.recordedAt} <= ${until(asOf.recorded)}`]),
  ];
}

/** Links of chains: those of sources given by id stand in one parameter, so that their number does not change the statement. */
function removedLinks(removed: readonly RemovedSource[], builder: StatementBuilder): string {
  const found = builder.require(JSON.stringify(["lens", removed]), () => {
    const known = removed.flatMap((source) => {
      if (source.id == null || source.name != null) return [];
      const { id } = source;
      return marksOf(source).map((mark) => `|${mark}${idOf(id, "Actor", source)}|`);
    });
    const lookedUp = removed.flatMap((source) => {
      if (source.id != null && source.name == null) return [];
      const id = referenceId("Actor", source, builder);
      return [`[mark IN ${builder.parameters.value(marksOf(source))} | '|' + mark + ${id} + '|']`];
    });
    const links = [builder.parameters.value(known), ...lookedUp].join(" + ");
    const variable = builder.variable("without");
    const clauses = [`${builder.call([])}\n  RETURN ${links} AS ${variable}\n}`];
    return { clauses, variables: [variable], checked: variable, check: () => {}, links: variable };
  });
  return found.links;
}

function marksOf({ family, asPublisher }: RemovedSource) {
  return marksOfRemoved(family ?? true, asPublisher ?? false);
}

/** A list holds so many different values; no more of them are looked for. */
function atLeast(minimum: number, list: string, builder: StatementBuilder): string {
  const wanted = builder.parameters.integer(minimum);
  return `size(reduce(several = [], one IN ${list} | CASE WHEN one IN several OR size(several) >= ${wanted} THEN several ELSE several + one END)) >= ${wanted}`;
}
