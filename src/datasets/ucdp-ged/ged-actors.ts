import type { ExtractedActor } from "../../domain/extraction.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { ActorLexicon } from "../../extraction/actors/actor-lexicon.js";
import type { PlaceNames } from "../place-names.js";
import { textIn } from "../read-cells.js";
import { rowActor } from "../row-actor.js";
import type { RowText } from "../row-text.js";

/** Types of the lexicon that a side of a conflict can have. */
const armed: ReadonlySet<ActorType> = new Set(["REBEL_GROUP", "MILITIA", "PRO_GOVERNMENT_MILITIA"]);

/**
 * A side of a row, with the data set's own id for it. The data set tells governments, organised groups and civilians apart; what sort of group it
 * is follows from the lexicon where it knows the name, else from the kind of violence: whoever fights a government is a rebel group.
 */
export function gedSide(
  text: RowText,
  side: "side_a" | "side_b",
  lexicon: ActorLexicon,
  places: PlaceNames,
): ExtractedActor {
  const name = textIn(text, side);
  const lexiconId = `ucdp:actor:${textIn(text, `${side}_new_id`)}`;
  if (/^civilians$/iu.test(name)) {
    return rowActor({ name, lexiconId, actorType: "CIVILIANS", named: false, generic: true });
  }
  const country = /^Government of (?<country>.+)$/u.exec(name)?.groups?.["country"];
  if (country !== undefined) {
    return rowActor({ name, lexiconId, actorType: "GOVERNMENT", country: places.countryCode(country) });
  }
  const known = lexicon.named(name)?.type;
  const actorType =
    known !== undefined && armed.has(known)
      ? known
      : text.value("type_of_violence") === "2"
        ? "MILITIA"
        : "REBEL_GROUP";
  // "Syrian insurgents": the data set's word for whoever fights a government without a name that is known.
  return rowActor({ name, lexiconId, actorType, generic: /\binsurgents$/iu.test(name) });
}
