import type { ExtractedEvent, Extraction } from "../../domain/extraction.js";

/** Somebody who takes part in an event, as found. */
export interface FoundParty {
  readonly actor: string;
  readonly acts: boolean;
  readonly role: string;
  /** Names and words by which the report calls him. */
  readonly words: string;
}

const acting = new Set(["ATTACKER", "BELLIGERENT", "MOVER", "RESPONDER"]);

/** Who takes part in some events, once for each part that is told. */
export function partiesOf({ actors }: Extraction, events: readonly ExtractedEvent[]): FoundParty[] {
  return events
    .flatMap(({ participants }) => participants)
    .map(({ actor, role, mention }) => {
      const known = actors.find(({ id }) => id === actor);
      return {
        actor,
        acts: acting.has(role),
        role,
        words: [known?.name ?? actor, ...(known?.aliases ?? []), mention.text].join(" "),
      };
    });
}

/** Where some events were: by name and words, and the country's code. */
export function placesOf(
  { places }: Extraction,
  events: readonly ExtractedEvent[],
): { readonly words: string; readonly country: string | null }[] {
  return events
    .flatMap((event) => event.places)
    .map(({ place, mention }) => {
      const known = places.find(({ id }) => id === place);
      return { words: `${known?.name ?? place} ${mention.text}`, country: known?.country ?? null };
    });
}

/** Who says what is claimed about some events, nearest to them, in lower case; null for the narrator. */
export function speakersOf({ actors, claims }: Extraction, events: readonly ExtractedEvent[]): (string | null)[] {
  return claims
    .filter(({ about }) => events.some(({ id }) => id === about))
    .map(({ attribution: { kind, chain } }) => {
      const [id] = chain;
      const speaker = actors.find((actor) => actor.id === id);
      return kind === "NARRATOR" ? null : [speaker?.name, id, ...(speaker?.aliases ?? [])].join(" ").toLowerCase();
    });
}

/** Each party once in each part, however many clauses tell of it. */
export function eachOnce(parties: readonly FoundParty[]): FoundParty[] {
  return [...new Map(parties.map((party) => [`${party.actor} ${party.acts}`, party])).values()];
}

/** Who takes part in what is mutual acts, and it is done to him. */
export function hasPart({ acts, role }: FoundParty, isActing: boolean): boolean {
  return acts === isActing || (role === "BELLIGERENT" && !isActing);
}

/** Whether a party is called so, in lower case. */
export function isNamed({ words }: FoundParty, name: string): boolean {
  return words.toLowerCase().includes(name);
}
