import { contentId } from "./content-id.js";

/** An account that must belong to an event. */
export interface Member {
  readonly id: string;
  /** ISO instant in UTC. */
  readonly publishedAt: string;
  /** The event it is, or its closed forerunner was, of; null for a new one. */
  readonly eventId: string | null;
}

export interface Assignment {
  /** Cluster, in the order given -> event id. */
  readonly eventIds: readonly string[];
  /** Events that have become part of another. */
  readonly merged: readonly { readonly id: string; readonly into: string }[];
}

/**
 * Which event each cluster of accounts is. Ids are kept: an event stays with its founding account, else with most of its accounts; where
 * several events have become one, the one with its founder, then with most accounts, then with the least id, stands and the others are
 * merged into it. A cluster without an event takes back the id of one that was merged away and that one of its accounts founded, else
 * founds one with the id of its earliest account.
 * @param isTaken true for an id that an event outside of these clusters has.
 * @param wasMerged true for the id of an event that was merged away.
 */
export function assignEvents(
  clusters: readonly (readonly Member[])[],
  isTaken: (eventId: string) => boolean,
  wasMerged: (eventId: string) => boolean,
): Assignment {
  const wonBy = winners(clusters);
  const merged: { id: string; into: string }[] = [];
  const eventIds = clusters.map((cluster, index) => {
    const won = [...wonBy].filter(([, winner]) => winner === index).map(([eventId]) => eventId);
    const [kept, ...others] = won.sort((a, b) => claimTo(b, cluster) - claimTo(a, cluster) || (a < b ? -1 : 1));
    const eventId = kept ?? foundedId(cluster, (id) => isTaken(id) || wonBy.has(id), wasMerged);
    merged.push(...others.map((id) => ({ id, into: eventId })));
    return eventId;
  });
  return { eventIds, merged };
}

/** Event id -> index of the cluster that keeps it. */
function winners(clusters: readonly (readonly Member[])[]): Map<string, number> {
  const won = new Map<string, number>();
  for (const [index, cluster] of clusters.entries()) {
    for (const eventId of new Set(cluster.map((member) => member.eventId))) {
      if (eventId === null) continue;
      const rival = clusters[won.get(eventId) ?? -1];
      if (rival === undefined || claimTo(eventId, cluster) > claimTo(eventId, rival)) won.set(eventId, index);
    }
  }
  return won;
}

/** How much of an event a cluster holds; the founding account outweighs any number. */
function claimTo(eventId: string, cluster: readonly Member[]): number {
  const accounts = cluster.filter((member) => member.eventId === eventId).length;
  return accounts === 0 ? 0 : accounts + (cluster.some((member) => member.id === eventId) ? 1e6 : 0);
}

function foundedId(
  cluster: readonly Member[],
  isTaken: (id: string) => boolean,
  wasMerged: (id: string) => boolean,
): string {
  const byPublication = [...cluster].sort((a, b) => {
    if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  const free = byPublication.filter((member) => !isTaken(member.id));
  const founder = free.find((member) => wasMerged(member.id)) ?? free[0];
  return founder?.id ?? contentId("event", ...byPublication.map((member) => member.id));
}
