import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const air = "Air/drone strike";

describe("tellings of one event", () => {
  it("are kept together by no day after the report's own, and apart by days before it", async () => {
    const count = async (day: string) =>
      (
        await readText(
          `A raid on ${day} killed nine people near Homs in Syria. Monday's raid on a market destroyed a truck near Homs.`,
        )
      ).events.length;
    expect(await count("14 January 2015")).toBe(1);
    expect(await count("14 December 2014")).toBe(2);
  });

  it("are kept apart from what was done months before, unless that is what is meant", async () => {
    const months = async (text: string) =>
      (await readText(text)).events.map(({ time }) => (time.start ?? "").slice(0, 7)).sort();
    const before = "Bombers attacked a police station in Midan in Damascus.";
    expect(await months(`${before} The police station was bombed last March.`)).toEqual(["2014-03", "2014-12"]);
    expect(await months("The army shelled Douma. Douma was shelled last March.")).toEqual(["2014-03", "2014-12"]);
    expect(await months("The army shelled Douma. The shelling took place last March.")).toEqual(["2014-03"]);
  });

  it("take up the victims told before as those who were executed, but no victims of another town", async () => {
    const text =
      "ISIS executed 30 villagers near Raqqa in Syria on Monday. Their homes are empty. Those who were executed";
    expect((await readText(`${text} were all of one tribe.`)).events).toHaveLength(1);
    expect((await readText(`${text} in Palmyra were all of one tribe.`)).events).toHaveLength(2);
  });

  it("gives the dead to the act told after them, not to the strike of another side told before", async () => {
    const text =
      "Regime warplanes bombed ISIS positions in Syria. Three civilians were killed when the coalition bombed an oil facility in Deir al-Zor province.";
    expect(await eventsOf(text)).toEqual([
      { type: air, who: ["ATTACKER syrian-air-force", "TARGET isis"], where: expect.any(Array) },
      {
        type: air,
        who: ["ATTACKER us-led-coalition", "VICTIM syrian-civilians"],
        where: ["Oil facility in Deir ez-Zor province"],
      },
    ]);
  });

  it("counts what a bomb destroyed, and the school that was hit, to the strike", async () => {
    const text =
      "A government helicopter dropped a barrel bomb on Sufuhan in Idlib province. The bomb destroyed three shops. A school was hit there.";
    expect((await eventsOf(text)).map(({ type }) => type)).toEqual([air]);
  });

  it("keeps the dead of one town apart from the attacks on several, but not a second count of them", async () => {
    const attacks = "Rebels shelled Damascus and Aleppo in Syria on Monday, killing six people.";
    const tolls = async (text: string) =>
      (await readText(text)).events.map(({ id, places }) => [id, places.map(({ place }) => place)]);
    expect(await tolls(`${attacks} The shelling in Aleppo killed five people.`)).toHaveLength(2);
    expect(await tolls(`${attacks} The shelling killed seven people, activists said.`)).toHaveLength(1);
  });

  it("counts the dead of an attack in two towns to it, but those of one of them apart", async () => {
    const count = async (end: string) =>
      (await readText(`Rebels shelled Douma and Harasta in Syria on Monday killing ${end}.`)).events.length;
    expect(await count("87 civilians")).toBe(1);
    expect(await count("five civilians in Harasta")).toBe(2);
    const text =
      "On Monday a chemical attack hit the town of Khan Sheikhun in Idlib killing 87 civilians in their homes.";
    expect((await readText(text)).events).toHaveLength(1);
  });

  it("tells the dead of one place apart from those of the province, but not a second count of them", async () => {
    const lede = "Air strikes in Idlib province in Syria killed 16 civilians on Monday.";
    const count = async (text: string) => (await readText(`${lede} ${text}`)).events.length;
    expect(await count("In Khan Sheikhun air strikes killed seven people.")).toBe(2);
    expect(await count("The air strikes on Khan Sheikhun killed 14 people, activists said.")).toBe(1);
  });

  it("counts who died in the fighting to the fight told before, and only without one to the offensive", async () => {
    const classOfDead = async (opening: string) => {
      const { events, claims } = await readText(
        `${opening} The army's offensive in Idlib province is meant to seize hills. 20 rebels were killed in the fighting.`,
      );
      const dead = claims.find(({ kind }) => kind === "CASUALTY")?.about;
      return events.find(({ id }) => id === dead)?.eventClass;
    };
    const fight = "The town of Ariha in Syria fell on Tuesday after two days of fighting between rebels and the army.";
    expect(await classOfDead(fight)).toBe("INCIDENT");
    expect(await classOfDead("The town of Ariha in Syria fell on Tuesday.")).toBe("CAMPAIGN");
  });

  it("tells another eight apart from the eight told before, and both from their sum, but no second count of them", async () => {
    const lede = "Air strikes on Douma and Harasta in Syria killed 20 people on Monday.";
    const tolls = async (more: string) => {
      const { events, claims } = await readText(`${lede} Air strikes killed eight people in Douma. ${more}`);
      return events.map(({ id }) => claims.flatMap(({ about, value }) => (about === id ? [value?.["min"]] : [])));
    };
    expect(await tolls("Another eight people were killed in air strikes on Harasta.")).toEqual([[20], [8], [8]]);
    expect(await tolls("Eight people were killed in the air strikes on Douma, doctors said.")).toEqual([[20], [8, 8]]);
  });

  it("tells apart the dead that come to the sum told before with those who died elsewhere", async () => {
    const lede = "Airstrikes by US-led coalition jets killed at least 21 civilians on Monday.";
    const parts = "At least 15 people were killed as the coalition carried out raids in Manbij.";
    const first = async (more: string) => {
      const { claims } = await readText(
        `${lede} ${parts} ${more} people were killed in a village near Manbij in Syria.`,
      );
      return claims.filter(({ about, kind }) => about === "event:e01" && kind === "CASUALTY").length;
    };
    expect(await first("Six more")).toBe(1);
    expect(await first("Nine more")).toBeGreaterThan(1);
  });

  it("tells apart what killed more people elsewhere", async () => {
    const strike = "Air strikes on Saraqib in Syria killed 16 people on Monday.";
    const count = async (text: string) => (await readText(`${strike} ${text}`)).events.length;
    expect(await count("Five more people were killed in the town of Maarat al-Numan.")).toBe(2);
    expect(await count("Five more people were killed when they tried to rescue them, a doctor said.")).toBe(1);
  });

  it("gives a toll told again to the event that has it rather than to the one told last", async () => {
    const text =
      "A coalition airstrike in Raqqa killed 20 civilians on Monday. Coalition aircraft bombed Manbij. At least 20 civilians were killed.";
    const { events, claims } = await readText(text);
    const last = claims.findLast(({ kind }) => kind === "CASUALTY");
    expect(events.find(({ id }) => id === last?.about)?.label).toContain("Raqqa");
  });

  it("lets who is blamed for the strikes act in those told before, and not in others", async () => {
    const strikes = "Airstrikes on villages in northern Syria killed at least 85 civilians on Tuesday.";
    const who = async (text: string) => (await eventsOf(`${strikes} ${text}`)).map((event) => event.who);
    const [blamed, ...more] = await who(
      "Residents blamed the U.S.-led coalition for the strikes that targeted two villages.",
    );
    expect([blamed, more]).toEqual([expect.arrayContaining(["ATTACKER us-led-coalition"]), []]);
    const [first] = await who(
      "Residents blamed the U.S.-led coalition for strikes that targeted two villages in Iraq.",
    );
    expect(first).not.toContain("ATTACKER us-led-coalition");
  });

  it("counts what the same strikes are told to have damaged to them, but not what was destroyed elsewhere", async () => {
    const count = async (and: string) =>
      (await readText(`Regime air strikes killed 26 people in Saraqib in Syria on Tuesday and ${and}.`)).events.length;
    expect(await count("severely damaged a hospital")).toBe(1);
    expect(await count("destroyed a depot in Raqqa")).toBe(2);
  });

  it("takes a bomber's attack on a nameless site for the bombing told next in a quarter, and not for one of another site", async () => {
    const count = async (next: string) => {
      const { events } = await readText(
        `The bomber was on a motorcycle when he attacked a crowd outside a bakery. A suicide bomber blew himself up ${next}, killing 16 people.`,
      );
      return events.length;
    };
    expect(await count("in the Salihiah neighbourhood of Hasakah in Syria")).toBe(1);
    expect(await count("at a mosque in the Salihiah neighbourhood of Hasakah in Syria")).toBe(2);
  });

  it("does not give what a bomber does with his own device to the attack told just before", async () => {
    const told = async (end: string) => {
      const { events } = await readText(
        `Suicide bombers blew themselves up at a police station in Damascus in Syria. The army resisted and foiled the attack. ${end} at the gate of the police station.`,
      );
      return events.map(({ acled }) => acled.subEventType);
    };
    expect(await told("Another bomber detonated his explosive device")).toEqual([
      "Suicide bomb",
      "Armed clash",
      "Remote explosive/landmine/IED",
    ]);
    expect(await told("The attack killed ten people")).toHaveLength(2);
  });

  it("takes ten fighters and ten civilians for different dead", async () => {
    const text =
      "In Douma in Syria air strikes killed at least 10 civilians on Monday. Coalition aircraft killed 10 ISIS fighters in Raqqa.";
    expect(await eventsOf(text)).toHaveLength(2);
  });

  it("takes up the bombs of an attack told just before", async () => {
    const attack = "At least 75 people died from barrel bomb attacks carried out by the Syrian air force.";
    const count = async (text: string) => (await readText(`${attack} ${text}`)).events.length;
    expect(await count("The bombs were dropped on a camp near Saraqib on Wednesday.")).toBe(1);
    expect(await count("Bombs were dropped on a camp near Saraqib on Wednesday.")).toBe(2);
  });

  it("gives a headline to the event whose dead it counts", async () => {
    const text = "Warplanes struck Homs in Syria on Monday. In Aleppo on Sunday a strike by the army killed 12 people.";
    const { events, claims } = await readText(text, "Strike kills 12 in Syria");
    const headline = claims.find(({ kind }) => kind === "HEADLINE");
    expect(events.find(({ id }) => id === headline?.about)?.label).toContain("Aleppo");
  });

  it("gives a headline to the sum whose dead it counts rather than to an act without them", async () => {
    const text =
      "Rebels shelled Douma in Syria on Monday. Airstrikes in Idlib have killed 135 civilians in the past three weeks.";
    const { events, claims } = await readText(text, "135 civilians killed in strikes on Syria");
    const headline = claims.find(({ kind }) => kind === "HEADLINE");
    expect(events.find(({ id }) => id === headline?.about)?.eventClass).toBe("AGGREGATE");
  });

  it("keeps the campaign that somebody joined apart from the act told before it", async () => {
    const text =
      "ISIS fighters shot down a plane near Raqqa in Syria. Jordan joined the airstrikes against ISIS in September.";
    const { events } = await readText(text);
    expect(events.map(({ eventClass }) => eventClass)).toEqual(["INCIDENT", "CAMPAIGN"]);
  });

  it("keeps a strike out of the sum of all strikes", async () => {
    const text =
      "Civilians made up 90 percent of those killed by regime airstrikes. Three people were killed on Tuesday when an oil facility in Deir al-Zor province was hit.";
    const { events } = await readText(text);
    expect(events.map(({ eventClass }) => eventClass)).toEqual(["AGGREGATE", "INCIDENT"]);
  });

  it("tells two named places taken by one act as two events", async () => {
    const events = await eventsOf("Rebels captured the army bases of Wadi Deif and Hamidieh in Syria on Monday.");
    expect(events.map(({ where }) => where)).toEqual([["Wadi Deif"], ["Hamidieh"]]);
  });

  it("does not date a strike by a series it is one of", async () => {
    const text =
      "A strike on Douma killed six civilians on Tuesday. The strike hit a school, in the second such incident this week.";
    expect((await readText(text)).events).toMatchObject([{ time: { start: "2014-12-23", end: "2014-12-23" } }]);
  });

  it("leaves the background of a motive out of the event it is told of", async () => {
    const text =
      "A helicopter bombed a market in Sufuhan in Syria on Tuesday. The attack was revenge after rebels captured Wadi Deif this month.";
    const [strike] = (await readText(text)).events;
    expect(strike?.time).toMatchObject({ start: "2014-12-23", end: "2014-12-23" });
    expect(strike?.places.map(({ place }) => place)).not.toContain("place:wadi-deif");
  });
});

describe("relateEvents", () => {
  const sum = "Coalition forces carried out ten airstrikes in Syria and Iraq on Tuesday";
  const act = "Coalition aircraft struck ISIS positions near Ain al-Arab on Tuesday";

  it("makes an act a part of the sum that the same source tells", async () => {
    const { events } = await readText(`${sum}. ${act}.`);
    expect(events.map(({ partOf, possibleOverlap }) => [partOf, possibleOverlap])).toEqual([
      [null, []],
      ["event:e01", []],
    ]);
  });

  it("says only that it may overlap if another source tells it", async () => {
    const { events } = await readText(`${sum}. ${act}, the Observatory said.`);
    expect(events[1]).toMatchObject({ partOf: null, possibleOverlap: ["event:e01"] });
  });

  it.each([
    ["another side", "Regime warplanes struck ISIS positions near Ain al-Arab on Tuesday"],
    ["another day", "Coalition aircraft struck ISIS positions near Ain al-Arab on Sunday"],
    ["another country", "Coalition aircraft struck ISIS positions near Ankara on Tuesday"],
  ])("relates nothing to a sum of %s", async (_case, other) => {
    const { events } = await readText(`${sum}. ${other}.`);
    expect(events.flatMap(({ partOf, possibleOverlap }) => [partOf, ...possibleOverlap]).filter(Boolean)).toEqual([]);
  });

  it("give 'the blast' to the bomb and not to the raids told since", async () => {
    const events = await eventsOf(
      "A suicide bomber killed 13 soldiers in Bannu in Pakistan. Troops killed 14 militants in raids. A roof collapsed because of the blast, injuring six children.",
    );
    expect(events.map(({ who }) => who.includes("VICTIM children"))).toEqual([true, false]);
  });

  it("give a demonstrator's death to no event without demonstrators", async () => {
    const events = await eventsOf(
      "Gunmen stormed a town in Haiti, killing two nuns. One demonstrator was killed by a stray bullet in the capital.",
    );
    expect(events.map(({ who }) => who.includes("VICTIM demonstrator"))).toEqual([false, true]);
  });

  it("take up an act to say where it was, but not one of long ago", async () => {
    const said = "The army repelled an attack by ISIS in southern Aleppo province in Syria.";
    expect(await eventsOf(`${said} The attack took place in Khanaser.`)).toHaveLength(1);
    const far = "Rebels spoke of hope. People went to work. Schools were open.";
    expect(await eventsOf(`${said} ${far} The attack took place in Khanaser.`)).toHaveLength(2);
  });

  it("keep who dies at one place out of a campaign told of nowhere", async () => {
    const events = await eventsOf(
      "The volunteers in Syria have often been targeted by regime airstrikes. On Friday fighting left 24 people dead in Eastern Ghouta.",
    );
    expect(events).toHaveLength(2);
  });
});
