import type { Places } from "../gazetteer/world-places.js";
import type { Mention } from "../mention.js";
import { takesOnlyGround } from "../text/ground-verbs.js";
import { isCapitalized, type Token, type TokenizedSentence } from "../text/token.js";
import type { ActorRegister } from "./actor-register.js";
import { actorSlug } from "./actor-slug.js";
import type { Nominals } from "./nominals.js";
import { headsOrganisation } from "./organisations.js";

const speech =
  /^(?:said|says|told|added|stressed|warned|noted|explained|described|condemned|urged|called|announced|confirmed|stated|reported|claimed|pointed)$/u;
/** Words that end the name of a place, or of anything but a person. */
const notOfPersons =
  /^(?:islands?|avenue|street|road|square|park|lake|river|valley|bay|gulf|sea|strait|mountains?|hills?|peninsula|province|state|oblast|raion|krai|governorate|prefecture|county|district|region|municipality|city|town|village|airport|hotel|university|college|school|hospital|stadium|bridge|tower|strip|bank|energy|oil|petroleum|gas|company|corporation|airlines|crescent|cross|palace|prison|camp|border|rights|law|war|day|week|summit|cup|times|post|news|radio|television|ministry|embassy|police|court|act|bill)$/u;
/** They begin the name of a land: "North Cotabato". */
const compass = /^(?:north|south|east|west)(?:ern)?$/u;
/** Names of gangs of Latin America begin so: "Los Lobos". */
const bandOpener = /^(?:Los|Las)$/u;
/** "An air strike on Beit Lahiya" hit a place. */
const blow = /^(?:air-?)?(?:strikes?|raids?|attacks?|assaults?|shelling|bombardment|offensive)$/u;
/** Behind these a name is no person's, as far as nothing else tells. */
const notBefore = /^(?:in|at|near|from|to|of|outside|around|the)$/u;
const nameParticle = /^(?:al|el|bin|ibn|abu|abdel|abdul|de|van|von)(?:-|$)/u;
/** Between the parts of a name, and never at its end: "Ursula von der Leyen", "Luis da Silva". */
const joining = /^(?:von|van|der|den|de|del|la|los|da|das|do|dos|di|ter|bin|binti|ibn|ould)$/u;
/** Behind these a first name alone is a person's, though a town may bear it: "Pope Leo". */
const ofFirstNames = /^(?:pope|king|queen|prince|princess|emperor|sultan)$/u;

/** "During Sunday Mass", "the December Uprising". */
const ofCalendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|July|September|October|November|December|Christmas|Easter|Ramadan|Eid|Ashura|Mass)$/u;
/** What is also done by speaking. */
const spokenAct = /^(?:accused|blamed|vowed|pledged|promised|insisted|dismissed|rejected|threatened|praised|thanked)$/u;
/** Inhabitants of a town whose name may stand for its government, or its people. */
const seatSize = 100_000;

/** Finds named persons: a title before capitalised words, or capitalised words before a verb of saying; and gangs that are called like "Los Lobos". */
export class PersonFinder {
  readonly #register: ActorRegister;
  readonly #nominals: Nominals;
  readonly #places: Places | null;
  readonly #byLastName = new Map<string, string>();

  /** @param places - Names that are no persons', where any name of several words may be a person's; null where only titles and verbs of saying tell. */
  constructor(register: ActorRegister, nominals: Nominals, places: Places | null) {
    this.#places = places;
    this.#register = register;
    this.#nominals = nominals;
  }

  /** The person whose name begins at `at`; later mentions by the last name alone are the same person. */
  at(sentence: TokenizedSentence, at: number): Mention | null {
    const { tokens } = sentence;
    const token = tokens[at];
    if (!token || !isNamePart(token) || ofCalendar.test(token.text)) return null;
    const alone = this.#byLastName.get(token.lower);
    if (alone) return mentionOf(sentence, at, at, alone);
    let last = at;
    while (last < at + 4) {
      if (joining.test(tokens[last + 1]?.text ?? "") && namedAfter(tokens, last + 1) > 0)
        last = namedAfter(tokens, last + 1);
      else if (last < at + 3 && isNamePart(tokens[last + 1])) last += 1;
      else break;
    }
    last = nicknamedEnd(tokens, last);
    // "Armenian Prime Minister A B": the name begins behind the title.
    if (tokens.slice(at, last).some(({ lower }) => this.#nominals.titles.has(lower))) return null;
    if (isNameOfDeed(tokens, at) || this.#isOffice(tokens, at)) return null;
    const isTitled = this.#isTitled(tokens, at);
    // "President Macron"; in the region a title stands beside whole names.
    const isFirstName = ofFirstNames.test(tokens[at - 1]?.lower ?? "");
    const isTown = !isFirstName && (this.#places?.named(token.text).length ?? 0) > 0;
    const speaksAlone = last === at && this.#speaksAlone(tokens, at);
    const isOneName = (isTitled || isFirstName) && this.#places !== null && !isTown;
    if (last === at && !isOneName && !speaksAlone) return null;
    const next = tokens[last + 1]?.lower ?? "";
    // "The Kurdish Red Crescent said".
    const end = tokens[last]?.lower ?? "";
    const isOfBody = last > at && (notOfPersons.test(end) || headsOrganisation(end));
    if (isOfBody && !isTitled) return null;
    const speaks = speech.test(next) && last - at <= 2 && tokens[at]?.partOfSpeech === "PROPN";
    // "Phnom Penh said".
    if (speaks && !isTitled && !speaksAlone && this.#isPlace(tokens, at, last)) return null;
    const isTold = isTitled || isFirstName || speaksAlone;
    const spokenFor = speech.test(tokens[at - 1]?.lower ?? "") && last - at === 1;
    if (!isTold && !speaks && !spokenFor && !this.#isOnlyAName(sentence, at, last)) return null;
    const name = tokens
      .slice(at, last + 1)
      .map(({ text }) => text)
      .join(" ")
      .replace(/(["“]) (.*?) (["”])/u, "$1$2$3");
    const isBand = bandOpener.test(token.text);
    const id = this.#register.local({
      slug: actorSlug(name),
      name,
      type: isBand ? "MILITIA" : "PERSON",
      ...(isBand && { acledInter: 3 }),
      ploverSector: isBand ? ["CRM"] : [],
      named: true,
    });
    const lastName = tokens[last]?.lower;
    if (lastName && lastName.length > 3) this.#byLastName.set(lastName, id);
    let first = at;
    while (isInitial(tokens[first - 1])) first -= 1;
    return mentionOf(sentence, first, last, id);
  }

  /** "State" of "Secretary of State A B". */
  #isOffice(tokens: readonly Token[], at: number): boolean {
    return (
      tokens[at]?.text === "State" &&
      tokens[at - 1]?.lower === "of" &&
      this.#nominals.titles.has(tokens[at - 2]?.lower ?? "")
    );
  }

  /** "Rubio said": one name before a verb of saying, which no land and no town of size bears, for small ones speak for nobody. */
  #speaksAlone(tokens: readonly Token[], at: number): boolean {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    return (
      this.#places !== null &&
      token?.partOfSpeech === "PROPN" &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      (speech.test(next?.lower ?? "") || spokenAct.test(next?.lower ?? "")) &&
      next?.partOfSpeech === "VERB" &&
      // Media report, and bodies have what is theirs: "Ukrinform reported", "Shebab said its fighters".
      next.lower !== "reported" &&
      !/^its?$/u.test(tokens[tokens[at + 2]?.lower === "that" ? at + 3 : at + 2]?.lower ?? "") &&
      (before === undefined || /^(?:[,;:"“”]|and|but|while)$/u.test(before.lower)) &&
      !this.#nominals.groupHeads.has(token.lower) &&
      !notOfPersons.test(token.lower) &&
      !headsOrganisation(token.lower) &&
      this.#places.named(token.text).every(({ type, population }) => type !== "COUNTRY" && population < seatSize)
    );
  }

  #isPlace(tokens: readonly Token[], first: number, last: number): boolean {
    const name = tokens.slice(first, last + 1).map(({ text }) => text);
    return (this.#places?.named(name.join(" ")).length ?? 0) > 0;
  }

  /** Behind a title: "Gen. A B", "Secretary of State A B". */
  #isTitled(tokens: readonly Token[], at: number): boolean {
    const { titles } = this.#nominals;
    // "The governor of Norte de Santander": the name of a land goes on.
    const goesOn = nameParticle.test(tokens[at]?.text ?? "");
    const isOfOffice =
      !goesOn &&
      tokens[at - 2]?.lower === "of" &&
      isNamePart(tokens[at - 1]) &&
      !compass.test(tokens[at - 1]?.lower ?? "");
    return titles.has(tokens[at - 1]?.lower ?? "") || (isOfOffice && titles.has(tokens[at - 3]?.lower ?? ""));
  }

  /** Two or three words of a name that no place bears, behind no word that says where. */
  #isOnlyAName({ tokens }: TokenizedSentence, at: number, last: number): boolean {
    const words = tokens.slice(at, last + 1).filter(({ text }) => !/^["“”]$/u.test(text));
    const name = words.map(({ text }) => text).join(" ");
    const before = tokens[at - 1]?.lower ?? "";
    return (
      this.#places !== null &&
      !compass.test(words[0]?.lower ?? "") &&
      !compass.test(words.at(-1)?.lower ?? "") &&
      !words.some(({ lower }) => notOfPersons.test(lower) || headsOrganisation(lower)) &&
      !this.#isWithinName(tokens, at) &&
      words.every(
        ({ partOfSpeech, text }) => joining.test(text) || (partOfSpeech === "PROPN" && /\p{Ll}/u.test(text)),
      ) &&
      !(before === "on" && blow.test(tokens[at - 2]?.lower ?? "")) &&
      !(bandOpener.test(words[0]?.text ?? "")
        ? /^(?:in|at|near|from|to)$/u.test(before)
        : notBefore.test(before) || takesOnlyGround.test(before)) &&
      this.#places.named(name).length === 0 &&
      words.every(({ text }) => this.#places?.named(text)[0]?.type !== "COUNTRY")
    );
  }

  /** "San" before "Pedro Sula": the name has begun before, unless what stands there is a nation's adjective or a title. */
  #isWithinName(tokens: readonly Token[], at: number): boolean {
    const before = tokens[at - 1];
    return (
      before?.partOfSpeech === "PROPN" &&
      isNamePart(before) &&
      !this.#nominals.titles.has(before.lower) &&
      this.#places?.isAdjective(before.text) !== true
    );
  }
}

/** True for a word that may be part of a person's name. */
export function isNamePart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.partOfSpeech === "PROPN" || token.partOfSpeech === "NOUN") &&
    (isCapitalized(token) || nameParticle.test(token.lower)) &&
    /^[\p{L}'-]{2,}$/u.test(token.text) &&
    !/^(?:yesterday|today|tonight|tomorrow)$/u.test(token.lower)
  );
}

/** Index of the name behind one or two joining words that begin at `at`; -1 if there is none. */
function namedAfter(tokens: readonly Token[], at: number): number {
  const next = joining.test(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
  return isNamePart(tokens[next]) && isCapitalized(tokens[next] as Token) ? next : -1;
}

/** `Ismael "El Mayo" Zambada`: the last word of a name that goes on behind another in quotes; else its last word so far. */
function nicknamedEnd(tokens: readonly Token[], last: number): number {
  if (!/^["“]$/u.test(tokens[last + 1]?.text ?? "")) return last;
  let close = last + 2;
  while (close < last + 5 && isNamePart(tokens[close])) close += 1;
  const isClosed = close > last + 2 && /^["”]$/u.test(tokens[close]?.text ?? "");
  if (!isClosed || !isNamePart(tokens[close + 1])) return last;
  return isNamePart(tokens[close + 2]) ? close + 2 : close + 1;
}

/** "An operation named Iron Wall". */
function isNameOfDeed(tokens: readonly Token[], at: number): boolean {
  const isCalled = /^(?:named|called|dubbed|codenamed|code-named)$/u.test(tokens[at - 1]?.lower ?? "");
  const noun = tokens[at - 2]?.text === "," ? tokens[at - 3] : tokens[at - 2];
  return (
    isCalled &&
    /^(?:operations?|offensives?|campaigns?|exercises?|drills?|ships?|vessels?|storms?)$/u.test(noun?.lower ?? "")
  );
}

/** "K." of "K. P. Sharma Oli". */
const isInitial = (token: Token | undefined): boolean => /^(?:\p{Lu}\.)+$/u.test(token?.text ?? "");

function mentionOf(sentence: TokenizedSentence, first: number, last: number, entity: string): Mention {
  const start = sentence.tokens[first]?.start ?? sentence.start;
  const end = sentence.tokens[last]?.end ?? sentence.end;
  return { sentence: sentence.ordinal, first, last, entity, kind: "NAME", start, end };
}
