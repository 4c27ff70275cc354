import type { Mention } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import type { ActorLexicon } from "./actor-lexicon.js";
import type { ActorRegister } from "./actor-register.js";
import { isOfBlow } from "./blows.js";
import type { Nominals } from "./nominals.js";

const aircraft = /^(?:warplanes?|planes?|helicopters?|aircraft|jets?|airstrikes?)$/u;
const ground = /^(?:tanks?|artillery|armou?r|gunners?|gunboats?|warships?|howitzers?|rockets?)$/u;
const nationality = /^\p{Lu}\p{L}+(?:ian|ish|i|ese|can|ench)$/u;

/** True for "Iraqi helicopters" and "Syrian tanks": what a country's forces strike with, but for Syrian aircraft, which the lexicon has. */
export function isForeignPlatform(adjective: Token | undefined, noun: Token | undefined): boolean {
  if (!adjective || !noun || !nationality.test(adjective.text)) return false;
  return ground.test(noun.lower) || (aircraft.test(noun.lower) && adjective.text !== "Syrian");
}

/** "Iraqi helicopters", "Turkish tanks", "a Turkish air strike": those of that country's forces, or nobody's if the lexicon has none, never another country's. */
export function findForeignPlatform(
  lexicon: ActorLexicon,
  register: ActorRegister,
  { tokens, ordinal }: TokenizedSentence,
  at: number,
): Mention | null {
  const [adjective, noun] = [tokens[at], tokens[at + 1]];
  const isBlow = nationality.test(adjective?.text ?? "") && adjective?.text !== "Syrian" && isOfBlow(tokens, at + 1);
  const isPlatform = isForeignPlatform(adjective, noun);
  if (!adjective || !noun || !(isPlatform || isBlow)) return null;
  const forces = lexicon.named(`${adjective.text} forces`) ?? lexicon.named(`${adjective.text} army`);
  if (!forces) return null;
  const entity = register.known(forces.slug);
  if (isPlatform) register.alias(entity, `${adjective.text} ${noun.text}`);
  const last = isPlatform ? at + 1 : at;
  const { end } = isPlatform ? noun : adjective;
  return { sentence: ordinal, first: at, last, entity, kind: "NOMINAL", start: adjective.start, end };
}

/** "our forces": the side that speaks, which is the army of the country the report is about. */
export function findOwnForces(
  nominals: Nominals,
  register: ActorRegister,
  { tokens, ordinal }: TokenizedSentence,
  at: number,
  country: "SYR" | "IRQ" | null,
): Mention | null {
  const [possessive, noun] = [tokens[at], tokens[at + 1]];
  if (possessive?.lower !== "our" || !noun || !/^(?:forces|troops|soldiers|men|units)$/u.test(noun.lower)) return null;
  const slug = country && nominals.get("troops")?.[country];
  if (!slug) return null;
  const entity = register.known(slug);
  return {
    sentence: ordinal,
    first: at,
    last: at + 1,
    entity,
    kind: "NOMINAL",
    start: possessive.start,
    end: noun.end,
  };
}
