import type { ActorLexicon } from "./actor-lexicon.js";
import type { ActorRegister } from "./actor-register.js";
import { actorSlug } from "./actor-slug.js";

/**
 * A country as an actor: that of the lexicon, or one made by its name.
 * @param country ISO 3166-1 alpha-3, or null.
 * @returns its local id.
 */
export function stateActor(name: string, country: string | null, actors: ActorRegister, lexicon: ActorLexicon): string {
  const known = lexicon.named(name);
  if (known?.type === "STATE") return actors.known(known.slug);
  return actors.local({
    slug: actorSlug(name),
    name,
    type: "STATE",
    country,
    acledInter: 1,
    ploverSector: ["GOV"],
    named: true,
  });
}
