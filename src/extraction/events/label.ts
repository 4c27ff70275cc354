import type { ActorRegister } from "../actors/actor-register.js";
import type { PlaceRegister } from "../places/place-register.js";
import type { Draft } from "./draft.js";
import type { EventKind } from "./event-kinds.js";

const phrases: Readonly<Record<EventKind, string>> = {
  SEIZE: "takes territory",
  ADVANCE: "advances",
  CLASH: "attack",
  HIT: "strike",
  SHELL: "shelling",
  FIRE: "fire",
  BLAST: "explosion",
  CHEMICAL: "chemical attack",
  KILL: "killing",
  WOUND: "attack",
  EXECUTE: "execution",
  ABDUCT: "abduction",
  ARREST: "arrest",
  SIEGE: "siege",
  RELIEF: "siege broken",
  WITHDRAW: "withdrawal",
  SURRENDER: "surrender",
  MOVE: "movement",
  DESTROY: "destruction",
  LOOT: "looting",
  PROTEST: "protest",
  RELEASE: "release",
  AGREE: "agreement",
  OFFENSIVE: "offensive",
  TREND: "trend",
};

/** A short sentence made from an event's parts, e.g. "ISIS: takes territory, Beiji". */
export function labelOf(draft: Draft, actors: ActorRegister, places: PlaceRegister): string {
  const name = (id: string) => shortName(actors.describe(id)?.name ?? "");
  const agents = draft.participants.filter(
    ({ role }) => role === "ATTACKER" || role === "BELLIGERENT" || role === "MOVER",
  );
  const others = draft.participants.filter(({ role }) => role === "DEFENDER" || role === "TARGET" || role === "VICTIM");
  const subEvent =
    draft.type.subEvent === "AIR_DRONE_STRIKE"
      ? "air strike"
      : draft.type.subEvent === "SUICIDE_BOMB"
        ? "suicide bombing"
        : draft.type.subEvent === "ARMED_CLASH" && draft.trigger.kind === "CLASH"
          ? "clash"
          : phrases[draft.trigger.kind];
  const who = agents.map(({ actor }) => name(actor)).join(" and ");
  const whom = others.map(({ actor }) => name(actor)).join(" and ");
  const where = draft.places
    .map(({ place }) => places.get(place)?.name ?? "")
    .filter(Boolean)
    .slice(0, 2)
    .join(", ");
  const text = `${who ? `${who}: ` : ""}${subEvent}${whom ? ` against ${whom}` : ""}${where ? `, ${where}` : ""}`;
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

function shortName(name: string): string {
  return /\(([A-Z]{2,5})\)/u.exec(name)?.[1] ?? name.replace(/\s*\(.*\)$/u, "");
}
