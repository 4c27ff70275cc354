import type { ExtractedActor, ExtractedClaim, Extraction } from "../../domain/extraction.js";

/** An actor of the graph, as an extraction would have it. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly actorType: ExtractedActor["actorType"];
  readonly named: boolean;
  readonly generic: boolean;
  readonly country: string | null;
  readonly international: boolean;
  readonly acledInter: number | null;
  readonly ploverSector: readonly string[];
  readonly wikidataId: string | null;
  /** Id of the actor that it is a part of, or null. */
  readonly partOf: string | null;
}

/**
 * Makes an actor of the text the one of the graph that a person says it is: all that the text says of the one is said of the other, and what the text calls it by
 * name becomes a name of it. The mentions say whose word that is.
 * @param localId the actor of the text.
 * @param known the actor that it is, then those that it is a part of.
 * @param localIdOf the local id of an actor of the graph that the text names already, or null.
 */
export function mergeActor(
  extraction: Extraction,
  localId: string,
  known: readonly KnownActor[],
  localIdOf: (id: string) => string | null,
  by: string,
): Extraction {
  const [self] = known;
  if (self === undefined) return extraction;
  const localIds = new Map(known.map(({ id }) => [id, localIdOf(id) ?? `known:${id}`]));
  const target = localIds.get(self.id) ?? localId;
  if (target === localId) return extraction;
  const renamed = (id: string): string => (id === localId ? target : id);
  const merged = extraction.actors.find(({ id }) => id === localId);
  // Only what this text calls it by name: what a lexicon calls the other one is no name of this one.
  const properNames = merged?.generic
    ? []
    : extraction.mentions.filter(({ entity, kind }) => entity === localId && kind === "NAME").map(({ text }) => text);
  const added = known
    .filter(({ id }) => localIdOf(id) === null)
    .map((actor): ExtractedActor => {
      const { id, partOf, ...facts } = actor;
      return {
        ...facts,
        id: localIds.get(id) ?? id,
        lexiconId: id,
        aliases: [],
        partOf: partOf === null ? null : (localIds.get(partOf) ?? null),
      };
    });
  const actors = [...extraction.actors.filter(({ id }) => id !== localId), ...added].map((actor) => {
    const partOf = actor.partOf === null || actor.id === target ? actor.partOf : renamed(actor.partOf);
    if (actor.id !== target || merged === undefined) return { ...actor, partOf };
    const aliases = new Set([...actor.aliases, ...properNames]);
    aliases.delete(actor.name);
    return { ...actor, aliases: [...aliases] };
  });
  return {
    ...extraction,
    actors,
    events: extraction.events.map((event) => ({
      ...event,
      participants: event.participants.map((one) => ({ ...one, actor: renamed(one.actor) })),
    })),
    claims: extraction.claims.map((claim) => renamedClaim(claim, renamed)),
    mentions: extraction.mentions.map((mention) =>
      mention.entity === localId ? { ...mention, entity: target, identifiedBy: by } : mention,
    ),
    actorRelations: extraction.actorRelations
      .map((relation) => ({ ...relation, from: renamed(relation.from), to: renamed(relation.to) }))
      .filter(({ from, to }) => from !== to),
  };
}

/** One who passed a claim on to himself said it once. The publisher stays last. */
function renamedClaim(claim: ExtractedClaim, renamed: (id: string) => string): ExtractedClaim {
  const chain = claim.attribution.chain.map(renamed);
  const controller = claim.value?.["controller"];
  return {
    ...claim,
    ...(typeof controller === "string" && { value: { ...claim.value, controller: renamed(controller) } }),
    attribution: { ...claim.attribution, chain: chain.filter((link, index) => chain.lastIndexOf(link) === index) },
  };
}
