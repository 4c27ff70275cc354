import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { ActorRegister } from "../actors/actor-register.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Token } from "../text/token.js";
import type { Trigger } from "./draft.js";
import { isSpokenOf, isTeller } from "./leading-parties.js";
import { isShortPassive, wordBefore } from "./party-phrases.js";
import { protests } from "./role-words.js";

const armed = /^(?:STATE_FORCES|MILITARY_COMMAND|POLICE|REBEL_GROUP|MILITIA|PRO_GOVERNMENT_MILITIA|COALITION)$/u;
/** Who belongs to somebody: of "the niece of a governor" the governor is not meant. */
const belonging =
  /^(?:brothers?|sisters?|sons?|daughters?|wife|wives|husbands?|widows?|nieces?|nephews?|cousins?|uncles?|aunts?|fathers?|mothers?|in-law|relatives?|parents|grandsons?|granddaughters?|friends?|associates?|aides?|advisers?|advisors?|drivers?|chauffeurs?|bodyguards?|secretary|lawyers?|staff|colleagues?|dissidents|defectors?|deserters?|opponents?|critics?|neighbours?|neighbors?|effigy|effigies|portraits?|statues?)$/u;
/** Nouns that stand for no part in the act, with the "of" or "with" behind them: "in the presence of envoys". */
const accompanying =
  /^(?:presence|absence|behalf|honou?r|memory|name|support|favou?r|solidarity|sympathy|wake|aftermath|request|invitation|suspicion|front|charges|accusations|case|fate|plight|release)$/u;
/** Nouns that mean no more than those they are "of". */
const gathered =
  /^(?:squads?|delegations?|crews?|groups?|columns?|bands?|gangs?|teams?|crowds?|mobs?|pairs?|convoys?|party|parties)$/u;
const aimed = /^(?:BLAST|GRENADE|FIRE|SHELL|HIT|RAZE|DESTROY)$/u;
const whereabouts = /^(?:outside|opposite|beside|inside|near)$/u;
const devoted = /^(?:loyal|close|faithful|opposed|hostile|sympathetic|allied)$/u;
/** What follows them says why or when something was done, and not to whom. */
const reason = /^(?:over|about|because|despite|amid|without|following|since|under)$/u;
const motive =
  /^(?:protest|anger|return|response|retaliation|revenge|reprisal|reaction|connection|suspicion|charges|solidarity|opposition|spite|breach|defiance)$/u;
/** Gerunds behind a comma with which something else is told. */
const aside =
  /^(?:mistaking|demanding|preventing|accusing|saying|fearing|believing|calling|urging|prompting|drawing|hoping|trying|seeking|citing|blaming|angering|raising|sparking|defying|vowing|promising|ignoring|alleging|suspecting|supporting|opposing)$/u;
const described =
  /^(?:suspected|alleged|presumed|accused|armed|unarmed|wounded|injured|detained|jailed|exiled|so-called)$/u;
/** Participles that tell of the party before them what others did or want: "a leader wanted by the United States". */
const elsewhere =
  /^(?:wanted|accused|suspected|blamed|backed|supported|trained|funded|sought|praised|known|seen|guarded|protected|patrolled|attended|imposed|brokered|sponsored|visited)$/u;

/**
 * True of a party that a report from elsewhere names beside an act without its taking part: who tells of it, whose kin or follower it is about, who was
 * only near, why it was done, whose death is spoken of.
 */
export function isBystander(
  sentence: ReadSentence,
  mention: Mention,
  trigger: Trigger,
  actors: ActorRegister,
): boolean {
  const anchor = trigger.verbAt ?? trigger.first;
  // "Ordered the release of the leader, who had been jailed": of whom the clause is.
  if (isDescribedBy(sentence.tokens, mention, anchor)) return false;
  return (
    isCaller(sentence, mention) ||
    isGuess(sentence, mention) ||
    isFirmOfGoods(sentence, mention) ||
    isPerceiver(sentence, mention) ||
    isTeller(sentence, mention, anchor) ||
    isOwnerOfPerson(sentence, mention, trigger, actors) ||
    isLedByNamed(sentence, mention, actors) ||
    isBesideWord(sentence, mention, trigger) ||
    isOriginOfHarmed(sentence, mention, trigger) ||
    isInReason(sentence, mention, trigger) ||
    (protests.has(trigger.kind) && isOfWhatIsOpposed(sentence, mention, anchor)) ||
    (protests.has(trigger.kind) && isForWhom(sentence, mention)) ||
    isDeadOfAnotherAct(sentence, mention, trigger)
  );
}

/** "A B, who had been jailed": true of the party right before a relative clause whose verb stands at `anchor`. */
export function isDescribedBy(tokens: readonly Token[], { last }: Mention, anchor: number): boolean {
  const opener = tokens[last + 1]?.text === "," ? last + 2 : last + 1;
  const between = tokens.slice(opener + 1, anchor);
  return (
    tokens[opener]?.lower === "who" &&
    anchor > opener &&
    // "Militiamen, who this week seized the airport".
    between.every(
      ({ partOfSpeech, lower }) =>
        /^(?:AUX|ADV|PART)$/u.test(partOfSpeech) ||
        /^(?:on|this|last|in|week|month|year|(?:\p{L}{3,6})day)$/u.test(lower),
    )
  );
}

/** "In what the police called the biggest operation", "in what President A B described". */
function isCaller({ tokens }: ReadSentence, { first, last }: Mention): boolean {
  let title = first - 1;
  while (title > first - 5 && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[title]?.partOfSpeech ?? "")) title -= 1;
  const isAsked = [title, first].some((at) => tokens[at]?.lower === "what");
  return (
    isAsked &&
    /^(?:called|calls|described|describes|termed|said|says|labell?ed|dubbed)$/u.test(tokens[last + 1]?.lower ?? "")
  );
}

/** "By people believed to be police": what somebody may be, and nobody besides. */
const isGuess = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[first - 1]?.lower === "be" &&
  tokens[first - 2]?.lower === "to" &&
  /^(?:believed|thought|suspected|understood|said|alleged|presumed|claiming|purporting|pretending)$/u.test(
    tokens[first - 3]?.lower ?? "",
  );

/** "Wrecked two buses belonging to a banana company": what is wrecked is the buses. */
function isFirmOfGoods({ tokens }: ReadSentence, { first, last }: Mention): boolean {
  const to = wordGoverning(tokens, first);
  return (
    /^(?:company|firm|corporation|business|chain|operator)$/u.test(tokens[last]?.lower ?? "") &&
    tokens[to]?.lower === "to" &&
    /^belong(?:ing|ed)$/u.test(tokens[to - 1]?.lower ?? "")
  );
}

/** "A vigil for the victims": for whom it is held. */
const isForWhom = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[wordBefore(tokens, first)]?.lower === "for";

/** "Residents reported hearing gunfire", "a witness saw soldiers fire": it befell others. */
function isPerceiver({ tokens }: ReadSentence, { last }: Mention): boolean {
  const next = /^(?:have|has|had|could|also)$/u.test(tokens[last + 1]?.lower ?? "") ? last + 2 : last + 1;
  const [verb, object] = [tokens[next]?.lower ?? "", tokens[next + 1]?.lower ?? ""];
  if (/^(?:reported|described|recalled|recounted)$/u.test(verb)) return /^(?:hearing|seeing|witnessing)$/u.test(object);
  return /^(?:heard|hear|saw|witnessed)$/u.test(verb);
}

const harming = /^(?:KILL|WOUND|EXECUTE|ABDUCT|ARREST|BEAT|TORTURE|HIT|BLAST|SHELL|FIRE|CLASH)$/u;

/** "Killed two peacekeepers from Chad": where a party to violence comes from takes no part; not so in "withdraws its envoy from Chad". */
export const isOriginOfHarmed = (
  { tokens, actors }: ReadSentence,
  { first }: Pick<Mention, "first">,
  { kind, isPassive, first: verb }: Trigger,
): boolean =>
  // "Eight drivers from Morocco have been released".
  (harming.test(kind) || (kind === "RELEASE" && isPassive && first < verb)) &&
  tokens[first - 1]?.lower === "from" &&
  actors.some(({ last }) => last === first - 2);

/** Index of the word that the whole noun phrase of a party hangs on: of "of" in "of three suspected rebels", "of opposition leader A B". */
export function wordGoverning(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  while (at > 0 && isDescribing(tokens, at)) at -= 1;
  return at;
}

function isDescribing(tokens: readonly Token[], at: number): boolean {
  const { lower = "", partOfSpeech = "" } = tokens[at] ?? {};
  if (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(partOfSpeech) || lower === "'s" || described.test(lower)) return true;
  // "The ousted president", which the model takes for a verb.
  return partOfSpeech === "VERB" && /ed$/u.test(lower) && /^(?:DET|ADP|NUM)$/u.test(tokens[at - 1]?.partOfSpeech ?? "");
}

const leading =
  /^(?:commander|leader|head|chief|general|spokesman|spokeswoman|founder|member|director|deputy|president)$/u;

/** "A B, the commander of the Guards, was killed": what A B leads. */
function isLedByNamed({ tokens, actors }: ReadSentence, { first, last }: Mention, register: ActorRegister): boolean {
  const of = wordGoverning(tokens, first);
  if (tokens[of]?.lower !== "of" || !leading.test(tokens[of - 1]?.lower ?? "")) return false;
  // "Killed the commander of the Guards, A B".
  const isNamedBehind = actors.some(
    ({ first: next, entity }) => next === last + 2 && register.describe(entity)?.type === "PERSON",
  );
  if (isNamedBehind && tokens[last + 1]?.text === ",") return true;
  const comma = tokens.findLastIndex(({ text }, at) => at < of && text === ",");
  const isNear = comma >= 0 && of - comma <= 6;
  return (
    isNear && actors.some(({ last, entity }) => last === comma - 1 && register.describe(entity)?.type === "PERSON")
  );
}

/** "The brother of a president", "a minister's bodyguards", "supporters of the party": another is meant. Forces of an armed side are that side. */
function isOwnerOfPerson(sentence: ReadSentence, mention: Mention, trigger: Trigger, register: ActorRegister): boolean {
  const { tokens, actors } = sentence;
  // "The wife of a blogger hacked to death": the participle is of who stands before it.
  if (mention.last + 1 === trigger.first && (trigger.isPassive || isShortPassive(sentence, trigger))) return false;
  const isMeant = (from: number, to: number) => {
    // "The wife of a rebel".
    if (tokens.slice(from, to + 1).some(({ lower }) => belonging.test(lower))) return true;
    const other = actors.find(({ first, last }) => first <= to && last >= from);
    // "A crowd of students" are students.
    const isGathered = gathered.test(tokens[other?.last ?? 0]?.lower ?? "");
    return other !== undefined && !isGathered && !isArmed(register, mention) && isPerson(register, other);
  };
  const of = wordGoverning(tokens, mention.first);
  // "Secretary of State A B" is A B.
  const isOffice = of < mention.first - 1 && /^\p{Lu}/u.test(tokens[of - 1]?.text ?? "");
  if (tokens[of]?.lower === "of" && !isOffice && isMeant(of - 1, of - 1)) return true;
  const next = mention.last + 1;
  if (!/^['’]s?$/u.test(tokens[next]?.lower ?? "")) return false;
  // "Sheikh Hasina's government".
  const isOfNamed =
    register.describe(mention.entity)?.type === "PERSON" && actors.some(({ first }) => first === next + 1);
  return isOfNamed || isMeant(next + 1, next + 1);
}

const isArmed = (register: ActorRegister, { entity }: Mention): boolean =>
  armed.test(register.describe(entity)?.type ?? "");

const isPerson = (register: ActorRegister, { entity }: Mention): boolean =>
  /^(?:CIVILIANS|OFFICIAL|PERSON|ACTIVIST_NETWORK|STATE_FORCES|POLICE|REBEL_GROUP|MILITIA)$/u.test(
    register.describe(entity)?.type ?? "",
  );

/** The parties without those whose name only describes another of them: "Red Cross workers". */
export function withoutDescribing(
  parties: ExtractedParticipant[],
  sentence: ReadSentence | null,
  register: ActorRegister,
): ExtractedParticipant[] {
  if (!sentence) return parties;
  return parties.filter(({ actor, mention }) => {
    const name = sentence.actors.find(({ entity, start }) => entity === actor && start === mention.start);
    const noun = name && nounDescribedBy(sentence, name, register);
    return !noun || !parties.some((other) => other.actor === noun.entity && other.actor !== actor);
  });
}

/** The noun that a name only describes: "workers" behind "Red Cross". An armed group's gunmen are the group. */
function nounDescribedBy({ actors }: ReadSentence, mention: Mention, register: ActorRegister): Mention | undefined {
  return actors.find(
    (noun) =>
      noun.kind === "NOMINAL" &&
      noun.first === mention.last + 1 &&
      !(isArmed(register, mention) && isArmed(register, noun)),
  );
}

/** "Outside the court", "near the house of a judge", "in the presence of envoys", "two of them women". */
function isBesideWord({ tokens }: ReadSentence, { first }: Mention, trigger: Trigger): boolean {
  const at = wordGoverning(tokens, first);
  const [before, word] = [tokens[at - 1]?.lower ?? "", tokens[at]?.lower ?? ""];
  const whole = word === "of" ? (tokens[wordGoverning(tokens, at)]?.lower ?? "") : word;
  // What goes off outside somebody's house is aimed at who lives there.
  if (whereabouts.test(whole) && !(word === "of" && aimed.test(trigger.kind))) return true;
  // Part of those who were counted before.
  if (word === "them" && before === "of" && tokens[at - 2]?.partOfSpeech === "NUM") return true;
  // "A judge critical of the president", "fighters loyal to a general".
  if (first > trigger.last && ((word === "of" && before === "critical") || (word === "to" && devoted.test(before))))
    return true;
  // "Drove protesters away from parliament".
  if (word === "from" && before === "away") return true;
  const isOfTrigger = at - 1 >= trigger.first && at - 1 <= trigger.last;
  // "Demanded the support of the authorities" is said to them.
  if (trigger.kind === "DEMAND" && /^(?:support|sympathy|solidarity)$/u.test(before)) return false;
  return !isOfTrigger && trigger.kind !== "SUPPORT" && /^(?:of|with|for)$/u.test(word) && accompanying.test(before);
}

/** "Arrested over their links to a cleric", "a leader wanted by the police", "mistaking them for rebels": what stands behind says why, or tells of another act. */
function isInReason({ tokens }: ReadSentence, { first }: Mention, trigger: Trigger): boolean {
  // "Came under fire from rebels": the "under" is of the verb.
  const from = Math.max(trigger.verbAt ?? trigger.first, trigger.last) + (trigger.lemma === "come" ? 2 : 1);
  // "Killed a judge, who was on leave, and two guards".
  const joint = wordGoverning(tokens, first);
  if (tokens[joint]?.lower === "and" && tokens[joint - 1]?.text === ",") return false;
  return tokens.slice(from, first).some((token, index) => opensReason(tokens, from + index, token, index === 0, first));
}

function opensReason(
  tokens: readonly Token[],
  at: number,
  { lower, text }: Token,
  isNext: boolean,
  end: number,
): boolean {
  if (text === ";" || /^(?:whom|whose|who|which)$/u.test(lower)) return true;
  const next = tokens[at + 1];
  if (!next || at + 1 >= end) return false;
  const opensGerund = isGerund(next, tokens[at + 2]);
  // "A bishop who has mediated between two sides, was shot": the main clause goes on.
  if (text === ",") return aside.test(next.lower) || next.partOfSpeech === "AUX";
  if (elsewhere.test(lower)) return /^(?:by|of|for)$/u.test(next.lower);
  if (/^(?:in|on)$/u.test(lower)) return motive.test(next.lower);
  if (/^(?:of|for|from)$/u.test(lower)) return opensGerund;
  // "Over 20 teachers", "handed over to the army", "about 20 teachers".
  const isAmount =
    next.partOfSpeech === "NUM" || /^(?:dozen|hundred|thousand|score|million)$/u.test(tokens[at + 2]?.lower ?? "");
  return reason.test(lower) && !isAmount && !(lower === "over" && isNext);
}

/** "Protested against attacks by the navy": whose deed it is about. */
function isOfWhatIsOpposed({ tokens }: ReadSentence, { first }: Mention, anchor: number): boolean {
  const by = wordGoverning(tokens, first);
  return tokens[by]?.lower === "by" && tokens.slice(anchor + 1, by).some(({ lower }) => lower === "against");
}

/** True of a party behind "by". */
export function isBehindBy({ tokens }: ReadSentence, { first }: Mention): boolean {
  return tokens[wordGoverning(tokens, first)]?.lower === "by";
}

/** "A protest against the killing of three teachers": whose death is spoken of, where the act is another. */
function isDeadOfAnotherAct(sentence: ReadSentence, mention: Mention, { first, last }: Trigger): boolean {
  const of = wordGoverning(sentence.tokens, mention.first);
  return !(of - 1 >= first && of - 1 <= last) && of > last && isSpokenOf(sentence, { ...mention, first: of + 1 });
}

/** "Arresting the lawyer", which the model may take for a noun. */
export function isGerund(word: Token | undefined, next: Token | undefined): boolean {
  if (!word || !/ing$/u.test(word.lower)) return false;
  return word.partOfSpeech === "VERB" || /^(?:DET|NUM|PROPN|PRON)$/u.test(next?.partOfSpeech ?? "");
}
