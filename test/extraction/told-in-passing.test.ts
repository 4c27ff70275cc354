import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

/** The trigger of each event, with the days it lies between. */
const days = async (text: string) =>
  (await readText(text)).events.map(({ trigger, time }) => `${trigger.text} ${time.start}/${time.end}`);

describe("what is told between a subject and its verb", () => {
  it("hides nothing of what the subject did", async () => {
    expect(
      await eventsOf("The rebels, who have fought the government since 2007, also shelled a barracks near Zamboanga."),
    ).toMatchObject([{ type: "Shelling/artillery/missile attack", who: ["ATTACKER rebels"] }]);
    expect(
      await eventsOf("Police in Nairobi, where protests are held every week, fired tear gas at demonstrators."),
    ).toContainEqual({
      type: "Protest with intervention",
      who: ["ATTACKER police", "VICTIM demonstrators"],
      where: ["Nairobi"],
    });
    expect(
      await eventsOf("Protesters demanding the release of a preacher clashed with police in Mombasa."),
    ).toContainEqual({
      type: "Violent demonstration",
      who: ["BELLIGERENT police", "BELLIGERENT protesters"],
      where: ["Mombasa"],
    });
  });

  it("is an event of its own, with its own day and its own place", async () => {
    const text =
      "The rebels, whose leader was killed last month in a drone strike near Mandera, ambushed a convoy in Bunia on Thursday.";
    expect(await days(text)).toEqual(["ambushed 2014-12-18/2014-12-18", "drone strike 2014-11-01/2014-11-30"]);
    expect((await eventsOf(text)).map(({ where }) => where)).toEqual([["Bunia"], ["Mandera"]]);
  });

  it("does not say when the rest was", async () => {
    expect(await days("The man who stabbed two guards in Lyon on Friday was arrested in Bern.")).toEqual([
      "arrested 2014-12-23/2014-12-24",
      "stabbed 2014-12-19/2014-12-19",
    ]);
  });

  it("is the same event where it says more of the word that tells it", async () => {
    expect(
      await eventsOf("A bomb, apparently planted by followers of a cleric, went off in a car park in Lima."),
    ).toMatchObject([{ who: ["ATTACKER followers"] }]);
    expect(
      await eventsOf(
        "Clashes between herders and farmers, which began last week, have killed 30 people in Plateau state.",
      ),
    ).toHaveLength(1);
  });

  it("is told by the narrator where it is told of who speaks, and by who speaks where it is in what is said", async () => {
    const speakersOf = async (text: string) => {
      const { claims, events } = await readText(text);
      return events.map(({ id, trigger }) => {
        const [claim] = claims.filter(({ about }) => about === id);
        return `${trigger.text}: ${claim?.attribution.chain[0]} "${claim?.attribution.cue?.text ?? ""}"`;
      });
    };
    expect(
      await speakersOf("The governor of Borno, who was wounded by rebels in May, said gunmen had killed 40 farmers."),
    ).toEqual([
      'killed: actor:governor "The governor of Borno, who was wounded by rebels in May, said"',
      'wounded: actor:test-wire ""',
    ]);
    expect(
      await speakersOf("Residents said the soldiers, who had shelled the village in May, beat two farmers in Kachin."),
    ).toEqual(['beat: actor:residents "Residents said"', 'shelled: actor:residents "Residents said"']);
    expect(
      await speakersOf("The soldiers, who had shelled the village in May, beat two farmers in Kachin, residents said."),
    ).toEqual(['beat: actor:residents ", residents said"', 'shelled: actor:residents ", residents said"']);
  });

  it("stands in the quote of what is told around it, as it does in the report", async () => {
    const { claims } = await readText("The rebels, who lost the town in May, attacked a base in Bunia.");
    expect(claims.map(({ quote }) => quote.text)).toContain(
      "The rebels, who lost the town in May, attacked a base in Bunia",
    );
  });
});

describe("a pronoun", () => {
  it("does what its verb brings to life: 'it had carried out air strikes'", async () => {
    expect(await eventsOf("The US-led coalition said it had carried out air strikes against Raqqa.")).toMatchObject([
      { type: "Air/drone strike", who: ["ATTACKER us-led-coalition"] },
    ]);
    expect(await eventsOf("The army said it had reported air strikes on Raqqa.")).not.toMatchObject([
      { who: ["ATTACKER syrian-regime-forces"] },
    ]);
  });
});
