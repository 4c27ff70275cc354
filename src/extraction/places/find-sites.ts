import type { Mention } from "../mention.js";
import type { TokenizedSentence } from "../text/token.js";
import { findParent } from "./find-parent.js";
import { type PlaceContext, placeMention, slugOf } from "./place-context.js";

const indefinite = /^(?:a|an|one|another)$/u;

/** A common noun that is a place by itself: "a hill", "the military airport", "the army's airport at Deir al-Zor". */
export function findSite(
  context: PlaceContext,
  sentence: TokenizedSentence,
  at: number,
  mentions: readonly Mention[],
  isFree: (index: number) => boolean,
): Mention | null {
  const { register, memory, nouns } = context;
  const { tokens } = sentence;
  const site = nouns.siteAt(tokens, at);
  if (!site) return null;
  const last = at + site.noun.split(" ").length - 1;
  if (!tokens.slice(at, last + 1).every((_word, offset) => isFree(at + offset))) return null;
  let first = at;
  while (
    first > 0 &&
    first > at - 4 &&
    /^(?:ADJ|NOUN)$/u.test(tokens[first - 1]?.partOfSpeech ?? "") &&
    isFree(first - 1)
  )
    first -= 1;
  const determiner = tokens[first - 1]?.lower ?? "";
  const isOwned = determiner === "'s";
  if (!isOwned && !/^(?:the|a|an|its|their|this|that|one|another)$/u.test(determiner)) return null;
  if (/^(?:official|officials|town|commander|director|manager)$/u.test(tokens[last + 1]?.lower ?? "")) return null;
  if (!isOwned) first -= 1;
  const isDefinite = !indefinite.test(determiner);
  const kind = site.kind ?? site.noun;
  const parent = findParent(context, sentence, at, site.type, mentions);
  const isSame = (id: string) => (register.get(id)?.facility ?? "-") === kind;
  const earlier = memory.before(mentions, at);
  // What "the market" brought up unannounced is the market that "a market in Sufuhan" then tells in full.
  const retold =
    isDefinite || determiner === "another"
      ? undefined
      : earlier.find((id) => isSame(id) && register.get(id)?.isPresumed && register.get(id)?.within === parent?.id);
  const id =
    (isDefinite ? earlier.find(isSame) : retold) ??
    (isDefinite ? knownFacility(context, site.kind, earlier, parent) : null) ??
    register.local({
      slug: `${slugOf(site.noun)}-${register.nextUnnamed()}`,
      name: site.noun,
      type: site.type,
      named: false,
      within: parent?.id ?? null,
      isWithinGuessed: parent?.isGuess ?? false,
      isPresumed: isDefinite,
      facility: kind,
    });
  return placeMention(context, sentence, first, last, id, "NOMINAL");
}

/** "the military airport" in a report on a province with one such airport is that airport. */
function knownFacility(
  { register, gazetteer }: PlaceContext,
  kind: string | undefined,
  earlier: readonly string[],
  parent: { readonly id: string; readonly isGuess: boolean } | null,
): string | null {
  if (!kind) return null;
  const stated = parent && !parent.isGuess ? parent.id : null;
  for (const place of new Set(stated ? [stated, ...earlier] : earlier)) {
    const slug = register.gazetteerSlug(place);
    const known = slug ? gazetteer.place(slug) : undefined;
    if (!slug || !known || known.type === "COUNTRY") continue;
    const scope = known.type === "ADMIN1" ? slug : (known.within ?? slug);
    const near = gazetteer.facilities(kind, slug);
    const candidates = near.length > 0 ? near : gazetteer.facilities(kind, scope);
    if (candidates[0] && candidates.length === 1) return register.known(candidates[0]);
    if (place === stated && register.get(place)?.type !== "REGION") break;
  }
  return null;
}
