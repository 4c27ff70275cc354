import { isAccusedOf } from "../claims/reporting-verbs.js";
import type { Mention } from "../mention.js";
import { isVerbal, type Token, type TokenRange } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { VerbEntry } from "./event-lexicon.js";
import { isPassiveAt } from "./passives.js";

const modal = /^(?:would|could|may|might|will|should|can|cannot|must|shall)$/u;
const negation = /^(?:not|n't|never|no|neither|nor)$/u;
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
/** Gerunds that describe the noun before them: "the coalition fighting ISIS". */
export const boundGerunds = /^(?:fighting|battling|besieging|surrounding|combating|controlling|opposing)$/u;

/** "Declined to comment": nothing is rejected. */
const silence =
  /^to (?:comment|say|elaborate|answer questions|give (?:details|further)|be (?:named|identified|quoted))\b/u;

/** True if the word stands there as a verb that tells something done: no plan, no denial, no adjective. */
export function isVerbUse(
  tokens: readonly Token[],
  at: number,
  entry: VerbEntry,
  actors: readonly Mention[],
  clause: Clause,
  places: readonly Mention[],
  isHeadline = false,
): boolean {
  const token = tokens[at] as Token;
  const before = tokens.slice(Math.max(clause.first, at - 3), at).map(({ lower }) => lower);
  const previous = before.at(-1) ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  // The model takes "abducted ten villagers", "retook the town" and "had shot two men" for nouns, "rounded up" for an adjective.
  const isMistaken =
    entry.form === "PAST" &&
    ((token.partOfSpeech === "NOUN" && (/(?:ed|took)$/u.test(token.lower) || previous === "had")) ||
      (entry.particle !== "" && /^(?:NOUN|ADJ)$/u.test(token.partOfSpeech)));
  const isTaggedVerb = isVerbal(token) || isMistaken || (isHeadline && entry.form !== "GERUND");
  if (entry.form === "BASE" || entry.form === "PRESENT" || verbalOnly.has(entry.lemma)) {
    if (!isTaggedVerb) return false;
  } else if (!isTaggedVerb && (token.partOfSpeech !== "ADJ" || entry.form === "GERUND")) return false;
  if (before.some((word) => modal.test(word) || negation.test(word))) return false;
  if (previous === "to" && !/\b(?:managed|able)\b/u.test(before.join(" "))) return false;
  // `Orders to "shoot at sight"`.
  if (previous === '"' && before.at(-2) === "to") return false;
  // "Recovered 500 stolen weapons".
  const isParticiple = /^(?:stolen|taken|beaten|hidden|broken|torn|slain|hijacked|looted)$/u.test(token.lower);
  const isBetween =
    /^(?:NUM|ADJ)$/u.test(tokens[at - 1]?.partOfSpeech ?? "") && tokens[at + 1]?.partOfSpeech === "NOUN";
  if (isParticiple && isBetween) return false;
  // "claimed responsibility for bombing a bank".
  const isClaimed = previous === "for" && /^(?:responsibility|credit)$/u.test(before.at(-2) ?? "");
  if (/^(?:the|a|an|of|for|without|about)$/u.test(previous) && entry.form !== "PAST" && !isClaimed) return false;
  if (previous === "the" || previous === "a") return false;
  // "the number of wounded people", "supporters of ousted President A B", "many wounded civilians".
  const isDescribed =
    previous === "of" ||
    (/^(?:KILL|WOUND)$/u.test(entry.kind) && /^(?:ADJ|NUM)$/u.test(tokens[at - 1]?.partOfSpeech ?? ""));
  const isNameNext = previous === "of" && tokens[at + 1]?.partOfSpeech === "PROPN";
  if (isDescribed && entry.form === "PAST" && (tokens[at + 1]?.partOfSpeech === "NOUN" || isNameNext)) return false;
  if (isAttributive(tokens, at, entry)) return false;
  // "By cheering troops".
  const isCrowdNext =
    /^(?:troops|crowds?|soldiers|protesters|demonstrators|students|workers|forces|supporters|fans)$/u.test(next);
  if (entry.form === "GERUND" && isCrowdNext && tokens[at - 1]?.partOfSpeech === "ADP" && entry.kind !== "KILL")
    return false;
  if (entry.form === "GERUND" && previous === "from" && isPrevented(tokens, at)) return false;
  if (isOnlyAccused(tokens, at)) return false;
  // "raids killed ten": the acts that did it, though the model takes both for verbs.
  if (entry.form === "PRESENT" && tokens[at + 1]?.partOfSpeech === "VERB" && /(?:ed|it|ot)$/u.test(next)) return false;
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
  const directPlace = places.some((place) => place.first > at && place.first <= at + 5 && isDirect(tokens, at, place));
  // "Hit back by closing a consulate", "robbed traders of their income": nothing is struck, and nothing taken.
  if (
    /^(?:hit|strike)$/u.test(entry.lemma) &&
    /^back (?:by|with|at|within|on|,)/u.test(ahead) &&
    !isBlowAhead.test(ahead)
  )
    return false;
  if (
    entry.lemma === "rob" &&
    lostSo.test(
      tokens
        .slice(at + 1, at + 10)
        .map(({ lower }) => lower)
        .join(" "),
    )
  )
    return false;
  if (/^(?:decline|refuse)$/u.test(entry.lemma) && silence.test(ahead)) return false;
  // "Sought shelter in a monastery": nothing is asked of anybody.
  if (
    entry.lemma === "seek" &&
    /^(?:\p{L}+ )?(?:shelter|refuge|safety|cover|treatment|sanctuary|revenge)\b/u.test(ahead)
  )
    return false;
  if (entry.lemma === "fall" && entry.particle === "") return places.some((place) => place.last < at);
  if (entry.objects || (entry.particle && (entry.lemma !== "take" || entry.particle.includes(" ")))) return true;
  switch (entry.lemma) {
    case "ask":
    case "request":
      return !/^(?:not to be (?:named|identified|quoted)|to (?:remain|stay|be kept) (?:anonymous|unnamed|unidentified)|(?:for )?anonymity)\b/u.test(
        ahead,
      );
    // "The African Union suspended Gabon".
    case "suspend":
      return places.some(({ first }) => first === at + 1) || actors.some(({ first }) => first === at + 1);
    case "meet":
      return !isPassiveAt(tokens, at, clause);
    case "take":
      // "Took over security": a duty, and no ground.
      if (
        /^over (?:the )?(?:security|command|duties|leadership|post|presidency|responsibility|job|role)\b/u.test(ahead)
      )
        return false;
      return (
        /^(?:full |total )?(?:control|over\b|back\b)/u.test(ahead) ||
        (/^(?:it|them)\b(?! (?:to|out|for|as|away|into)\b)/u.test(ahead) && places.some((place) => place.last < at)) ||
        (directPlace && !/^(?:place|part|advantage|revenge|refuge|shelter|to|up|off)\b/u.test(ahead))
      );
    case "win":
      return /territory|control|swathes|ground/u.test(ahead);
    case "gain":
      return directPlace || /^(?:more |new |some )?(?:territory|land|control|ground)\b/u.test(ahead);
    case "cross":
      return (
        (objectPlace || /^(?:the |into )?(?:border|frontier)/u.test(ahead)) &&
        actors.some((mention) => mention.last < at)
      );
    case "hang":
      return /hanged/u.test(token.lower);
    case "enter":
    case "arrive":
    case "flee":
    case "depart":
    case "leave":
    case "abandon":
    case "vacate":
    case "quit":
      return objectPlace && actors.some((mention) => mention.last < at) && !isLeftSo(tokens, at, clause);
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

const isBlowAhead = /\b(?:strikes?|missiles?|drones?|rockets?|shelling|air-?strikes?|artillery|fire)\b/u;
const lostSo =
  /\bof (?:(?:their|his|her|its|any|a|the) )(?:\p{L}+ )?(?:incomes?|livelihoods?|dignity|rights?|sleep|chance|future|voice|victory)\b/u;

/** "armed men", "allied tribal fighters": a participle that describes a noun. */
function isAttributive(tokens: readonly Token[], at: number, { form, lemma }: VerbEntry): boolean {
  // "The Taliban and affiliated militants".
  if (
    /^(?:affiliate|ally|associate)$/u.test(lemma) &&
    form === "PAST" &&
    /^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.partOfSpeech ?? "")
  )
    return true;
  if (form !== "PAST" || tokens[at]?.partOfSpeech !== "ADJ") return false;
  if (tokens.slice(Math.max(0, at - 3), at).some(({ partOfSpeech }) => partOfSpeech === "AUX")) return false;
  return /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[at + 1]?.partOfSpeech ?? "");
}

/** "Fired tear gas to stop farmers from marching on the capital": what is prevented is not done. */
function isPrevented(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 12), at - 1)
    .some(({ lower }) =>
      /^(?:stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|keep(?:s|ing)?|kept|block(?:s|ed|ing)?|bar(?:s|red|ring)?|deter(?:s|red|ring)?|ban(?:s|ned|ning)?|dissuade[sd]?)$/u.test(
        lower,
      ),
    );
}

/** "took the hill", not "took the wounded to the hospital". */
function isDirect(tokens: readonly Token[], at: number, place: TokenRange): boolean {
  return tokens
    .slice(at + 1, place.first)
    .every(({ partOfSpeech, lower }) => lower === "of" || !/^(?:ADP|SCONJ|VERB|AUX|PUNCT)$/u.test(partOfSpeech));
}

const persons =
  /^(?:pilots?|soldiers?|troops|journalists?|hostages?|prisoners?|captives?|m[ae]n|wom[ae]n|people|civilians?|residents?|villagers?|fighters?|militants?|militiamen|officers?|commanders?|workers?|families|crew|members|children|girls?|boys?|airm[ae]n|doctors?|students?|policem[ae]n|bishops?|priests?|nuns?|suspects?|leaders?|rebels?|insurgents?|guerrillas?|gunm[ae]n|terrorists?|smugglers?|operatives?|fugitives?|bandits?|kidnappers?|attackers?|activists?|politicians?|mayors?|pupils?|schoolgirls?|schoolboys?|schoolchildren|passengers?|farmers?|drivers?|miners?|fishermen|worshippers?|teachers?|traders?|travell?ers?|engineers?|nurses?|tourists?|guards?|migrants?|herders?|shepherds?|others|brothers?|sisters?|relatives?|sailors?|seafarers?|peacekeepers?|conscripts?|recruits?|inmates?)$/u;

/** True if a verb of taking has persons for its object: "captured a pilot", "soldiers were taken prisoner". They are abducted, and no ground is taken. */
export function takesPersons(
  tokens: readonly Token[],
  at: number,
  clause: TokenRange,
  places: readonly Mention[],
): boolean {
  if (/^(?:prisoners?|captives?|hostages?)$/u.test(tokens[at + 1]?.lower ?? "")) return true;
  const isPlace = (index: number) => places.some(({ first, last }) => index >= first && index <= last);
  if (isPassiveAt(tokens, at, clause)) {
    let head = at - 1;
    while (head > clause.first && /^(?:AUX|ADV)$/u.test(tokens[head]?.partOfSpeech ?? "")) head -= 1;
    return !isPlace(head) && persons.test(tokens[head]?.lower ?? "");
  }
  for (let ahead = at + 1; ahead <= Math.min(clause.last, at + 7); ahead += 1) {
    const token = tokens[ahead];
    if (!token || isPlace(ahead) || /^(?:VERB|AUX|PUNCT|SCONJ)$/u.test(token.partOfSpeech)) return false;
    if (token.partOfSpeech === "ADP" && token.lower !== "of") return false;
    const next = tokens[ahead + 1];
    if (persons.test(token.lower) && !(next?.partOfSpeech === "NOUN")) return true;
  }
  return false;
}

/** "Leaving Lima without power", "left the town in ruins": nobody leaves. */
function isLeftSo(tokens: readonly Token[], at: number, { last }: Clause): boolean {
  return (
    /^lea?[vf]/u.test(tokens[at]?.lower ?? "") &&
    tokens
      .slice(at + 1, last + 1)
      .some(({ lower }) => /^(?:without|ruins|darkness|homeless|stranded|dead)$/u.test(lower))
  );
}

/** "An officer accused of the shooting was arrested": what he is accused of only describes him. */
export const isOnlyAccused = (tokens: readonly Token[], at: number): boolean =>
  isAccusedOf(tokens, at) && /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "");
