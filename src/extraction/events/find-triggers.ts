import type { CasualtyFigure } from "../figures/casualties.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Token, TokenRange } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import type { EventLexicon, NounEntry, VerbEntry } from "./event-lexicon.js";

/** Verbs that say what came of an act; a noun beside them says what the act was. */
const effects = new Set(["KILL", "WOUND", "HIT", "DESTROY"]);
const modal = /^(?:would|could|may|might|will|should|can|cannot|must|shall)$/u;
const negation = /^(?:not|n't|never|no)$/u;
const be = /^(?:was|were|been|being|is|are|be|get|got)$/u;
const definite = /^(?:the|that|this|these|those|such|its|their|his)$/u;
const verbalOnly = new Set([
  "raid",
  "attack",
  "assault",
  "ambush",
  "hit",
  "strike",
  "target",
  "free",
  "level",
  "mass",
  "stone",
  "hammer",
  "rally",
  "engage",
  "secure",
  "fire",
  "drop",
  "rain",
  "push",
  "mortar",
  "shell",
  "bomb",
  "blast",
  "fight",
  "battle",
  "clash",
  "gun",
  "round",
  "hang",
  "win",
  "advance",
  "storm",
  "protest",
  "arrest",
  "release",
  "retreat",
]);
const boundGerunds = /^(?:fighting|battling|besieging|surrounding|combating|controlling|opposing)$/u;

/** The event a clause tells: by its verb, or by a noun that its verb or its parties bring to life. At most one. */
export function triggerIn(
  sentence: ReadSentence,
  clause: Clause,
  lexicon: EventLexicon,
  isCue: (at: number) => boolean,
  hasCasualties: boolean,
): Trigger | null {
  const { tokens, actors, places } = sentence;
  const inPlace = (at: number) => places.some((place) => at >= place.first && at <= place.last);
  let isSpeech = false;
  let verb: { entry: VerbEntry; at: number } | null = null;
  const nouns: { entry: NounEntry; at: number }[] = [];
  for (let at = clause.first; at <= clause.last; at += 1) {
    const token = tokens[at];
    if (!token || isCue(at)) continue;
    if (lexicon.isSpeechAct(token.lower) && isSpeechActAt(tokens, at) && token.partOfSpeech === "VERB" && !verb)
      isSpeech = true;
    const noun = inPlace(at) ? undefined : lexicon.nounAt(tokens, at);
    const actor = actors.find((mention) => at >= mention.first && at <= mention.last);
    const entry = lexicon.verb(token.lower);
    const isVerb =
      entry && !actor && !inPlace(at) && isVerbUse(tokens, at, entry, actors, clause, hasCasualties, places);
    if (isVerb && !verb) verb = { entry, at };
    else if (noun && !isVerb && isNounUse(tokens, at, noun, actors)) {
      nouns.push({ entry: noun, at });
      at += noun.length - 1;
    }
  }
  if (isSpeech) return null;
  const noun = nouns[0];
  if (
    verb &&
    (!effects.has(verb.entry.kind) || !noun || noun.entry.kind === "OFFENSIVE" || noun.entry.kind === "AGREE")
  )
    return verbTrigger(tokens, clause, verb);
  if (noun && verb) return nounTrigger(tokens, noun, verb.at, isPassiveAt(tokens, verb.at, clause));
  if (!noun) return null;
  const lightAt = tokens.findIndex(
    (token, at) =>
      at >= clause.first &&
      at <= clause.last &&
      lexicon.isLight(token.lower) &&
      !isCue(at) &&
      token.partOfSpeech === "VERB",
  );
  const isTold =
    lightAt >= 0 ||
    hasCasualties ||
    hasParty(tokens, actors, noun) ||
    (clause.opener !== "" && /^(?:after|amid|during)$/u.test(clause.opener) && !isDefiniteAt(tokens, noun.at)) ||
    (noun.entry.kind === "OFFENSIVE" &&
      /\bwent\b/u.test(
        tokens
          .slice(clause.first, noun.at)
          .map(({ lower }) => lower)
          .join(" "),
      ));
  if (!isTold) return null;
  if (/^(?:during|amid|where)$/u.test(clause.opener) && isDefiniteAt(tokens, noun.at)) return null;
  return nounTrigger(tokens, noun, lightAt >= 0 ? lightAt : null, lightAt >= 0 && isPassiveAt(tokens, lightAt, clause));
}

/** "fought their way to" gains ground. */
function kindOf(tokens: readonly Token[], at: number, entry: VerbEntry): Trigger["kind"] {
  return entry.lemma === "fight" && tokens[at + 2]?.lower === "way" ? "ADVANCE" : entry.kind;
}

function verbTrigger(
  tokens: readonly Token[],
  clause: Clause,
  { entry, at }: { entry: VerbEntry; at: number },
): Trigger {
  return {
    first: at,
    last: at,
    kind: kindOf(tokens, at, entry),
    lemma: entry.lemma,
    isNoun: false,
    isDefinite: false,
    isPassive: isPassiveAt(tokens, at, clause),
    verbAt: at,
  };
}

function nounTrigger(
  tokens: readonly Token[],
  { entry, at }: { entry: NounEntry; at: number },
  verbAt: number | null,
  isPassive: boolean,
): Trigger {
  return {
    first: at,
    last: at + entry.length - 1,
    kind: entry.kind,
    lemma: entry.noun,
    isNoun: true,
    isDefinite: isDefiniteAt(tokens, at),
    isPassive,
    verbAt,
  };
}

function isVerbUse(
  tokens: readonly Token[],
  at: number,
  entry: VerbEntry,
  actors: readonly Mention[],
  clause: Clause,
  hasCasualties: boolean,
  places: readonly Mention[],
): boolean {
  const token = tokens[at] as Token;
  const before = tokens.slice(Math.max(clause.first, at - 3), at).map(({ lower }) => lower);
  const previous = before.at(-1) ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  const isTaggedVerb = token.partOfSpeech === "VERB" || token.partOfSpeech === "AUX";
  if (entry.form === "BASE" || entry.form === "PRESENT" || verbalOnly.has(entry.lemma)) {
    if (!isTaggedVerb) return false;
  } else if (!isTaggedVerb && (token.partOfSpeech !== "ADJ" || entry.form === "GERUND")) return false;
  if (before.some((word) => modal.test(word) || negation.test(word))) return false;
  if (previous === "to" && !/\b(?:managed|able)\b/u.test(before.join(" "))) return false;
  if (/^(?:the|a|an|of|for|without|about)$/u.test(previous) && entry.form !== "PAST") return false;
  if (previous === "the" || previous === "a") return false;
  // "areas hit by the coalition" describes areas and tells no single blow.
  if (entry.kind === "HIT" && next === "by" && /^(?:areas?|places|sites|targets|regions|those)$/u.test(previous))
    return false;
  if (entry.form === "GERUND" && boundGerunds.test(token.lower) && actors.some((mention) => mention.last === at - 1))
    return false;
  const ahead = tokens
    .slice(at + 1, at + 7)
    .map(({ lower }) => lower)
    .join(" ");
  const objectPlace = places.some((place) => place.first > at && place.first <= at + 5);
  switch (entry.lemma) {
    case "take":
      return (
        /^(?:full |total )?(?:control|over\b|back\b)/u.test(ahead) ||
        (objectPlace && !/^(?:place|part|advantage|revenge|refuge|shelter|to|up|off)\b/u.test(ahead))
      );
    case "win":
      return /territory|control|swathes|ground/u.test(ahead);
    case "control":
    case "secure":
      return false;
    case "leave":
      return hasCasualties && entry.form === "GERUND";
    case "fire":
    case "lob":
    case "hurl":
    case "rain":
    case "drop":
      return /rocket|shell|missile|mortar|bomb|barrel|gas|projectile/u.test(
        `${ahead} ${tokens
          .slice(clause.first, at)
          .map(({ lower }) => lower)
          .join(" ")}`,
      );
    case "gun":
      return next === "down";
    case "round":
      return next === "up";
    case "hang":
      return /hanged/u.test(token.lower);
    case "enter":
    case "arrive":
    case "flee":
    case "depart":
      return objectPlace && actors.some((mention) => mention.last < at);
    case "surround":
    case "mass":
    case "level":
    case "engage":
      return entry.form === "PAST";
    case "push":
      return objectPlace;
    default:
      return true;
  }
}

function isNounUse(tokens: readonly Token[], at: number, noun: NounEntry, actors: readonly Mention[]): boolean {
  const token = tokens[at + noun.length - 1] as Token;
  const previous = tokens[at - 1]?.lower ?? "";
  const next = tokens[at + noun.length];
  if (
    noun.length === 1 &&
    (token.partOfSpeech === "VERB" || token.partOfSpeech === "AUX") &&
    !/ing$/u.test(token.lower)
  )
    return false;
  if (previous === "to" || previous === "anti") return false;
  if (boundGerunds.test(token.lower) && actors.some((mention) => mention.last === at - 1)) return false;
  if (next && boundGerunds.test(token.lower) && next.partOfSpeech === "NOUN") return false;
  if (
    next &&
    next.partOfSpeech === "NOUN" &&
    /^(?:group|official|officials|base|bases|positions|victims|fighters|plan|talks|crimes|zone)$/u.test(next.lower)
  )
    return false;
  return !/^(?:against|of) (?:terror|terrorism)/u.test(
    `${next?.lower ?? ""} ${tokens[at + noun.length + 1]?.lower ?? ""}`,
  );
}

function hasParty(
  tokens: readonly Token[],
  actors: readonly Mention[],
  { entry, at }: { entry: NounEntry; at: number },
): boolean {
  const last = at + entry.length - 1;
  return actors.some(
    (mention) =>
      (mention.last >= at - 2 && mention.first <= last && mention.last <= last) ||
      (mention.first > last &&
        mention.first <= last + 7 &&
        tokens.slice(last + 1, mention.first).some(({ lower }) => /^(?:by|between|against|with)$/u.test(lower))),
  );
}

function isPassiveAt(tokens: readonly Token[], at: number, range: TokenRange): boolean {
  if (!/(?:ed|en|un|ot|it|ng|ck|ut|ld|nt)$/u.test(tokens[at]?.lower ?? "") || /ing$/u.test(tokens[at]?.lower ?? ""))
    return false;
  if (tokens[at + 1]?.lower === "by") return true;
  for (let back = at - 1; back >= Math.max(range.first, at - 4); back -= 1) {
    const token = tokens[back];
    if (token && be.test(token.lower)) return true;
    if (token && !/^(?:ADV|AUX|PART)$/u.test(token.partOfSpeech)) return false;
  }
  return false;
}

function isDefiniteAt(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const token = tokens[back];
    if (!token || !/^(?:ADJ|NOUN|PROPN|DET|PRON|NUM|PART)$/u.test(token.partOfSpeech)) return false;
    if (definite.test(token.lower) || /days$/u.test(token.lower)) return true;
    if (/^(?:a|an|another|one)$/u.test(token.lower)) return false;
  }
  return false;
}

/** "called for a truce" is a speech act, "what it called terrorists" is not. */
function isSpeechActAt(tokens: readonly Token[], at: number): boolean {
  return !/^call/u.test(tokens[at]?.lower ?? "") || /^(?:for|on|upon)$/u.test(tokens[at + 1]?.lower ?? "");
}

/** Where no verb or noun tells an act, the dead and the wounded do: "65 bodies were found". */
export function triggerOfFigures(figures: readonly CasualtyFigure[]): Trigger | null {
  const figure = figures.find(({ casualty }) => casualty === "KILLED" || casualty === "WOUNDED");
  if (!figure) return null;
  return {
    first: figure.number.numberAt,
    last: figure.last,
    kind: figure.casualty === "KILLED" ? "KILL" : "WOUND",
    lemma: "figure",
    isNoun: true,
    isDefinite: false,
    isPassive: false,
    verbAt: null,
  };
}
