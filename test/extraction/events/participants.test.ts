import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const who = async (text: string) => (await eventsOf(text)).map((event) => event.who);

describe("who did what", () => {
  it("sets two sides that fought against each other, with neither as the attacker", async () => {
    expect(await who("Kurdish militia fighters and ISIS fought in Ain al-Arab in Syria.")).toEqual([
      ["BELLIGERENT isis", "BELLIGERENT kurdish-militia"],
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
});
