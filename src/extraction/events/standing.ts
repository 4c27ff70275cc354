import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Trigger } from "./draft.js";

/** What the tree says of a party that stands behind the word of the event. */
export type Standing = "ACTS" | "TAKES_NO_PART";

/** How a deed and who did it are tied by a noun of it: "killed in an army offensive". */
const byDeed = /:(?:in|by|during|from|with|through)$/u;
const whereabouts = /^(?:obl|nmod):(?:in|at|near|inside|outside|around|across|within)$/u;
const movements = /^(?:MOVE|WITHDRAW|SURRENDER|RELEASE)$/u;
/** How an act is said to be somebody's: "strikes launched by the army". */
export const done =
  /^(?:carried|conducted|launched|staged|committed|perpetrated|mounted|waged|undertaken|executed|ordered|led)$/u;
const leaning = /^(?:loyal|allied|affiliated|linked|close|opposed|hostile|backed|supported|funded|trained|led)$/iu;
const taken = /^(?:(?:re)?taken|(?:re)?captured|seized|liberated|regained)$/iu;
const held = /^(?:strongholds?|bastions?|bases?|hubs?|heartlands?|hotbeds?|redoubts?|birthplace|homes?)$/u;
const projectiles = /^(?:FIRE|SHELL|HIT)$/u;

/**
 * Whether a party acts, or belongs to other words than those of the event; null where the tree does not say.
 * @param isEventNoun whether the word at an index is a noun that tells events.
 */
export function standingOf(
  sentence: ReadSentence,
  mention: Mention,
  trigger: Trigger,
  isEventNoun: (at: number) => boolean,
): Standing | null {
  const syntax = sentence.syntax();
  if (syntax === null) return null;
  const isOfTrigger = (at: number) => at === trigger.verbAt || (at >= trigger.first && at <= trigger.last);

  const noun = syntax.nounModifiedBy(mention.first, mention.last);
  if (noun !== null && isEventNoun(noun) && !isOfTrigger(noun)) {
    const deed = syntax.governorOf(noun, noun);
    if (!deed || !isOfTrigger(deed.at)) return "TAKES_NO_PART";
    return byDeed.test(deed.relation) ? "ACTS" : null;
  }

  const governor = syntax.governorOf(mention.first, mention.last);
  const word = governor && syntax.node(governor.at);
  if (!governor || !word) return null;
  // "missiles fired from a warplane", "a bombing blamed on ISIS".
  if (projectiles.test(trigger.kind) && /:from$/u.test(governor.relation)) return "ACTS";
  if (/^blamed?$/iu.test(word.form) && /:on$/u.test(governor.relation)) return "ACTS";
  // "the air force loyal to the regime", "militias backed by Iran".
  if (leaning.test(word.form) && /:(?:to|with|by|from)$|:agent$/u.test(governor.relation)) return "TAKES_NO_PART";
  const isFrom = /:from$/u.test(governor.relation);
  // "Drones launched from Yemen by the rebels".
  if (isFrom && word.relation === "acl" && sentence.tokens[mention.last + 1]?.lower === "by") return "TAKES_NO_PART";
  // "bodies found in a town retaken by the army from ISIS": who held it once.
  const path = isFrom ? syntax.pathFrom(mention.first, mention.last).slice(0, 3) : [];
  if (path.some(({ at }) => taken.test(syntax.node(at)?.form ?? "") && !isOfTrigger(at))) return "TAKES_NO_PART";
  if (isOfTrigger(governor.at) && !movements.test(trigger.kind)) {
    // "shelling by ISIS", which the tokenizer may take for a verb.
    if (/:(?:by|agent)$/u.test(governor.relation) && (trigger.isNoun || trigger.isPassive || word.xpos === "VBG"))
      return "ACTS";
    // "killed civilians in the group's stronghold": where it happened is no party.
    // "Fired at soldiers", but "at the army base".
    const isShotAt = /:at$/u.test(governor.relation) && noun === null;
    if (whereabouts.test(governor.relation) && !isShotAt) return "TAKES_NO_PART";
  }
  if (isOfTrigger(governor.at)) return null;
  // The same, where the tree has the victims stand in the stronghold.
  const isVictim = /^(?:obj|nsubj:pass)$/u.test(word.relation) && isOfTrigger(word.head);
  const isThrownAt = /:at$/u.test(governor.relation);
  if (isVictim && !isThrownAt && whereabouts.test(governor.relation) && !movements.test(trigger.kind))
    return "TAKES_NO_PART";
  // "an accusation dismissed by the government", but "in shelling by ISIS".
  if (/:(?:by|agent)$/u.test(governor.relation)) {
    if (word.upos !== "VERB") return "ACTS";
    // "raids launched by the army and its allies".
    if (isOfTrigger(word.head) && word.relation.startsWith("acl") && done.test(word.form.toLowerCase())) return "ACTS";
    // Who uses or holds what was struck may be who was struck.
    const owned = word.relation === "acl" ? syntax.node(word.head) : undefined;
    return owned && /^ob[jl]/u.test(owned.relation) && isOfTrigger(owned.head) ? null : "TAKES_NO_PART";
  }
  // "Near Aguililla, a stronghold of the cartel", but "raided the camp, a stronghold of the cartel".
  const isStruck = word.relation === "appos" && /^(?:obj|nsubj:pass)$/u.test(syntax.node(word.head)?.relation ?? "");
  if (isAddedAsHeld(sentence, governor.at) && !isStruck) return "TAKES_NO_PART";
  // "the former stronghold of ISIS".
  const isOfPlace = sentence.places.some(({ first, last }) => governor.at >= first && governor.at <= last);
  return isOfPlace && /^nmod:(?:poss|of)$/u.test(governor.relation) ? "TAKES_NO_PART" : null;
}

/** ", a stronghold", ", the main base": what a place is called that was named before. */
function isAddedAsHeld({ tokens }: ReadSentence, noun: number): boolean {
  if (!held.test(tokens[noun]?.lower ?? "")) return false;
  let at = noun - 1;
  while (/^(?:ADJ|NOUN)$/u.test(tokens[at]?.partOfSpeech ?? "")) at -= 1;
  return /^(?:an?|the)$/u.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.text === ",";
}
