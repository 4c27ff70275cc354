import { isCapitalized, type Token } from "../text/token.js";

const nameOpeners = /^(?:Los|Las|El|La|San|Santa|Santo|Sao|Saint|St)$/u;

/** "Naranjos" of "Los Naranjos", "Praia" of "Mocimboa da Praia": a part of a name is no place by itself. */
export function isWithinName(tokens: readonly Token[], at: number, isFree: (index: number) => boolean): boolean {
  const [opener, before] = [tokens[at - 2], tokens[at - 1]];
  const isBehindParticle = opener !== undefined && isCapitalized(opener) && isParticle(tokens, at - 1);
  return isBehindParticle || (before !== undefined && isFree(at - 1) && nameOpeners.test(before.text));
}

/** "de" in "Rio de Janeiro". */
export function isParticle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:de|del|da|do|dos|das|la|las|los|du|des|sur)$/u.test(tokens[at]?.text ?? "") &&
    next !== undefined &&
    (isCapitalized(next) || /^(?:la|las|los)$/u.test(next.text))
  );
}

/** A capitalised word, or a small one that may stand in an Arabic name. */
export function isNameToken(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isCapitalized(token) || /^(?:al|el|ez|es|ash|as)$/u.test(token.text)) &&
    /^[\p{L}'.-]+$/u.test(token.text)
  );
}
