import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const who = async (text: string) => (await eventsOf(text)).map((event) => event.who);

describe("who did what", () => {
  it("sets two sides that fought against each other, with neither as the attacker", async () => {
    expect(await who("Kurdish militia fighters and ISIS fought in Ain al-Arab in Syria.")).toEqual([
      ["BELLIGERENT isis", "BELLIGERENT kurdish-militia"],
    ]);
  });

  it("takes for victims whoever was slain or suffered a blow, but not who had losses in an attack of his own", async () => {
    expect(await who("Thirty militants of ISIS were slain by the Syrian army near Homs.")).toEqual([
      ["ATTACKER syrian-armed-forces", "VICTIM isis"],
    ]);
    expect(await who("ISIS suffered a heavy blow in air strikes on its camps in Raqqa in Syria.")).toEqual([
      ["TARGET isis"],
    ]);
    expect(await who("ISIS suffered losses in an attack on Kurdish militia fighters in Kobani.")).toEqual([
      ["ATTACKER isis", "DEFENDER kurdish-militia"],
    ]);
  });

  it("gives what is joined to a party the part of that party", async () => {
    expect(
      await who("ISIS fighters clashed with Kurdish militia fighters and the National Defense forces near Qamishli."),
    ).toEqual([["BELLIGERENT isis", "BELLIGERENT kurdish-militia", "BELLIGERENT ndf"]]);
    expect(await who("The seizure of Wadi Deif by rebel and jihadi groups in Syria surprised many.")).toEqual([
      ["ATTACKER jihadi-groups", "ATTACKER syrian-rebels"],
    ]);
  });

  it("blames an act on whom the word by names, whatever describes him", async () => {
    expect(await who("Activists reported the use of toxic gas by the brutal Syrian army in Homs on Monday.")).toEqual([
      ["ATTACKER syrian-armed-forces"],
    ]);
  });

  it("has both act where the second is named by what somebody calls it", async () => {
    const text = (and: string) =>
      `The army said that the Nusra Front and ${and} terrorist groups killed ten people in Aleppo in Syria.`;
    expect(await who(text("what it called other"))).toEqual([["ATTACKER al-nusra", "ATTACKER syrian-rebels"]]);
  });

  it("lets a pronoun act for the side that leads the sentence, and keeps the pronoun as its words", async () => {
    const { events } = await readText(
      "ISIS fighters left Raqqa, and on Monday it attacked Kurdish militia fighters in Kobani.",
    );
    const attack = events.find(({ trigger }) => trigger.text === "attacked");
    expect(attack?.participants).toMatchObject([
      { actor: "actor:isis", role: "ATTACKER", mention: { text: "it" } },
      { actor: "actor:kurdish-militia", role: "DEFENDER" },
    ]);
  });

  it.each([
    ["Syrian tanks shelled Hama.", ["ATTACKER syrian-armed-forces"]],
    ["A government bombardment of the Syrian town of Douma killed 43 people.", ["ATTACKER syrian-regime"]],
    ["Airstrikes launched by Russia and the Assad regime hit Douma.", ["ATTACKER russia", "ATTACKER syrian-regime"]],
    ["The hospital was hit by the Russian and Assad regime jets in Syria.", ["ATTACKER syrian-regime"]],
    ["A car bombing blamed on ISIS killed ten people in Syria.", ["ATTACKER isis"]],
    ["Raids by the Syrian air force loyal to the Assad regime hit Douma.", ["ATTACKER syrian-air-force"]],
  ])("takes for the attacker whose means, deed or blame it is: %s", async (text, expected) => {
    expect((await who(text))[0]).toEqual(expect.arrayContaining(expected));
    expect((await who(text))[0]?.join(" ")).not.toMatch(/TARGET|VICTIM/u);
  });

  it("lets the subject of the blow kill, though another side is named behind it", async () => {
    const text =
      "The Israel Defense Forces allegedly have struck the military base of the National Defense Forces in the Golan Heights killing three Syrian fighters as a result local media reported Sunday.";
    const [parties, ...more] = await who(text);
    expect(parties).toContain("ATTACKER israeli-armed-forces");
    expect(parties).not.toContain("ATTACKER ndf");
    expect(more).toEqual([]);
  });

  it("takes for no party who accuses, and who did something else to the place", async () => {
    expect(
      await who("Residents in the area blamed the coalition for strikes that killed 20 civilians in Raqqa."),
    ).toEqual([["ATTACKER us-led-coalition", "VICTIM syrian-civilians"]]);
    expect(await who("Ten bodies were found in a town in Syria retaken by government forces.")).toEqual([[]]);
  });

  it("makes all who are accused of an attack its attackers, and none beside one who is known", async () => {
    const accused = "The government accused rebels of carrying out the attacks.";
    expect(
      (await who(`The Syrian opposition accused government forces of killing 100 civilians in Douma. ${accused}`))[0],
    ).toEqual(["ATTACKER syrian-armed-forces", "ATTACKER syrian-rebels", "VICTIM syrian-civilians"]);
    expect((await who(`ISIS bombed a market in Douma in Syria. ${accused}`))[0]).toEqual(["ATTACKER isis"]);
  });

  it.each([
    ["Fighters of the Islamic State attacked Palmyra in Syria.", [["ATTACKER isis"]]],
    ["Fighters shelled militants of the Islamic State in Syria.", [["ATTACKER syrian-rebels", "TARGET isis"]]],
    ["Jets thought to belong to the Syrian government struck Douma.", [["ATTACKER syrian-regime"]]],
    [
      "Syrian soldiers launched a counter-offensive killing 29 rebels and foiling their attack near Hama.",
      [["ATTACKER syrian-armed-forces", "VICTIM syrian-rebels"], ["DEFENDER syrian-armed-forces"]],
    ],
    ["Nearly 75 rebels killed in Aleppo in Syria.", [["VICTIM syrian-rebels"]]],
    ["Syrian rebels shot at residents of Aleppo.", [["ATTACKER syrian-rebels", "VICTIM syrian-civilians"]]],
    ["Syrian rebels killed at least ten people in Aleppo.", [["ATTACKER syrian-rebels"]]],
    [
      "Ten bodies of civilians were found in a town in Syria retaken by government forces from ISIS.",
      [["VICTIM syrian-civilians"]],
    ],
    ["A rebel-led offensive killed ten people in Hama in Syria.", [["ATTACKER syrian-rebels"]]],
    ["A rebel-led alliance was bombed in Hama in Syria.", [[]]],
    ["A raid of the Syrian air force killed ten people in Douma.", [["ATTACKER syrian-air-force"]]],
    ["Activists condemned the massacre committed by ISIS in Palmyra where ten people died.", [["ATTACKER isis"]]],
    [
      "Activists condemned the massacre committed by Assad's air force in Raqqa where 65 people were killed in air raids.",
      [["ATTACKER syrian-air-force"]],
    ],
    ["The army bombed territory held by ISIS in Palmyra where ten people died.", [["ATTACKER syrian-armed-forces"]]],
    ["Jaish al-Islam is based in Syria. The group shelled Damascus.", [["ATTACKER jaish-al-islam"]]],
    ["Jaish al-Islam is based in Syria, says the Observatory. The group shelled Damascus.", [[]]],
    ["Ten regime soldiers were killed in Syria, near a base in Iraq.", [["VICTIM syrian-armed-forces"]]],
  ])("tells whose fighters, means and dead they are: %s", async (text, expected) => {
    expect(await who(text)).toEqual(expected);
  });

  it("lets who is named in the headline alone act, but not who the text beneath says did it", async () => {
    const attackers = async (title: string, text: string) =>
      (await readText(text, title)).events.flatMap(({ participants }) => participants.map(({ actor }) => actor));
    const dead = "About 40 people were killed in Damascus in Syria on Monday.";
    expect(await attackers("Syrian army kills 40 in ambush", dead)).toEqual(["actor:syrian-armed-forces"]);
    expect(await attackers("Militants kill 40 in ambush", dead)).toEqual([]);
    const named = "ISIS killed 40 people in Damascus in Syria on Monday.";
    expect(await attackers("Syrian army kills 40 in ambush", named)).toEqual(["actor:isis"]);
  });

  it("takes over no subject in a clause whose own is nobody", async () => {
    const parties = async (hurt: string) =>
      (await who(`ISIS shelled Azaz. Ten civilians were killed. The Nusra Front took a hill; ${hurt}.`)).flat();
    expect(await parties("nobody was hurt")).not.toContain("VICTIM al-nusra");
    expect(await parties("no one was hurt")).not.toContain("VICTIM al-nusra");
    expect(await parties("ten Nusra Front fighters were hurt")).toContain("VICTIM al-nusra");
  });

  it("tells no event in what nobody knows to have been", async () => {
    expect(await who("It was not clear whether rebels shot down the helicopter in Syria.")).toEqual([]);
    const bombs = "evidence of rebels hitting the convoy in Aleppo";
    expect(await who(`Videos showed no ${bombs}.`)).toEqual([]);
    expect(await who(`Videos showed ${bombs}.`)).not.toEqual([]);
  });

  it("makes who repels the defender, and who is repelled the attacker", async () => {
    expect(await who("Iraqi forces repelled an ISIS attack on the outskirts of Beiji.")).toEqual([
      ["ATTACKER isis", "DEFENDER iraqi-forces"],
    ]);
  });

  it("counts attempts beaten back as attacks on who beat them back", async () => {
    const text =
      "Regime forces and paramilitary groups defending the airport in Deir al-Zor province have beaten back two ISIS attempts to take the facility.";
    const { events } = await readText(text);
    expect(events).toMatchObject([
      { eventClass: "AGGREGATE", outcome: "REPELLED", count: { min: 2, max: 2, unit: "ATTACK" } },
    ]);
    expect(await who(text)).toEqual([
      ["ATTACKER isis", "DEFENDER pro-regime-paramilitaries", "DEFENDER syrian-armed-forces"],
    ]);
  });

  it("sets who breaks a siege against the besieger", async () => {
    expect(await eventsOf("Peshmerga fighters broke the ISIS siege of Mount Sinjar in Iraq.")).toEqual([
      { type: "Armed clash", who: ["ATTACKER peshmerga", "DEFENDER isis"], where: ["Mount Sinjar"] },
    ]);
  });

  it("never makes an attacker of civilians beside the noun of an attack", async () => {
    expect(await who("Rebels fired shells at Nubl in Syria, claiming the lives of three civilians.")).toEqual([
      ["ATTACKER syrian-rebels", "VICTIM syrian-civilians"],
    ]);
  });

  it("is nobody by name where only militants or gunmen are told, but the group that was named before", async () => {
    const who = async (text: string) => (await eventsOf(text)).map(({ who: parties }) => parties);
    expect(await who("Militants attacked a checkpoint near Mosul.")).toEqual([["ATTACKER militants"]]);
    expect(await who("Gunmen attacked a checkpoint near Homs.")).toEqual([["ATTACKER gunmen"]]);
    expect(await who("ISIS seized Mosul. Militants attacked a checkpoint near the city.")).toEqual([
      ["ATTACKER isis"],
      ["ATTACKER isis"],
    ]);
  });

  it("are victims who died in an attack", async () => {
    expect(await eventsOf("Three policemen died in an attack near Cusco.")).toMatchObject([
      { who: ["VICTIM policemen"] },
    ]);
  });
});
