import { describe, expect, it } from "vitest";
import { readText } from "./told.js";

/** Of the first event: its PLOVER type, its parties with their part, its places with their country. */
async function told(text: string) {
  const { events, actors, places } = await readText(text);
  const [event] = events;
  return {
    type: event?.ploverType ?? null,
    who: event?.participants.map(({ role, actor }) => `${role} ${actors.find(({ id }) => id === actor)?.name}`) ?? [],
    where: event?.places.map(({ place }) => places.find(({ id }) => id === place)?.country ?? null) ?? [],
  };
}

describe("reports from elsewhere", () => {
  it("take a country for an actor where it acts, and for a place behind 'in'", async () => {
    expect(await told("Norway accuses Chile of sabotage.")).toMatchObject({
      type: "ACCUSE",
      who: ["ATTACKER Norway", "TARGET Chile"],
    });
    expect(await told("Gunmen killed a priest in Chile.")).toMatchObject({ where: ["CHL"] });
  });

  it("let a seat of government stand for it", async () => {
    expect(await told("Oslo slams Ottawa over fishing rights.")).toMatchObject({
      type: "ACCUSE",
      who: ["ATTACKER Norway", "TARGET Canada"],
    });
  });

  it("make nouns of one class and nation one actor", async () => {
    const { actors } = await readText("Kenyan troops raided a camp. The Kenyan army lost two men.");
    expect(actors.filter(({ country, actorType }) => country === "KEN" && actorType === "STATE_FORCES")).toHaveLength(
      1,
    );
  });

  it("never mean the rebels or the army of Syria", async () => {
    const { actors } = await readText("The army clashed with rebels near Gao.");
    expect(actors.filter(({ id }) => /syrian|iraqi/u.test(id))).toEqual([]);
  });

  it("let those protest who are named, and riot who burn and fight", async () => {
    expect(await told("Thousands of students marched in Santiago.")).toMatchObject({
      type: "PROTEST",
      who: ["ATTACKER Students (unnamed)"],
      where: ["CHL"],
    });
    expect(await told("Rioters burned cars in Malmo.")).toMatchObject({ type: "PROTEST" });
  });

  it("do not let an accident or a storm attack anybody", async () => {
    expect((await told("A bus accident killed 20 passengers near Cusco.")).type).toBeNull();
    expect((await told("Hurricane Maria killed dozens of people.")).type).toBeNull();
  });

  it("find a headline's verb behind a name, and no verb in a noun", async () => {
    expect(await told("Police arrest protesters in Nairobi.")).toMatchObject({ type: "COERCE" });
    expect((await told("The price of strikes rose in Tunis.")).type).not.toBe("COERCE");
  });
});
