import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { ActorRegister } from "../actors/actor-register.js";
import { lowerWords } from "../text/token.js";
import type { Draft } from "./draft.js";
import { type EventType, typed } from "./event-type.js";

/** Whoever suffers, or fights back. */
const facing = /^(?:VICTIM|TARGET|DEFENDER|BELLIGERENT)$/u;
const oneSided = /^(?:CLASH|HIT|FIRE|KILL|WOUND)$/u;
const fighting =
  /\b(?:clash(?:es|ed)?|fighting|battles?|combat|gun-?fights?|firefights?|skirmish(?:es)?|repel(?:led|s)?|fought|exchange)\b/u;
/** "Attacked the village", "raids on two homes": where only civilians are. */
const onDwellings =
  /\b(?:attack|raid|storm|assault)(?:s|ed|ing)? (?:on )?(?:[\p{L}-]+ ){0,3}?(?:villages?|hamlets?|homes?|houses?|markets?|marketplaces?|church(?:es)?|mosques?|schools?|hospitals?|farms?|weddings?|funerals?|hotels?)\b/u;

/**
 * The type of an account that was told as a fight though only civilians stand on the other side: "attacked a village, killing 12 people", "shot dead two men during raids"; null for every other
 * account. Source: ACLED codebook, "Attack" (violence against civilians), where civilians are the only other party.
 */
export function attackOnCivilians(
  tellings: readonly Draft[],
  participants: readonly ExtractedParticipant[],
  type: EventType,
  actors: ActorRegister,
): EventType | null {
  if (type.subEvent !== "ARMED_CLASH" || type.outcome !== null) return null;
  const others = participants.filter(({ role }) => facing.test(role));
  if (!others.every(({ actor }) => actors.isCivilian(actor))) return null;
  const clauses = tellings.map(({ sentence, clause }) => lowerWords(sentence, clause));
  const isFight =
    !tellings.every(({ trigger }) => oneSided.test(trigger.kind)) || clauses.some((words) => fighting.test(words));
  if (isFight || !(others.length > 0 || clauses.some((words) => onDwellings.test(words)))) return null;
  return typed("ATTACK", type.plover, type.modes, { weapons: type.weapons });
}
