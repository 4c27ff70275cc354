import type { ActorType } from "../../domain/vocabulary/actor.js";
import { type Mention, mentionOf } from "../mention.js";
import type { Token } from "../text/token.js";

/** Nouns that no single person bears and no organisation's name explains. */
const ofMany =
  /(?:s|men|women|children|people|police)$|^(?:army|military|navy|government|opposition|crowd|mob|congress|parliament|court|senate|junta)$/u;
const ofPersons = /^(?:PERSON|OFFICIAL|CIVILIANS|ACTIVIST_NETWORK|REBEL_GROUP|STATE_FORCES|POLICE|MILITIA)$/u;
/** What may stand behind a noun that explains a name. */
const bounded = /^(?:,|\.|of|who|which|in|based|from|wanted|accused|known)$/u;
/** "The suspect, identified by police as". */
const identified = /^(?:, )?(?:who was |who were )?(?:identified|named)(?: by (?:[\p{L}-]+ ){1,4}?)?(?: only)? ?as$/u;
const title =
  /^(?:gen|maj|col|lt|capt|sgt|brig|adm|dr|gov|sen|rep|sheikh|mullah|general|major|colonel|captain|commander)\.?$/u;
const organised = /^(?:REBEL_GROUP|MILITIA|PRO_GOVERNMENT_MILITIA|ACTIVIST_NETWORK|POLITICAL_PARTY|MEDIA)$/u;
const armed = /^(?:REBEL_GROUP|MILITIA|PRO_GOVERNMENT_MILITIA)$/u;

/**
 * The mentions of a sentence in which a noun beside a name is who bears it: "opposition leader A B", "the minister of defence, A B,", "A B, the head of the army,",
 * "the rebel group ETA". In "a nurse, A B and a driver" the name is of another.
 */
export function withAppositions(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  typeOf: (entity: string) => ActorType | undefined,
): Mention[] {
  return mentions.map((mention, index) => {
    const force = forceBehindOf(tokens, mention, mentions[index + 1]);
    const areOfForce = force !== null && typeOf(mention.entity) === typeOf(force.entity);
    if (force !== null && areOfForce && forces.test(typeOf(force.entity) ?? ""))
      return { ...mention, entity: force.entity };
    if (mention.kind !== "NOMINAL" || ofMany.test(tokens[mention.last]?.lower ?? "")) return mention;
    const [before, after, second] = [mentions[index - 1], mentions[index + 1], mentions[index + 2]];
    const name =
      after && isNamedBehind(tokens, mention, after)
        ? after
        : second?.kind === "NAME" && isNamedBehind(tokens, mention, second)
          ? second
          : before && isNamedBefore(tokens, before, mention)
            ? before
            : null;
    if (name?.kind !== "NAME" || !areAlike(typeOf(mention.entity), typeOf(name.entity))) return mention;
    return mentionOf(mention, name.entity);
  });
}

const ofForce = /^(?:troops|soldiers|officers|personnel|units|marines|commandos|servicemen|policemen|operatives)$/u;
const forces = /^(?:STATE_FORCES|POLICE)$/u;

/** "Troops of the Kenyan Army", "officers from the Cuban police": whose they are; null if nobody is named so. */
function forceBehindOf(tokens: readonly Token[], { kind, last }: Mention, next: Mention | undefined): Mention | null {
  if (kind !== "NOMINAL" || next === undefined || !ofForce.test(tokens[last]?.lower ?? "")) return null;
  const between = tokens.slice(last + 1, next.first).map(({ lower }) => lower);
  return /^(?:of|from)(?: the)?$/u.test(between.join(" ")) ? next : null;
}

function areAlike(noun: ActorType | undefined, name: ActorType | undefined): boolean {
  if (name === "PERSON") return ofPersons.test(noun ?? "");
  // "The paramilitary Rapid Support Forces": how armed groups are called differs.
  const areArmed = armed.test(noun ?? "") && armed.test(name ?? "");
  return name !== undefined && organised.test(name) && (noun === name || areArmed);
}

/** "Its commander, Gen. | A B": what stands between without the title. */
function withoutTitle(between: readonly Token[]): readonly Token[] {
  const last = between.at(-1)?.text === "." ? between.length - 2 : between.length - 1;
  return title.test(between[last]?.lower ?? "") ? between.slice(0, last) : between;
}

/** Directly, behind "identified as", or between commas with what the noun is "of". */
function isNamedBehind(tokens: readonly Token[], { last }: Mention, name: Mention): boolean {
  if (name.first === last + 1) return true;
  const between = withoutTitle(tokens.slice(last + 1, name.first));
  if (between.at(-1)?.lower === "as" && identified.test(between.map(({ lower }) => lower).join(" "))) return true;
  if (between.at(-1)?.text !== "," || !/^[,.]$/u.test(tokens[name.last + 1]?.text ?? "")) return false;
  const [of, ...whole] = between.slice(0, -1);
  if (of === undefined) return true;
  return (
    /^(?:of|for|in|at)$/u.test(of.lower) &&
    whole.length <= 6 &&
    whole.every(({ partOfSpeech, lower }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(partOfSpeech) || lower === "of")
  );
}

/** "A B, the head of the army," and "the ADF, an Islamist rebel group,". */
function isNamedBefore(tokens: readonly Token[], name: Mention, { first, last }: Mention): boolean {
  // "A B, a Congolese politician": the article before a nation is left out.
  const isLeftOut =
    first === name.last + 3 && /^an?$/u.test(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.text === ",";
  if (isLeftOut) return bounded.test(tokens[last + 1]?.lower ?? "");
  const isNext = first === name.last + 2 && tokens[first - 1]?.text === ",";
  return (
    isNext &&
    (/^(?:the|an?)$/u.test(tokens[first]?.lower ?? "")
      ? bounded.test(tokens[last + 1]?.lower ?? "")
      : // "A B, leader of the party,".
        first === last && tokens[last + 1]?.lower === "of")
  );
}
