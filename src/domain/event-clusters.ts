/** An open decision that two accounts tell one event, or that they do not. */
export interface PairDecision {
  readonly kind: "SAME" | "DIFFERENT";
  readonly accountIds: readonly [string, string];
  readonly score: number;
  /** True if a person decided it: it outweighs every rule. */
  readonly byPerson: boolean;
}

export interface ClusterMember {
  readonly id: string;
  readonly documentId: string;
  /** The data set that its document is a row of; null or absent for others. */
  readonly dataSet?: string | null;
  /** Which event of the data set it tells, where several of its rows tell one; null or absent for others. */
  readonly eventKey?: string | null;
  /** Where in its document's text the event is told, in UTF-16 units. */
  readonly toldAt: number;
  /** ISO dates. */
  readonly earliest: string;
  readonly latest: string;
}

/**
 * Which accounts tell one event. Joins pairs by falling score, what persons decided first, ties by document and what is told first there, and never puts into one cluster
 * two accounts of one document or data set, or two whose dates do not meet (unless a person did), or two that are decided DIFFERENT. Depends on the
 * set alone, not on its order, nor on ids of accounts, which are others for another version of the extractor.
 * @returns clusters with their ids sorted, ordered by their first; every member is in exactly one.
 */
export function clusterAccounts(members: readonly ClusterMember[], decisions: readonly PairDecision[]): string[][] {
  const memberOf = new Map(members.map((member) => [member.id, member]));
  const clusterOf = new Map(members.map((member) => [member.id, new Set([member.id])]));
  const relevant = decisions.filter(({ accountIds }) => accountIds.every((id) => memberOf.has(id)));
  const apart = new Map<string, Set<string>>();
  for (const { kind, accountIds } of relevant) {
    if (kind !== "DIFFERENT") continue;
    for (const [id, other] of [accountIds, [...accountIds].reverse()] as [string, string][]) {
      apart.set(id, (apart.get(id) ?? new Set()).add(other));
    }
  }
  for (const { accountIds, byPerson } of relevant.filter(({ kind }) => kind === "SAME").sort(byWeight(memberOf))) {
    const [one, other] = accountIds.map((id) => clusterOf.get(id));
    if (one === undefined || other === undefined || one === other) continue;
    const isForbidden = [...one].some((id) =>
      [...other].some(
        (second) => apart.get(id)?.has(second) || (!byPerson && cannotBeOne(memberOf.get(id), memberOf.get(second))),
      ),
    );
    if (isForbidden) continue;
    for (const id of other) {
      one.add(id);
      clusterOf.set(id, one);
    }
  }
  return [...new Set(clusterOf.values())]
    .map((cluster) => [...cluster].sort())
    .sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

/** A document tells an event once, and a data set has one row for it, unless it gives several one key; and an account of a whole month must not tie its first day to its last. */
function cannotBeOne(a: ClusterMember | undefined, b: ClusterMember | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const isOneByKey = a.eventKey != null && a.eventKey === b.eventKey;
  if (a.dataSet != null && a.dataSet === b.dataSet && !isOneByKey) return true;
  return a.documentId === b.documentId || a.earliest > b.latest || b.earliest > a.latest;
}

function byWeight(memberOf: ReadonlyMap<string, ClusterMember>): (a: PairDecision, b: PairDecision) => number {
  const placeOf = (id: string) => {
    const { documentId, toldAt } = memberOf.get(id) as ClusterMember;
    return `${documentId} ${String(toldAt).padStart(9, "0")} ${id}`;
  };
  const keyOf = ({ accountIds }: PairDecision) => accountIds.map(placeOf).sort().join("|");
  return (a, b) => {
    if (a.byPerson !== b.byPerson) return a.byPerson ? -1 : 1;
    if (a.score !== b.score) return b.score - a.score;
    return keyOf(a) < keyOf(b) ? -1 : 1;
  };
}
