import { acledCodes } from "../../extraction/events/event-types.js";
import { BadRow } from "../bad-row.js";
import type { PlaceNames } from "../place-names.js";
import { textIn } from "../read-cells.js";
import type { RowStory } from "../row-document.js";
import type { RowText } from "../row-text.js";
import { cameoEvent } from "./cameo.js";
import { eventColumns } from "./columns.js";
import { gdeltActor } from "./gdelt-actors.js";
import { gdeltPlace } from "./gdelt-place.js";

/**
 * What a text that holds the columns of an event says happened.
 * @throws {BadRow} if PLOVER has no type for it, or a column holds what is none of its values.
 */
export function gdeltEvent(
  text: RowText,
  places: PlaceNames,
): Pick<RowStory, "event" | "participants" | "place" | "quote"> {
  const code = textIn(text, "EventCode");
  const event = cameoEvent(code);
  if (event === null) throw notHeld(code);
  const day = dayOf(text);
  const actors = ([1, 2] as const).flatMap((number) => {
    const actor = gdeltActor(text, number);
    return actor === null ? [] : [{ actor, number, words: text.words(`Actor${number}Name`) }];
  });
  // One who is on both sides, "Syria" and "Syria", is told once.
  const distinct = actors.filter(
    ({ actor }, index) => actors.findIndex((other) => other.actor.id === actor.id) === index,
  );
  const { place, precision } = gdeltPlace(text, places);
  const where = place?.chain[0]?.name;
  const subject = actors.map(({ actor }) => actor.name).join(" - ");
  return {
    event: {
      label: [`CAMEO ${code}`, subject, where].filter((part) => part !== undefined && part !== "").join(", "),
      eventClass: "INCIDENT",
      ploverType: event.ploverType,
      ploverMode: event.mode === null ? null : [event.mode],
      acled: acledCodes(event.subEventType, false),
      time: { start: day, end: day, precision: "DAY", basis: "EXPLICIT_DATE", expression: text.words("SQLDATE") },
      geoPrecision: precision,
      count: null,
      weapons: event.weapons,
      outcome: null,
      trigger: text.words("EventCode"),
    },
    participants: distinct.map(({ actor, number, words }) => ({
      actor,
      words,
      role: event.isTwoSided ? ("BELLIGERENT" as const) : number === 1 ? ("ATTACKER" as const) : ("TARGET" as const),
    })),
    place,
    quote: text.block(eventColumns),
  };
}

function notHeld(code: string): BadRow {
  if (!/^0[12]\d*$/u.test(code)) return new BadRow("EventCode", `"${code}" is no CAMEO event code.`);
  return new BadRow("EventCode", `CAMEO ${code} is a statement or an appeal, for which PLOVER has no event type.`, {
    isFault: false,
  });
}

function dayOf(text: RowText): string {
  const value = text.value("SQLDATE");
  const day = value.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3");
  if (!isDay(day)) throw new BadRow("SQLDATE", `"${value}" is no date as 20191024.`);
  return day;
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** When something was added to the table, to the second in UTC. @throws {BadRow} if the column holds no such time. */
export function gdeltInstant(text: RowText, column: string): string {
  const value = text.value(column);
  const at = value.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/u, "$1-$2-$3T$4:$5:$6Z");
  if (at === value || Number.isNaN(Date.parse(at)))
    throw new BadRow(column, `"${value}" is no time as 20191024143000.`);
  return at;
}
