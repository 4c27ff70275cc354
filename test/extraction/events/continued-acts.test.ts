import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

const triggers = async (text: string) => (await readText(text)).events.map(({ trigger }) => trigger.text);
const days = async (text: string) =>
  (await readText(text)).events.map(({ trigger, time }) => `${trigger.text} ${time.start}/${time.end}`);

describe("what goes on from sentence to sentence", () => {
  it("is one attack, of which the attackers are told more", async () => {
    expect(
      await triggers(
        "Gunmen ambushed a convoy near Dori in Burkina Faso on Saturday. The attackers hit the cars with bombs and then opened fire.",
      ),
    ).toEqual(["ambushed"]);
  });

  it("is another where the attackers do it on a day of its own or kill others", async () => {
    expect(
      await triggers(
        "Gunmen killed 12 people near Dori in Burkina Faso on Saturday. The attackers killed five people in Djibo.",
      ),
    ).toHaveLength(2);
    const ambush = "Gunmen ambushed a convoy near Dori in Burkina Faso on Saturday.";
    expect(await triggers(`${ambush} On Monday the attackers shelled a camp.`)).toEqual(["ambushed", "shelled"]);
    expect(await triggers(`${ambush} The attackers shelled Djibo.`)).toEqual(["ambushed", "shelled"]);
    expect(await triggers(`${ambush} The attackers shelled a camp.`)).toEqual(["ambushed"]);
  });

  it("is one attack, though it was told without who did it", async () => {
    const { events } = await readText(
      "On Tuesday a mission at Chipene in Mozambique was raided and a nun was shot. The assailants set fire to the church.",
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.participants.filter(({ role }) => role === "ATTACKER")).toHaveLength(1);
  });

  it("is not what somebody has only denied", async () => {
    const { events } = await readText(
      "The army in Ethiopia denied that troops had fired on civilians. A mayor and a driver were killed on Tuesday by unknown gunmen.",
    );
    const killing = events.find(({ trigger }) => trigger.text === "killed");
    expect(killing?.participants.map(({ mention }) => mention.text).sort()).toEqual([
      "A mayor",
      "a driver",
      "unknown gunmen",
    ]);
  });

  it("is one protest of one crowd in one sentence", async () => {
    expect(await triggers("Farmers burned tyres and blocked a road in Beirut in Lebanon.")).toEqual(["burned"]);
    expect(await triggers("Farmers burned tyres in Beirut in Lebanon. Students blocked a road in Tripoli.")).toEqual([
      "burned",
      "blocked",
    ]);
  });

  it("leaves out how somebody came to where he did it", async () => {
    expect(await triggers("Gunmen entered a village near Dori in Burkina Faso and abducted seven men.")).toEqual([
      "abducted",
    ]);
    expect(await triggers("Troops entered Dori in Burkina Faso and arrested seven men.")).toContainEqual("entered");
  });

  it("gives those who died in the crossfire to the capture told before", async () => {
    const { events, claims } = await readText(
      "M23 rebels took the town of Sake in Congo on Monday. Seven civilians were killed in the crossfire. On Sunday, militiamen hacked 19 people to death at a camp near Bunia.",
    );
    expect(events.map(({ trigger }) => trigger.text)).toEqual(["took", "hacked"]);
    const toll = claims.find(({ value }) => value?.["min"] === 7);
    expect(toll?.about).toBe(events[0]?.id);
  });

  it("was on the day that the sentence before tells in its paragraph", async () => {
    const met = "The governor of Zamfara in Nigeria met elders on Friday.";
    expect(await days(`${met} A mayor ruled out talks with bandits.`)).toContainEqual("ruled 2014-12-19/2014-12-19");
    expect(await days(`${met}\n\nA mayor ruled out talks with bandits.`)).not.toContainEqual(
      "ruled 2014-12-19/2014-12-19",
    );
  });

  it("was on that day in the next paragraph, too, where a pronoun goes on", async () => {
    expect(
      await days("The governor of Zamfara in Nigeria met elders on Friday.\n\nHe ruled out talks with bandits."),
    ).toContainEqual("ruled 2014-12-19/2014-12-19");
  });

  it("counts that evening from it", async () => {
    expect(
      await days("Police arrested a man in Lima in Peru on Friday. They killed another man that evening."),
    ).toContainEqual("killed 2014-12-19/2014-12-19");
  });

  it("is not dated by what only says which thing is meant", async () => {
    expect(
      await days(
        "The bishop of Lima in Peru condemned the killing of nuns and asked for a base that the army left in 2013.",
      ),
    ).not.toContainEqual(expect.stringContaining("2013"));
  });
});
