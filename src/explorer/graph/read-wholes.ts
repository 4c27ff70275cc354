import { ask } from "../answers/ask.js";
import { ExplorerWholesDocument, type LensInput } from "../generated/graphql.js";
import type { Group } from "./groups.js";

/** So many starts a neighbourhood takes. */
const atOnce = 10;
/** More actors than this would be twenty questions. */
const maxActors = 200;

/** Actor -> the actor that it is a part of, for those that the lexicon knows as a part of one. */
export async function readWholes(
  actorIds: readonly string[],
  lens: LensInput | null,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Group>> {
  const wholes = new Map<string, Group>();
  const asked = actorIds.slice(0, maxActors);
  for (let start = 0; start < asked.length; start += atOnce) {
    const ids = asked.slice(start, start + atOnce);
    const around = ids.map((id) => ({ id }));
    const { neighbourhood } = await ask(ExplorerWholesDocument, { around, lens }, signal);
    const names = new Map(neighbourhood.nodes.flatMap(({ node }) => ("id" in node ? [[node.id, node.name]] : [])));
    for (const { kind, from, to } of neighbourhood.edges) {
      if (kind !== "PART_OF" || !("id" in from) || !("id" in to) || !ids.includes(from.id)) continue;
      wholes.set(from.id, { id: to.id, name: names.get(to.id) ?? "" });
    }
  }
  return wholes;
}
