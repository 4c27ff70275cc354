import { beforeVerb, type Token, type TokenRange } from "../text/token.js";
import type { EventLexicon, VerbEntry } from "./event-lexicon.js";
import { isPassiveAt } from "./verb-use.js";

/** A verb that needs no object comes after all that have theirs. */
const needsNone = 10_000;
/** An object stands at most so many tokens behind its verb. */
const reach = 7;
/** Particles that may stand behind the object: "blew the bridge up", "shot it down". */
const adverbial = /^(?:up|down|over|off|out|back|in|away)$/u;

/**
 * What a word may tell as a verb, given the words around it: "seized weapons" is not what "seized the town" is.
 * The reading with the nearest object comes first, then particles, then the bare verb.
 */
export function fittingVerbs(
  tokens: readonly Token[],
  at: number,
  clause: TokenRange,
  lexicon: EventLexicon,
): readonly VerbEntry[] {
  const entries = lexicon.verbs(tokens[at]?.lower ?? "");
  if (entries.length === 0) return entries;
  const objectsAhead = (particle: string) => {
    const from = at + 1 + particle.split(" ").filter(Boolean).length;
    const stop = tokens.findIndex((token, index) => index >= from && endsObject(token, tokens[index + 1]));
    return joined(tokens.slice(from, Math.min(stop < 0 ? tokens.length : stop, clause.last + 1, at + reach + 1)));
  };
  // "The president welcomed the government": what stands before an active verb is not its object.
  // "A woman was shot in the village and was taken to hospital": nor is what stands before its "and".
  const isShared = tokens[beforeVerb(tokens, at)]?.partOfSpeech === "CCONJ";
  const behind =
    mayBePassive(tokens, at, clause) && !isShared ? joined(tokens.slice(Math.max(clause.first, at - reach), at)) : "";
  return entries
    .flatMap((entry) => {
      const distance = hasParticle(tokens, at, entry)
        ? objectDistance(entry, objectsAhead(entry.particle), behind)
        : null;
      return distance === null ? [] : [{ entry, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
}

function hasParticle(tokens: readonly Token[], at: number, { particle }: VerbEntry): boolean {
  if (!particle) return true;
  const parts = particle.split(" ");
  if (parts.every((part, index) => tokens[at + 1 + index]?.lower === part)) return true;
  const between = tokens.slice(at + 1, at + 4).findIndex(({ lower }) => lower === particle);
  return (
    adverbial.test(particle) &&
    between > 0 &&
    tokens.slice(at + 1, at + 1 + between).every(({ partOfSpeech }) => /^(?:DET|PRON|NOUN|PROPN)$/u.test(partOfSpeech))
  );
}

/** Letters to the object, ahead of the verb before behind it; null where it is missing. */
function objectDistance({ objects }: VerbEntry, ahead: string, behind: string): number | null {
  if (!objects) return needsNone;
  const found = objects.exec(ahead);
  if (found) return found.index;
  return objects.test(behind) ? needsNone / 2 : null;
}

/** A participle, but for one with a noun phrase right behind it and no form of "be" before it. */
function mayBePassive(tokens: readonly Token[], at: number, clause: TokenRange): boolean {
  const next = tokens[at + 1]?.partOfSpeech ?? "";
  return isPassiveAt(tokens, at, clause) || !/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/u.test(next);
}

/** "sent text messages to fighters": what follows a preposition is no object. */
function endsObject({ partOfSpeech, lower }: Token, next: Token | undefined): boolean {
  if (/^(?:SCONJ|VERB|PUNCT)$/u.test(partOfSpeech)) return true;
  const isOfNumber = next?.partOfSpeech === "NUM" || /^(?:least|most)$/u.test(next?.lower ?? "");
  return partOfSpeech === "ADP" && lower !== "of" && !isOfNumber;
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ lower }) => lower).join(" ");
}
