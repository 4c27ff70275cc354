import type { Mention } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import type { ActorLexicon } from "./actor-lexicon.js";
import type { ActorRegister } from "./actor-register.js";
import type { Nominals } from "./nominals.js";

const aircraft = /^(?:warplanes?|planes?|helicopters?|aircraft|jets?|airstrikes?)$/u;
const nationality = /^\p{Lu}\p{L}+(?:ian|ish|i|ese|can|ench)$/u;

/** True for "Iraqi helicopters": a nationality other than Syrian, whose own aircraft the lexicon has. */
export function isForeignAircraft(adjective: Token | undefined, noun: Token | undefined): boolean {
  if (!adjective || !noun || adjective.text === "Syrian") return false;
  return nationality.test(adjective.text) && aircraft.test(noun.lower);
}

/** "Iraqi helicopters": aircraft of that country's forces, or nobody's if the lexicon has none, never another country's. */
export function findForeignAircraft(
  lexicon: ActorLexicon,
  register: ActorRegister,
  { tokens, ordinal }: TokenizedSentence,
  at: number,
): Mention | null {
  const [adjective, noun] = [tokens[at], tokens[at + 1]];
  if (!adjective || !noun || !isForeignAircraft(adjective, noun)) return null;
  const forces = lexicon.named(`${adjective.text} forces`) ?? lexicon.named(`${adjective.text} army`);
  if (!forces) return null;
  const entity = register.known(forces.slug);
  register.alias(entity, `${adjective.text} ${noun.text}`);
  return { sentence: ordinal, first: at, last: at + 1, entity, kind: "NOMINAL", start: adjective.start, end: noun.end };
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
