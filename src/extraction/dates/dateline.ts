import { DateTime } from "luxon";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const lead =
  "^[ \\t]*(?:date of publication|published(?: on)?|last updated(?: at| on)?|updated|posted(?: on)?)?[ \\t:]*(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?[ \\t]+)?";
const clock = "(?:[ \\t,|-]*(\\d{1,2}):(\\d{2})[ \\t]*(am|pm)?[ \\t]*(gmt|utc|z|[+-]\\d{2}:?\\d{2})?)?";
const monthFirst = new RegExp(`${lead}${monthName}[ \\t]+(\\d{1,2})(?:st|nd|rd|th)?,?[ \\t]*(\\d{4})${clock}`, "imu");
const dayFirst = new RegExp(`${lead}(\\d{1,2})(?:st|nd|rd|th)?[ \\t]+${monthName},?[ \\t]+(\\d{4})${clock}`, "imu");
const iso = new RegExp(`${lead}(\\d{4})-(\\d{2})-(\\d{2})${clock}`, "imu");

/**
 * The time a dateline at the head of a text gives, e.g. "Published December 24th, 2014 - 08:53 GMT".
 * @returns ISO 8601 with its zone (UTC if none is written), or null.
 */
export function parseDateline(plain: string): string | null {
  const head = plain.slice(0, 600);
  const found = [
    read(monthFirst.exec(head), (parts) => [parts[3], monthNumber(parts[1]), parts[2]]),
    read(dayFirst.exec(head), (parts) => [parts[3], monthNumber(parts[2]), parts[1]]),
    read(iso.exec(head), (parts) => [parts[1], Number(parts[2]), parts[3]]),
  ];
  return found.filter((time) => time !== null).sort((a, b) => a.at - b.at)[0]?.iso ?? null;
}

function read(
  parts: RegExpExecArray | null,
  dateOf: (parts: RegExpExecArray) => [year: string | undefined, month: number, day: string | undefined],
): { at: number; iso: string } | null {
  if (!parts) return null;
  const [year, month, day] = dateOf(parts);
  const [hour, minute, half, zone] = parts.slice(4, 8);
  const hours = hour === undefined ? 0 : (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === "pm" ? 12 : 0);
  const offset = zone && /\d/u.test(zone) ? `UTC${zone}` : "UTC";
  const time = DateTime.fromObject(
    { year: Number(year), month, day: Number(day), hour: hours, minute: Number(minute ?? 0) },
    { zone: offset },
  );
  const text = time.isValid ? time.toISO({ suppressMilliseconds: true }) : null;
  return text ? { at: parts.index, iso: text } : null;
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}
