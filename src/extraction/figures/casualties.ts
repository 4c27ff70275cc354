import type { CasualtyKind, VictimGroup } from "../../domain/vocabulary/claim.js";
import type { Token } from "../text/token.js";
import { amongThose, ofTheHarmed } from "./befallen.js";
import type { CasualtyFigure } from "./casualty-figure.js";
import { type FoundNumber, isAge, isYear, numberAt } from "./numbers.js";
import { actsAt, singleVictimAt } from "./single-victims.js";
import { victimListAt } from "./victim-lists.js";
import { victimGroupOf, victimNoun } from "./victims.js";

const killed =
  /^(?:killed|martyred|dead|died|dies|die|deaths?|bodies|fatalities|beheaded|executed|decapitated|massacred|slain|perished|murdered|slaughtered|assassinated|lynched|strangled|gunned)$/u;
const wounded = /^(?:wounded|injured|injuries|wounds|hurt|maimed)$/u;
/** "Sentenced eight soldiers to death": nobody has died. */
const sentenced = /^(?:sentence[sd]?|sentencing|condemn(?:s|ed|ing)?)$/u;
const killing =
  /^(?:kill|kills|killed|killing|executed|executing|beheaded|beheading|decapitated|slaughtered|massacred|murdered|assassinated|lynched|lives)$/u;
const wounding = /^(?:wound|wounds|wounding|wounded|injured|injuring|injures)$/u;

/**
 * The casualty figures of a sentence, in order; a number without a word for persons counts only beside "killed" and the like.
 * @param isWide - True where one person by whatever noun is a figure ("beheaded a prison warder"); in reports on the Syrian and Iraqi wars, which tell of many at once,
 * only a few nouns are, for of the others they are more often examples.
 */
export function casualtiesIn(tokens: readonly Token[], isWide = false): CasualtyFigure[] {
  const figures: CasualtyFigure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const counted = numberAt(tokens, at);
    const list = victimListAt(tokens, at, counted, isWide);
    if (list) {
      figures.push(...list.figures);
      at = list.last;
      continue;
    }
    const number = counted ?? singleVictimAt(tokens, at, isWide);
    if (!number || isYear(tokens, number) || isAge(tokens, number) || isShare(tokens, number)) continue;
    const noun = victimNoun(tokens, number.last + 1);
    const figure = figureOf(tokens, number, noun, figures.at(-1));
    if (figure === "subset") continue;
    const part = figure && isPartAhead(tokens, figures.at(-1), figure) ? figures.pop() : undefined;
    if (figure) figures.push(part ? withPart(figure, part) : figure);
    at = Math.max(at, number.last);
  }
  return figures;
}

/** "Four children were among eight people killed": the part is told before its whole. */
function isPartAhead(tokens: readonly Token[], part: CasualtyFigure | undefined, whole: CasualtyFigure): boolean {
  if (!part || part.casualty !== whole.casualty || part.group === whole.group) return false;
  const between = tokens.slice(part.last + 1, whole.number.first).map(({ lower }) => lower);
  return /^(?:,? ?(?:including|among them) [\p{L}\d -]+? )?(?:was|were|are|is)(?: also| reportedly)? among(?: the| those)?$/u.test(
    between.join(" "),
  );
}

function withPart(whole: CasualtyFigure, { group, number: { min, max }, subsets }: CasualtyFigure): CasualtyFigure {
  return { ...whole, subsets: [{ victimGroup: group, min, max }, ...subsets, ...whole.subsets] };
}

/** "99 percent of deaths" is a share, and no toll. */
function isShare(tokens: readonly Token[], { last }: FoundNumber): boolean {
  return /^(?:percent|per|%)$/u.test(tokens[last + 1]?.lower ?? "");
}

function figureOf(
  tokens: readonly Token[],
  number: FoundNumber,
  noun: { group: VictimGroup; at: number } | null,
  previous: CasualtyFigure | undefined,
): CasualtyFigure | "subset" | null {
  const last = noun?.at ?? number.last;
  const between = previous
    ? tokens
        .slice(previous.last + 1, number.first)
        .map(({ lower }) => lower)
        .join(" ")
    : "";
  if (
    previous &&
    noun &&
    /^,?\s*(?:(?:among them|including|of them|mostly)|(?:including|among them)(?: [\p{L}\d]+){1,5} and)$/u.test(between)
  ) {
    previous.subsets.push({ victimGroup: noun.group, min: number.min, max: number.max });
    return "subset";
  }
  const part = partOf(tokens, number.last + 1);
  if (previous && part && /^,?$/u.test(between)) {
    previous.subsets.push({ victimGroup: part.group, min: number.min, max: number.max });
    return "subset";
  }
  const counted = noun ? null : countedBefore(tokens, number);
  // "Killed seven people, a police officer said".
  const behind = tokens.find(({ partOfSpeech }, at) => at > last && !/^(?:NOUN|PROPN)$/u.test(partOfSpeech));
  const speaks = behind?.partOfSpeech === "VERB" && tokens[number.first - 1]?.text === ",";
  // "Two of them died".
  const isOfThem = !noun && tokens[last + 1]?.lower === "of" && /^(?:them|whom)$/u.test(tokens[last + 2]?.lower ?? "");
  const casualty =
    casualtyOf(tokens, number, isOfThem ? last + 2 : last, noun !== null) ??
    (counted ? "KILLED" : null) ??
    (noun && previous && /^(?:and|,)$/u.test(between) && number.first - previous.last === 2 && !speaks
      ? previous.casualty
      : null);
  if (!casualty) return null;
  const group = part?.group ?? noun?.group ?? counted ?? "TOTAL";
  return { casualty, group, number, last: part?.at ?? last, subsets: [] };
}

/** "The number of civilians killed in the strike has risen to 20": whom a number counts that the sentence comes to in the end. */
function countedBefore(tokens: readonly Token[], { first }: FoundNumber): VictimGroup | null {
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ lower }) => lower);
  if (!/\b(?:risen|rose|rises|climbed|climbs|increased|reached|grown|stands|stood)\b/u.test(before.join(" ")))
    return null;
  const at = tokens.findIndex(({ lower }, index) => lower === "number" && tokens[index + 1]?.lower === "of");
  const noun = at >= 0 && at < first ? victimNoun(tokens, at + 2) : null;
  return noun && /^(?:killed|slain)$/u.test(tokens[noun.at + 1]?.lower ?? "") ? noun.group : null;
}

/** "52 of the dead were civilians", "five of them children": whom the part counts. */
function partOf(tokens: readonly Token[], from: number): { group: VictimGroup; at: number } | null {
  if (tokens[from]?.lower !== "of") return null;
  let at = from + 1;
  if (tokens[at]?.lower === "them") at += 1;
  else if (
    /^(?:the|those)$/u.test(tokens[at]?.lower ?? "") &&
    (killed.test(tokens[at + 1]?.lower ?? "") ||
      /^(?:victims|wounded|injured|casualties)$/u.test(tokens[at + 1]?.lower ?? ""))
  )
    at += 2;
  else return null;
  while (/^(?:was|were|are|mostly|all)$/u.test(tokens[at]?.lower ?? "")) at += 1;
  // "97 of the dead were police officers".
  if (/^(?:police|army|security)$/u.test(tokens[at]?.lower ?? "")) at += 1;
  const group = victimGroupOf(tokens[at]?.lower ?? "");
  return group && group !== "TOTAL" ? { group, at } : null;
}

function casualtyOf(
  tokens: readonly Token[],
  number: FoundNumber,
  last: number,
  hasNoun: boolean,
): CasualtyKind | null {
  const own = tokens[last]?.lower ?? "";
  const ofHarmed = ofTheHarmed(tokens, number.last + 1);
  if (ofHarmed) return ofHarmed;
  if (/^(?:dead|deaths?|bodies|fatalities|martyrs?)$/u.test(own)) return "KILLED";
  if (/^(?:wounded|injured|injuries)$/u.test(own)) return "WOUNDED";
  const left = tokens.slice(Math.max(0, number.first - 4), number.first).map(({ lower }) => lower);
  if (/^(?:another|other)$/u.test(left.at(-1) ?? "")) left.pop();
  const near = left.at(-1) ?? "";
  const next = toldNext(tokens, last) ?? (isTakenToHospital(tokens, last) ? "WOUNDED" : null);
  if (next) return next;
  // "The army lost 17 men".
  if (near === "lost" && /^(?:men|soldiers|troops|fighters|officers|militants|policemen|comrades)$/u.test(own))
    return "KILLED";
  const isArticle = /^an?$/u.test(tokens[number.first]?.lower ?? "") && number.first === number.last;
  const beforeOf = near === "of" ? (left.at(-2) ?? "") : near;
  if (killing.test(beforeOf) && (hasNoun || near !== "of")) return "KILLED";
  if (near === "dead" && /^(?:shot|shoots?|shooting)$/u.test(left.at(-2) ?? "")) return "KILLED";
  if (/^deaths?$/u.test(beforeOf) && near === "of") return "KILLED";
  if (own === "lives" && (claiming.test(near) || areLost(tokens, last + 1))) return "KILLED";
  if (wounding.test(beforeOf)) return "WOUNDED";
  if (hasNoun && near === "with" && /^(?:along|together)$/u.test(left.at(-2) ?? "") && killed.test(left.at(-3) ?? ""))
    return "KILLED";
  const taken = captured(near) ?? (hasNoun ? ledAway(tokens, number, last) : null);
  if (taken) return taken;
  for (let at = last + 1; at < Math.min(tokens.length, last + (hasNoun ? 18 : 3)); at += 1) {
    const token = tokens[at];
    if (!token || token.text === ";" || /^(?:when|while|after|said)$/u.test(token.lower)) break;
    // So far off only a name may stand between: "militants of the so-called Islamic State of Iraq and the Levant were killed".
    if (at > last + 11 && tokens.slice(last + 1, at).some(isFiniteVerb)) break;
    // "A policeman shot a teacher dead": the one is of who did it.
    if (isArticle && isFiniteVerb(token) && actsAt(tokens, at)) return null;
    const isPenalty = token.lower === "death" && tokens[at - 1]?.lower === "to";
    if (isPenalty && (left.some((word) => sentenced.test(word)) || sentenced.test(tokens[at - 2]?.lower ?? "")))
      return null;
    if (killed.test(token.lower))
      return token.lower === "killed" && tokens[at + 1] && isActiveObject(tokens, at) ? null : "KILLED";
    if (token.lower === "lost" && /^(?:life|lives)$/u.test(tokens[at + 2]?.lower ?? "")) return "KILLED";
    const done = wounded.test(token.lower) ? "WOUNDED" : captured(token.lower);
    // "Three gunmen kidnapped two nurses": the number is of who did it.
    // "The man who stabbed two guards was arrested": nor of whom something else was done to.
    const isObject = tokens[number.first - 1]?.partOfSpeech === "VERB" && done !== "WOUNDED";
    if (done) return isObject || (tokens[at + 1] && isActiveObject(tokens, at)) ? null : done;
    // "Two protesters were shot and 61 others were arrested": what is said of others.
    if (at > last + 1 && numberAt(tokens, at) && tokens[last + 1] && isFiniteVerb(tokens[last + 1] as Token)) break;
    if (
      at > last + 1 &&
      numberAt(tokens, at) &&
      !isJoined(tokens, at) &&
      !tokens.slice(last + 1, at).some(({ text, lower }) => text === "," || lower === "including" || lower === "among")
    )
      break;
  }
  const isOfInjured = isAnnounced(tokens, number, (at) => isNumberOf(tokens, at, wounded));
  if (
    (isOfInjured || isAnnounced(tokens, number, (at) => isToll(tokens, at))) &&
    (hasNoun || /^(?:at|to|reached|hit)$/u.test(near) || near === "least" || number.first !== number.numberAt)
  )
    return isOfInjured ? "WOUNDED" : "KILLED";
  if (hasNoun && left.includes("leaving") && wounded.test(tokens[last + 1]?.lower ?? "")) return "WOUNDED";
  return hasNoun ? amongThose(tokens, last) : null;
}

const captured = (word: string): CasualtyKind | null =>
  /^(?:kidnapped|abducted|kidnapping|abducting)$/u.test(word)
    ? "ABDUCTED"
    : /^(?:arrested|detained|arresting|detaining)$/u.test(word)
      ? "DETAINED"
      : null;

/** "Capturing three fighters", "took 23 passengers off two buses", "marched 80 others into the forest": of persons. */
function ledAway(tokens: readonly Token[], { first }: FoundNumber, last: number): CasualtyKind | null {
  const [verb, next] = [tokens[first - 1]?.lower ?? "", tokens[last + 1]?.lower ?? ""];
  if (/^captur(?:ed|ing)$/u.test(verb)) return "DETAINED";
  const isTaken = /^(?:took|take[ns]?|taking|held|holding)$/u.test(verb) && /^(?:off|hostage|captive)$/u.test(next);
  return isTaken || (/^(?:marched|herded)$/u.test(verb) && next === "into") ? "ABDUCTED" : null;
}

/** "The number of injured", of which a word for them stands at `at`. */
const isNumberOf = (tokens: readonly Token[], at: number, harmed: RegExp): boolean =>
  harmed.test(tokens[at]?.lower ?? "") && tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === "number");

const isToll = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "toll" || isNumberOf(tokens, at, /^(?:dead|deaths|killed)$/u);

/** "The death toll rose to 23", "the number of injured at 60": the number that the words before it announce; in "put the toll at 23 and said six survived" only the first is. */
function isAnnounced(tokens: readonly Token[], { first }: FoundNumber, announces: (at: number) => boolean): boolean {
  const announced = tokens.findLastIndex((_, at) => at < first && announces(at));
  if (announced < 0) return false;
  const between = tokens.slice(announced, first);
  return !between.some(
    ({ lower }, index) =>
      /^(?:at|to|than|least|reached|hit|around|about|nearly)$/u.test(lower) &&
      numberAt(tokens, announced + index + 1) !== null &&
      announced + index + 1 < first,
  );
}

/** "Claimed eight lives", "cost at least 20 lives". */
const claiming = /^(?:claim(?:ed|s|ing)?|cost(?:s|ing)?|took|takes?|taken|taking)$/u;

/** "Eight lives were lost". */
const areLost = (tokens: readonly Token[], at: number): boolean =>
  /^(?:were|are|was|been)$/u.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "lost";

function isFiniteVerb({ partOfSpeech, lower, text }: Token): boolean {
  // "so-called", "Levant": what the model takes for verbs.
  const isMistaken = /-|^\p{Lu}/u.test(text);
  return partOfSpeech === "VERB" && !isMistaken && !/ing$/u.test(lower) && !killed.test(lower) && !wounded.test(lower);
}

/** "30 soldiers and 39 rebels had been killed": what is said of the second number is said of both. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const before = numberAt(tokens, at)?.first ?? at;
  const last = numberAt(tokens, at)?.last ?? at;
  return tokens[before - 1]?.lower === "and" && victimNoun(tokens, last + 1) !== null;
}

/** "... were injured, three killed": what stands right behind a number says more than what stands before it. */
function toldNext(tokens: readonly Token[], last: number): CasualtyKind | null {
  let at = last + 1;
  // "Dozens more have been wounded".
  while (at < last + 5 && /^(?:were|was|has|have|had|been|also|reportedly|more)$/u.test(tokens[at]?.lower ?? ""))
    at += 1;
  const word = tokens[at]?.lower ?? "";
  const isPassive = tokens.slice(last + 1, at).some(({ lower }) => /^(?:were|was|been)$/u.test(lower));
  const taken = isPassive ? captured(word) : null;
  if (taken && !isActiveObject(tokens, at)) return taken;
  if (/^(?:dead|died)$/u.test(word) || (word === "killed" && !isActiveObject(tokens, at))) return "KILLED";
  return /^(?:wounded|injured|hurt)$/u.test(word) && !isActiveObject(tokens, at) ? "WOUNDED" : null;
}

/** "Fourteen officers were taken to hospital", "three were treated for burns". */
function isTakenToHospital(tokens: readonly Token[], last: number): boolean {
  const words = tokens
    .slice(last + 1, last + 7)
    .map(({ lower }) => lower)
    .join(" ");
  return /^(?:were|was|have been|had been|has been) (?:also )?(?:(?:taken|rushed|brought|airlifted|flown|admitted) to (?:an? |the )?(?:\p{L}+ )?hospitals?\b|hospitali[sz]ed\b|treated for\b)/u.test(
    words,
  );
}

/** "three strikes killed civilians": the number is of who killed. */
function isActiveObject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const passive =
    /^(?:were|was|been|being|are|is|be|and|reportedly|also|,)$/u.test(before) ||
    tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:were|was|been)$/u.test(lower));
  const next = tokens[at + 1];
  // "Rescued 155 passengers and killed 27 militants": behind "and" a verb with a number of its own is no second participle.
  const isSecondVerb = before === "and" && next?.partOfSpeech === "NUM" && numberAt(tokens, at + 1) !== null;
  return (!passive || isSecondVerb) && next !== undefined && /^(?:NUM|NOUN|DET|PROPN)$/u.test(next.partOfSpeech);
}
