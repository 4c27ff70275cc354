import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { followsBorder } from "../places/bearings.js";
import type { PlaceRegister } from "../places/place-register.js";
import type { Trigger } from "./draft.js";
import { isSpoken } from "./parties.js";

/** What goes somewhere, or takes somebody there. */
const movements = /^(?:MOVE|WITHDRAW|DEPORT)$/u;

/** True of a place that a sentence names without the event having been there: another's border, somebody's home, whom it is done with. */
export function isBeside(
  sentence: ReadSentence,
  mention: Mention,
  trigger: Trigger,
  places: PlaceRegister,
  isWide: boolean,
): boolean {
  if (isBeyondBorder(sentence, mention, places) || isHome(sentence, mention, trigger)) return true;
  return (
    isWide &&
    (isOfThing(sentence, mention) ||
      isAddressed(sentence, mention) ||
      isUrged(sentence, mention) ||
      isRefuge(sentence, mention, trigger) ||
      isWhereTaken(sentence, mention, trigger) ||
      isSeeOf(sentence, mention, trigger) ||
      isMadeIn(sentence, mention) ||
      isRunBy(sentence, mention) ||
      isFriendOf(sentence, mention) ||
      isSeatThatSpeaks(sentence, mention, places) ||
      isOfWar(sentence, mention) ||
      isPartner(sentence, mention, places) ||
      isOwner(sentence, mention, places))
  );
}

/** "Burned a U.S. flag", "outside the Israel embassy": what is called after a land. */
const isOfThing = ({ tokens }: ReadSentence, { last }: Mention): boolean =>
  /^(?:flags?|embassy|embassies|consulate|passports?|dollars?|visas?|nationals?|citizens?|warships?|destroyer|warplanes?)$/u.test(
    tokens[last + 1]?.lower ?? "",
  );

/** "a town on the border with Iraq", "a district that borders Iraq" do not lie in Iraq. */
function isBeyondBorder({ tokens }: ReadSentence, { first, entity }: Mention, places: PlaceRegister): boolean {
  const isBordered = /^(?:borders|bordering|abuts|abutting)$/u.test(tokens[first - 1]?.lower ?? "");
  return places.get(entity)?.type === "COUNTRY" && (isBordered || followsBorder(tokens, first));
}

/** "Accused the opposition of sympathising with North Korea", "called for a fight against Israel", "a truce between Israel and Jordan": with whom it is done or against whom, and not where. */
const isPartner = ({ tokens }: ReadSentence, { first, entity }: Mention, places: PlaceRegister): boolean =>
  /^(?:with|against|between)$/u.test(tokens[first - 1]?.lower ?? "") && places.get(entity)?.type === "COUNTRY";

/** "Slovakia's Prime Minister A B was shot in a town": whose he is. */
function isOwner(
  { tokens, actors, places: mentions }: ReadSentence,
  { last, entity }: Mention,
  places: PlaceRegister,
): boolean {
  if (places.get(entity)?.type !== "COUNTRY" || !/^['’]s?$/u.test(tokens[last + 1]?.lower ?? "")) return false;
  const owned = actors.find(({ first }) => first > last + 1 && first <= last + 5);
  const hasPlace = mentions.some(({ first }) => first > last && first < (owned?.first ?? 0));
  return (
    owned !== undefined &&
    !hasPlace &&
    tokens.slice(last + 2, owned.first).every(({ partOfSpeech }) => /^(?:ADJ|NOUN|PROPN)$/u.test(partOfSpeech))
  );
}

/** "A television made in China": where the thing is from. */
const isMadeIn = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[first - 1]?.lower === "in" && /^(?:made|manufactured|produced|born)$/u.test(tokens[first - 2]?.lower ?? "");

/** "China, a close ally of Islamabad": who stands by whom. */
const isFriendOf = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  /^(?:of|to)$/u.test(tokens[first - 1]?.lower ?? "") &&
  /^(?:all(?:y|ies)|backers?|partners?|rivals?|foes?|enem(?:y|ies)|friends?|opponents?|neighbou?rs?|supporters?|critics?|envoys?|ambassadors?)$/u.test(
    tokens[first - 2]?.lower ?? "",
  );

/** "Five jets were shot down, which New Delhi did not confirm": the city speaks for a government. */
const isSeatThatSpeaks = ({ tokens }: ReadSentence, { first, last, entity }: Mention, places: PlaceRegister): boolean =>
  places.get(entity)?.type === "CITY" &&
  tokens[first - 1]?.partOfSpeech !== "ADP" &&
  /^(?:did|does|says?|said|den(?:ies|ied)|confirm(?:s|ed)|claim(?:s|ed)|reject(?:s|ed)|accus(?:es|ed)|insist(?:s|ed)|warn(?:s|ed)|vow(?:s|ed)|wants?)$/u.test(
    tokens[last + 1]?.lower ?? "",
  );

/** "Offices run by Serbia", "schools funded by Turkey": whose they are. */
const isRunBy = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[first - 1]?.lower === "by" && tokens[first - 2]?.partOfSpeech === "VERB";

/** "The first shots of an ally during the war in Ukraine", "discussed the situation in Sudan": where the war is. */
const isOfWar = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[first - 1]?.lower === "in" &&
  /^(?:wars?|conflict|crisis|insurgency|situation)$/u.test(tokens[first - 2]?.lower ?? "") &&
  tokens
    .slice(Math.max(0, first - 6), first - 2)
    .some(({ lower }) => /^(?:during|amid|since|over|about|end|ending|discuss(?:ed|ing|es)?)$/u.test(lower));

/** "Set fire to houses, forcing residents to flee towards the city of Saint-Marc": where they went. */
function isRefuge({ tokens }: ReadSentence, { first }: Mention, { kind }: Trigger): boolean {
  if (movements.test(kind)) return false;
  const flee = tokens
    .slice(Math.max(0, first - 9), first)
    .findLastIndex(({ lower }) => /^(?:flee|fleeing|fled|escape|escaped)$/u.test(lower));
  const between = flee < 0 ? [] : tokens.slice(Math.max(0, first - 9) + flee + 1, first);
  return (
    between[0] !== undefined &&
    /^(?:to|towards?|into|across)$/u.test(between[0].lower) &&
    !between.some(({ text }) => text === ",")
  );
}

/** "A soldier was wounded and airlifted to Bacolod City": where the hospital is. */
function isWhereTaken({ tokens }: ReadSentence, { first }: Mention, { kind, verbAt }: Trigger): boolean {
  if (movements.test(kind)) return false;
  const from = Math.max(0, first - 8);
  const taken =
    from +
    tokens
      .slice(from, first)
      .findLastIndex(({ lower }) =>
        /^(?:airlifted|rushed|taken|evacuated|flown|transferred|transported|ferried|moved|admitted|brought)$/u.test(
          lower,
        ),
      );
  return (
    taken >= from &&
    taken !== verbAt &&
    /^(?:to|into)$/u.test(tokens[taken + 1]?.lower ?? "") &&
    tokens
      .slice(taken + 2, first)
      .every(
        ({ lower, partOfSpeech }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(partOfSpeech) || /^(?:in|of|at)$/u.test(lower),
      )
  );
}

/** "Urged Paris to press for a pullout", "to hold Israel accountable": who is spoken to, or of. */
const isUrged = ({ tokens }: ReadSentence, { first, last }: Mention): boolean =>
  (/^h(?:o|e)ld(?:s|ing)?$/u.test(tokens[first - 1]?.lower ?? "") &&
    /^(?:accountable|responsible|liable|to)$/u.test(tokens[last + 1]?.lower ?? "")) ||
  /^(?:urg(?:ed|es|ing)|ask(?:ed|s|ing)|told|telling|warn(?:ed|s|ing)|accus(?:ed|es|ing)|blam(?:ed|es|ing)|thank(?:ed|ing)|press(?:ed|ing)|condemn(?:ed|s|ing))$/u.test(
    tokens[first - 1]?.lower ?? "",
  );

/** "The bishop of Butembo condemned", "the mayor of Lima met": whose office it is, where he only speaks. */
function isSeeOf({ tokens, actors }: ReadSentence, { first, last }: Mention, { kind, verbAt }: Trigger): boolean {
  const isHolder = tokens[first - 1]?.lower === "of" && actors.some((actor) => actor.last === first - 2);
  return isHolder && isSpoken(kind) && verbAt !== null && last < verbAt;
}

/** "Apologised to Moscow": who is spoken to, and not where. */
const isAddressed = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[first - 1]?.lower === "to" &&
  /^(?:apologi[sz]ed|appealed|complained|spoke|talked|wrote|promised|pledged)$/u.test(tokens[first - 2]?.lower ?? "");

const persons =
  /^(?:residents?|people|evacuees|civilians|families|villagers|refugees|fighters|militants|m[ae]n|women|children|students|workers|pilgrims|passengers|recruits|evacuated|displaced|hailing|originally)$/u;

const goods = /^(?:drugs|cocaine|heroin|oil|fuel|weapons|arms|goods|cargo|grain|timber|gold|migrants)$/u;

/** "hit buses carrying residents from the towns of X and Y": where the victims are from, and not where they were hit. */
function isHome({ tokens, places }: ReadSentence, { first }: Mention, { kind }: Trigger): boolean {
  if (/^(?:MOVE|WITHDRAW|RELEASE|SURRENDER|AGREE|DISPLACE)$/u.test(kind)) return false;
  let at = first - 1;
  const isInside = (index: number) => places.some((place) => index >= place.first && index <= place.last);
  while (
    at > 0 &&
    first - at < 9 &&
    (isInside(at) ||
      /^(?:NUM|ADJ|DET|CCONJ)$/u.test(tokens[at]?.partOfSpeech ?? "") ||
      /^(?:of|towns?|villages?|cit(?:y|ies)|suburbs?|districts?|areas?|besieged|province)$/u.test(
        tokens[at]?.lower ?? "",
      ))
  )
    at -= 1;
  const carried = tokens[at - 1]?.lower ?? "";
  return tokens[at]?.lower === "from" && (persons.test(carried) || goods.test(carried));
}
