import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const types = async (text: string) => (await eventsOf(text)).map(({ type }) => type);
const seized = "Non-state actor overtakes territory";
const abducted = "Abduction/forced disappearance";

describe("what a clause tells", () => {
  it.each([
    ["ISIS fighters captured a Jordanian pilot near Raqqa.", abducted],
    ["ISIS fighters captured 12 Syrian soldiers in Tabqa.", abducted],
    ["About 100 soldiers were taken prisoner in Idlib province.", abducted],
    ["ISIS fighters captured a hill near Raqqa.", seized],
    ["ISIS fighters captured the town of Sinjar.", seized],
  ])("takes ground only where a place is taken: %s", async (text, type) => {
    expect(await types(text)).toEqual([type]);
  });

  it("is nothing where the wounded are only counted among a cause", async () => {
    expect(
      await types("The toll in Douma could rise because of the number of wounded people in serious condition."),
    ).toEqual([]);
    expect(await types("A doctor in Douma saw many wounded people.")).toEqual([]);
    expect(await types("A shell wounded people in Douma.")).toHaveLength(1);
    expect(await types("Panic stricken residents of Douma called for help.")).toEqual([]);
  });

  it("takes no ground where civilians occupy something", async () => {
    expect(await types("All the beds in Douma were occupied by women and children.")).toEqual([]);
    expect(await types("Douma was occupied by the Syrian army.")).toHaveLength(1);
  });

  it("is the blow where an aid convoy is hit, and the aid where a convoy delivers it", async () => {
    expect(await types("The air raids that hit an aid convoy near Aleppo killed around 20 people.")).toEqual([
      "Air/drone strike",
    ]);
    const { events } = await readText("Turkey sent an aid convoy to the Syrian opposition in Aleppo.");
    expect(events.map(({ ploverType }) => ploverType)).toEqual(["AID"]);
  });

  it("is the strike that is delivered, and no aid", async () => {
    const text = "On Friday the Israeli combat planes delivered a missile strike on Syrian army positions in Quneitra.";
    expect(await types(text)).toEqual(["Shelling/artillery/missile attack"]);
  });

  it("takes nothing where persons are taken somewhere", async () => {
    expect(await types("Residents took the wounded to a field hospital in Idlib.")).toEqual([]);
  });

  it("lets a pronoun stand for the place that is taken", async () => {
    expect(await eventsOf("The Nusra Front attacked Wadi Deif and took it within hours.")).toContainEqual({
      type: seized,
      who: ["ATTACKER al-nusra"],
      where: ["Wadi Deif"],
    });
  });

  it("counts territory gained as taken, and ground gained as an advance", async () => {
    const { events } = await readText(
      "ISIS gained territory south of Qamishli. The Nusra Front gained ground in Idlib.",
    );
    expect(events.map(({ outcome }) => outcome)).toEqual(["TERRITORY_SEIZED", "ADVANCE"]);
  });

  it("tells the strikes that were carried out rather than the campaign they belong to", async () => {
    const text = "From the start of the campaign until Dec. 15, the United States carried out 488 airstrikes in Syria.";
    const { events } = await readText(text);
    expect(events).toMatchObject([
      {
        eventClass: "AGGREGATE",
        acled: { subEventType: "Air/drone strike" },
        participants: [{ actor: "actor:united-states", role: "ATTACKER" }],
        count: { min: 488 },
      },
    ]);
    expect(events[0]?.time.end).toBe("2014-12-15");
  });

  it("tells a crossing of the border as a movement from one side to the other", async () => {
    const { events } = await readText("In Hassakeh province, dozens of ISIS fighters crossed the border from Iraq.");
    expect(events[0]).toMatchObject({
      ploverType: "MOBILIZE",
      participants: [{ role: "MOVER", headcount: { min: 24 } }],
      places: [
        { place: "place:hasakah-province", role: "DESTINATION" },
        { place: "place:iraq", role: "ORIGIN" },
      ],
    });
  });
});

describe("single acts, sums and trends", () => {
  it("is a sum if a figure covers months, and an act if it covers a day", async () => {
    const months = await readText("Coalition airstrikes in Syria killed 1,171 people in three months.");
    const day = await readText("A coalition airstrike in Raqqa killed 12 people on Tuesday.");
    expect([months.events[0]?.eventClass, day.events[0]?.eventClass]).toEqual(["AGGREGATE", "INCIDENT"]);
  });

  it("is a sum if a share of all victims is told", async () => {
    const { events } = await readText("Civilians made up 90 percent of those killed by regime airstrikes.");
    expect(events.map(({ eventClass }) => eventClass)).toEqual(["AGGREGATE"]);
  });

  it("is a trend if fewer bombs fell in recent weeks", async () => {
    const { events } = await readText("Rebels fired fewer mortar bombs at Damascus in recent weeks.");
    expect(events).toMatchObject([{ eventClass: "TREND", acled: { subEventType: null } }]);
  });

  it("is told by a past tense that the model takes for a noun, whoever says it behind it", async () => {
    expect(await types("The army retook the town of Nubl, officials said.")).toEqual(["Government regains territory"]);
    expect((await readText("A bishop said gunmen had shot two priests in Lima.")).events).toHaveLength(1);
    expect(await types("The bodies lay in a town retaken by the army.")).toEqual([]);
  });

  it("is an arrest where what the arrested are suspected of is violence", async () => {
    const [event] = (await readText("Chile's army arrested a man suspected of firing rockets at Lima.")).events;
    expect(event).toMatchObject({ ploverType: "COERCE", acled: { subEventType: "Arrests" } });
  });

  it("is no test of missiles where they are aimed at something", async () => {
    const plover = async (text: string) => (await readText(text)).events.map(({ ploverType }) => ploverType);
    expect(await plover("Chile launched two ballistic missiles at a tanker near Lima.")).toEqual(["ASSAULT"]);
    expect(await plover("Chile test-fired two ballistic missiles on Sunday.")).toEqual(["MOBILIZE"]);
    expect(await plover("Rebels launched drones at an army base near Lima.")).toEqual(["ASSAULT"]);
  });

  it("is nothing where who speaks only asks not to be named", async () => {
    const spoken =
      "Clashes between the army and rebels near Cusco killed 14 people, said a resident who asked not to be named.";
    expect(await types(spoken)).toHaveLength(1);
    expect((await readText("Chile asked Peru to open the road.")).events[0]?.ploverType).toBe("REQUEST");
  });

  it("is no violence where the next clause tells the accident that somebody died in", async () => {
    expect(await types("Eight people died when a boat capsized near Lima.")).toEqual([]);
    expect(await types("Eight people died when a bomb exploded near Lima.")).toHaveLength(1);
  });
});
