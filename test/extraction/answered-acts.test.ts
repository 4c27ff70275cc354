import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

describe("what an act answers", () => {
  it("is done by whose act it is, and tells neither place nor weapon of the answer", async () => {
    const [fired, killed, ...more] = await eventsOf(
      "Iran fired missiles at Israel on Friday in retaliation for Israeli air strikes that killed its commanders.",
    );
    expect(fired).toMatchObject({ type: "Shelling/artillery/missile attack", who: ["ATTACKER iran", "TARGET israel"] });
    expect(killed?.who).toEqual(["ATTACKER israeli-armed-forces", "VICTIM commanders"]);
    expect(killed?.where).toEqual([]);
    expect(more).toEqual([]);
  });

  it("is not what is told next", async () => {
    const events = await eventsOf(
      "Iran fired missiles at Israel on Friday in retaliation for Israeli air strikes that killed its commanders. Two people were killed when a missile struck Haifa.",
    );
    expect(events.find(({ where }) => where.includes("Haifa"))?.who).toContain("ATTACKER iran");
  });

  it("adds none of its dead to the answer", async () => {
    const { claims } = await readText(
      "Militants attacked Mafa in Nigeria on Sunday, killing 80 people. The assault was in revenge for the killing of two of their fighters.",
    );
    const tolls = claims.filter(({ kind }) => kind === "CASUALTY").map(({ value }) => value?.["min"]);
    expect(tolls).toEqual([80]);
  });

  it("takes no dead of what answers it: the strikes are the answer, and the killing is what it was for", async () => {
    const { events, claims } = await readText(
      "India said it had carried out strikes on nine sites in Pakistan in response to an attack that killed 26 tourists last month. Pakistan's military said eight people were killed in the strikes.",
    );
    const tollsOf = (id: string | undefined) =>
      claims.filter(({ about, kind }) => about === id && kind === "CASUALTY").map(({ value }) => value?.["min"]);
    const [strikes, killing] = events;
    expect(tollsOf(strikes?.id)).toEqual([8]);
    expect(tollsOf(killing?.id)).toEqual([26]);
    expect(killing?.time).toMatchObject({ start: "2014-11-01", end: "2014-11-30" });
    expect(strikes?.time.start).toBe("2014-12-23");
  });
});
