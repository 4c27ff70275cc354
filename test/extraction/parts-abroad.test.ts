import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

const parties = async (text: string) => (await eventsOf(text)).flatMap(({ who }) => who);

describe("who takes which part in an act abroad", () => {
  it("is nobody who found its dead, heard it, or led to it", async () => {
    expect(await parties("Soldiers found five bodies in Culiacan on Monday.")).toEqual([]);
    expect(await parties("Residents reported hearing gunfire near the airport in Goma.")).toEqual([]);
    const events = await eventsOf("The president withdrew a bill that had sparked the protests in Nairobi.");
    expect(events.find(({ type }) => type === "Peaceful protest")?.who).toEqual([]);
    expect(await parties("The death of a student sparked protests in Lagos on Monday.")).toEqual([]);
  });

  it("is a victim of what came upon it", async () => {
    expect(await parties("An army patrol came under heavy fire from rebels near Bunia on Sunday.")).toEqual([
      "ATTACKER rebels",
      "DEFENDER army-patrol",
    ]);
    expect(await parties("Soldiers struck a mine planted by rebels near Mafa on Monday.")).toEqual([
      "ATTACKER rebels",
      "TARGET soldiers",
    ]);
    expect(await parties("Gunmen ambushed a convoy in Pakistan, killing 12 officers and wounding seven.")).toEqual([
      "ATTACKER gunmen",
      "VICTIM officers",
    ]);
  });

  it("is not who stands before others that act", async () => {
    expect(
      await parties("Others climbed a statue of her father, Mujibur Rahman, and smashed it with hammers in Dhaka."),
    ).toEqual([]);
    expect(
      await parties(
        "The president ordered the release of opposition leader Khaleda Zia, who had been jailed since 2010.",
      ),
    ).toEqual(["ATTACKER president", "VICTIM khaleda-zia"]);
  });

  it("acts in the main clause, however others support it", async () => {
    expect(await parties("M23 rebels backed by Rwanda stormed the city of Goma on Monday.")).toEqual(["ATTACKER m23"]);
  });

  it("is the whole name, nickname and all", async () => {
    const { actors, events } = await readText('Police arrested Ismael "El Mayo" Zambada in Texas on Monday.');
    expect(actors.map(({ name }) => name)).toContain('Ismael "El Mayo" Zambada');
    expect(events).toMatchObject([{ participants: [{ role: "ATTACKER" }, { role: "VICTIM" }] }]);
  });

  it("is the armed group that the report has named, where it says the group", async () => {
    const { events } = await readText(
      "The Baloch Liberation Army stormed a train in Pakistan. Troops came. The group said it had killed 30 soldiers.",
    );
    expect(events.at(-1)?.participants.map(({ role, actor }) => `${role} ${actor}`)).toContain("ATTACKER actor:bla");
  });

  it("is not what a person leads, nor an aircraft that was fired at", async () => {
    expect(
      await parties("Hossein Salami, the commander of the Revolutionary Guards, was killed in Israel's attacks."),
    ).toEqual(["ATTACKER israeli-armed-forces", "VICTIM hossein-salami"]);
    expect(await eventsOf("A helicopter carrying negotiators came under fire in Parachinar.")).toMatchObject([
      { type: "Armed clash" },
    ]);
  });

  it("is arrested where only a noun says so", async () => {
    expect(await parties("The violence followed the arrest in Texas of drug lord Ismael Zambada.")).toEqual([
      "VICTIM ismael-zambada",
    ]);
    expect(await parties("Prosecutors issued a warrant for the arrest of drug lord Ismael Zambada.")).not.toContain(
      "VICTIM ismael-zambada",
    );
  });

  it("takes part in nothing that only describes a thing, is only ordered or only declined", async () => {
    expect(await parties("Police recovered 500 stolen weapons in Manipur on Friday.")).not.toContain("ATTACKER police");
    expect(await parties('In Manipur the army has been given orders to "shoot at sight" in extreme cases.')).toEqual(
      [],
    );
    expect(await parties("The Israeli military declined to comment.")).toEqual([]);
  });

  it("accuses nobody where he is accused himself, nor is hurt where a mosque was", async () => {
    const { claims } = await readText(
      "The United States offered a reward for Nicolas Maduro, whom it accuses of fraud.",
    );
    expect(claims.filter(({ value }) => value?.["stance"] === "ACCUSES")).toEqual([]);
    expect(
      await parties("Muslim leaders urged calm in Hull after a mosque was pelted with stones by protesters."),
    ).not.toContain("TARGET leaders");
  });

  it("is not blamed for what was left undone", async () => {
    const { claims } = await readText(
      "Gunmen killed ten people in Haiti on Monday. A gang leader blamed residents for failing to stop a vigilante group.",
    );
    expect(claims.filter(({ kind }) => kind === "PERPETRATOR")).toEqual([]);
  });
});

describe("where an act abroad was", () => {
  it("is neither with whom it is done nor whose the person is", async () => {
    expect(await eventsOf("The president accused the opposition of sympathising with North Korea.")).toMatchObject([
      { where: [] },
    ]);
    expect(
      await eventsOf(
        "Slovakia's Prime Minister Robert Fico was shot as he greeted supporters in the town of Handlova.",
      ),
    ).toMatchObject([{ where: ["Handlová"] }]);
  });

  it("is the town that the words behind a name say it is", async () => {
    const [, fled] = await eventsOf(
      "A gang shot residents of Pont-Sonde, a farming town in Haiti, on Thursday. Thousands of people have fled the town.",
    );
    expect(fled?.where).toEqual(["Pont-Sonde"]);
  });

  it("is no mine that blew up where ore is dug", async () => {
    expect(await eventsOf("Armed men killed nine miners at a gold mine in Mali.")).toMatchObject([{ type: "Attack" }]);
  });
});
