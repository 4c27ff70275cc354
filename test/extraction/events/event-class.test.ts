import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

const classes = async (text: string) => (await readText(text)).events.map(({ eventClass }) => eventClass);
/** What totals would count: those killed in single acts. */
const killedInIncidents = async (text: string) => {
  const { events, claims } = await readText(text);
  const incidents = new Set(events.filter(({ eventClass }) => eventClass === "INCIDENT").map(({ id }) => id));
  return claims
    .filter(({ kind, about }) => kind === "CASUALTY" && about !== null && incidents.has(about))
    .map(({ value }) => value?.["min"]);
};

describe("sums", () => {
  it.each([
    ["the toll of a war", "More than 230,000 people have been killed in Syria since the conflict began in 2011."],
    ["years", "The coalition has killed 735 civilians in its strikes on Syria since 2014."],
    ["an offensive with a toll of its own", "Rebels killed at least 175 fighters in an offensive in Idlib."],
    ["a numbered series", "Rebels have taken at least 103 villages in Idlib."],
    ["damage over months", "Russian jets have destroyed more than 2,000 trucks in Syria since September 2014."],
    ["vague hundreds in acts till now", "Airstrikes on Raqqa have killed hundreds of civilians."],
  ])("are told as AGGREGATE: %s", async (_case, text) => {
    expect(await classes(text)).toEqual(["AGGREGATE"]);
  });

  it("have no ACLED type where they are the toll of a war, since nobody can tell what killed", async () => {
    const { events } = await readText("The war has killed more than 200,000 people in Syria.");
    expect(events).toMatchObject([{ eventClass: "AGGREGATE", acled: { eventType: null, subEventType: null } }]);
  });

  it("hold vague hundreds of what has gone on since", async () => {
    const text = "Rebels have waged an assault on Aleppo since September, killing hundreds of civilians.";
    expect(await killedInIncidents(text)).toEqual([]);
    expect(await killedInIncidents("Rebels attacked Aleppo on Monday, killing hundreds of civilians.")).toEqual([200]);
  });

  it("hold no counted dead because the injured beside them are vague hundreds", async () => {
    const strikes = "Strikes on Douma in Syria have";
    expect(await classes(`${strikes} killed 30 people and wounded hundreds of civilians.`)).toEqual(["INCIDENT"]);
    expect(await classes(`${strikes} killed hundreds of people and wounded 30 civilians.`)).toEqual(["AGGREGATE"]);
  });

  it("are not what an offensive cost that failed: it was one attack", async () => {
    const dead = "At least 20 rebels were killed in";
    expect(await classes(`${dead} a failed offensive on a base in Idlib.`)).toEqual(["INCIDENT"]);
    expect(await classes(`${dead} an offensive the army repelled in Idlib.`)).toEqual(["INCIDENT"]);
    expect(await classes(`${dead} a new offensive in Idlib.`)).toEqual(["AGGREGATE"]);
  });

  it("are told by days of several acts, and not by days that one act took", async () => {
    const dead = "More than 100 rebels were killed in";
    expect(await classes(`${dead} two days of air and ground operations in Syria.`)).toEqual(["AGGREGATE"]);
    expect(await classes(`${dead} two days in an operation in Homs.`)).toEqual(["INCIDENT"]);
  });

  it("are told by a span of the deed, and not by one that says how long its victims had been held", async () => {
    const deed = "ISIS executed 30 villagers";
    expect(await classes(`${deed} it had held near Raqqa for the past two weeks.`)).toEqual(["INCIDENT"]);
    expect(await classes(`${deed} near Raqqa in the past two weeks.`)).toEqual(["AGGREGATE"]);
  });

  it("are no acts of their own where attacks intensified", async () => {
    expect(await classes("The coalition attacks on Manbij in Syria intensified in late June.")).toEqual(["TREND"]);
  });

  it("hold no strike: a bombing campaign that began is a campaign", async () => {
    expect(await classes("The coalition began its bombing campaign in Syria in 2014.")).toEqual(["CAMPAIGN"]);
  });

  it("keep their figure to themselves where a single act is told beside them", async () => {
    const text =
      "A coalition airstrike killed 18 civilians in Raqqa on Tuesday. The coalition has acknowledged the deaths of 735 civilians in its strikes on Syria since 2012.";
    expect(await killedInIncidents(text)).toEqual([18]);
  });

  it("spread over a report that opens with one: what it numbers without a date is of that week", async () => {
    const text =
      "Russian jets carried out 468 sorties in Syria in the past week. The strikes killed 17 militants in Latakia and destroyed two trucks in Homs.";
    const { events } = await readText(text);
    expect(events.map(({ eventClass }) => eventClass)).not.toContain("INCIDENT");
    expect(events.map(({ time }) => time.start)).toEqual(events.map(() => "2014-12-17"));
  });

  it("are told apart from what is done again and again, and from who takes part in a campaign", async () => {
    const classOf = async (text: string) => (await readText(text)).events[0]?.eventClass;
    expect(await classOf("Eastern Ghouta is regularly targeted by regime air strikes.")).toBe("CAMPAIGN");
    expect(await classOf("Hospitals are being bombed by the regime in Syria, an official said.")).toBe("CAMPAIGN");
    expect(await classOf("Civilians are being evacuated from Homs in Syria, an official said.")).toBe("INCIDENT");
    expect(await classOf("In September, Jordan joined the US-led airstrikes in Syria.")).toBe("CAMPAIGN");
    expect(await classOf("Coalition jets joined air strikes on Raqqa on Monday.")).toBe("INCIDENT");
  });

  it("are not what a day's act is", async () => {
    expect(await classes("A car bomb killed 30 people in Baghdad on Tuesday.")).toEqual(["INCIDENT"]);
  });
});

describe("tellings of one toll", () => {
  it("are one event, though the sentences call it by other names", async () => {
    const text =
      "At least 31 people were killed on Saturday in shelling of Jayrud in Syria. The Observatory said 31 people died, two of them medics.";
    expect(await killedInIncidents(text)).toEqual([31, 31]);
    expect((await readText(text)).events).toHaveLength(1);
  });

  it("stay two events where the numbers differ and another place is told", async () => {
    const text = "Airstrikes killed 16 civilians in Douma in Syria. Airstrikes killed 7 civilians in Harasta in Syria.";
    expect((await readText(text)).events).toHaveLength(2);
  });
});
