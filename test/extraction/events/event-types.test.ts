import { describe, expect, it } from "vitest";
import { acledSubEventTypes } from "../../../src/domain/vocabulary/acled.js";
import { ploverTypes } from "../../../src/domain/vocabulary/event.js";
import { readText } from "../told.js";

const nothing = null;
/** Sentence, PLOVER type, PLOVER mode, ACLED sub-event type. */
const told: readonly [string, string, string | null, string | null][] = [
  ["The Nusra Front and Syrian rebels clashed in Idlib.", "ASSAULT", nothing, "Armed clash"],
  ["The Syrian army recaptured the town of Salma.", "ASSAULT", nothing, "Government regains territory"],
  ["ISIS seized the town of Sinjar.", "ASSAULT", nothing, "Non-state actor overtakes territory"],
  ["ISIS lost the town of Tal Abyad.", "ASSAULT", nothing, "Non-state actor overtakes territory"],
  ["Regime forces used chlorine in Saraqib.", "ASSAULT", "unconventional", "Chemical weapon"],
  ["Russian warplanes bombed Idlib.", "ASSAULT", "aerial", "Air/drone strike"],
  ["A bomber blew himself up in Baghdad.", "ASSAULT", "suicide-attack", "Suicide bomb"],
  ["Rebels fired rockets at Latakia.", "ASSAULT", "heavy-weapons", "Shelling/artillery/missile attack"],
  ["A roadside bomb exploded in Mosul.", "ASSAULT", "explosives", "Remote explosive/landmine/IED"],
  ["Militants threw a grenade at a cafe in Baghdad.", "ASSAULT", "explosives", "Grenade"],
  ["Rebels shot at the planes over Aleppo.", "ASSAULT", nothing, "Armed clash"],
  ["Rebels shot down a regime helicopter near Idlib.", "ASSAULT", nothing, "Armed clash"],
  ["Air strikes that hit a school in Idlib killed 22 children.", "ASSAULT", "aerial", "Air/drone strike"],
  ["Two jets hit Idlib.", "ASSAULT", "aerial", "Air/drone strike"],
  ["Regime helicopters shot at rebels in Idlib.", "ASSAULT", "aerial", "Air/drone strike"],
  ["Militants raped two women in Mosul.", "ASSAULT", "sexual", "Sexual violence"],
  ["Gunmen killed three civilians in Baghdad.", "ASSAULT", nothing, "Attack"],
  ["The militants tortured detainees in Raqqa.", "ASSAULT", "torture", "Attack"],
  ["ISIS abducted ten villagers in Raqqa.", "ASSAULT", "abduct", "Abduction/forced disappearance"],
  ["Thousands of people demonstrated in Cairo.", "PROTEST", "demo", "Peaceful protest"],
  ["Villagers blocked a highway in Homs.", "PROTEST", "obstruct", "Peaceful protest"],
  ["Doctors went on strike in Baghdad.", "PROTEST", "strike", "Peaceful protest"],
  ["Prisoners began a hunger strike in Damascus.", "PROTEST", "hunger", "Peaceful protest"],
  ["Police dispersed a demonstration in Cairo with tear gas.", "ASSAULT", "crowd-control", "Protest with intervention"],
  ["Police shot dead three protesters in Homs.", "ASSAULT", "firearms", "Excessive force against protesters"],
  ["Demonstrators hurled stones at police in Cairo.", "PROTEST", "riot", "Violent demonstration"],
  ["A mob lynched a man in Baghdad.", "ASSAULT", "beat", "Mob violence"],
  ["The government and rebels signed a truce in Homs.", "AGREE", nothing, "Agreement"],
  ["Turkish police arrested 20 activists in Ankara.", "COERCE", "arrest", "Arrests"],
  ["Ahrar al-Sham and the Nusra Front merged.", "COOPERATE", nothing, "Change to group/activity"],
  ["The army seized a cache of weapons in Idlib.", "COERCE", "seize", "Disrupted weapons use"],
  ["The army intercepted two drones over Latakia.", "COERCE", "seize", "Disrupted weapons use"],
  ["Russian forces established a base near Palmyra.", "MOBILIZE", "troops", "Headquarters or base established"],
  ["Militants torched houses in Mosul.", "ASSAULT", "destroy", "Looting/property destruction"],
  ["Militants seized a shipment of aid in Mosul.", "COERCE", "seize", "Looting/property destruction"],
  ["The rebels handed over the town of Salma to the army.", "RETREAT", "withdraw", "Non-violent transfer of territory"],
  ["The army imposed a curfew in Mosul.", "COERCE", "curfew", "Other"],
  ["Turkey deported 300 refugees to Syria.", "COERCE", "deport", "Other"],
  ["Hezbollah fighters withdrew from Qusayr.", "RETREAT", "withdraw", "Other"],
  ["Gunmen released 12 hostages in Baghdad.", "RETREAT", "release", "Other"],
  ["Russia sent troops to Syria.", "MOBILIZE", "troops", "Other"],
  ["Iran test-fired a missile.", "MOBILIZE", "weapons", "Other"],
  ["President Vladimir Putin met Bashar al-Assad in Moscow.", "CONSULT", nothing, nothing],
  ["Iran praised Hezbollah.", "SUPPORT", nothing, nothing],
  ["The government lifted the curfew in Damascus.", "CONCEDE", nothing, nothing],
  ["Turkey restored diplomatic relations with Israel.", "COOPERATE", nothing, nothing],
  ["The United Nations delivered food to Aleppo.", "AID", nothing, nothing],
  ["The United States urged Turkey to open its border.", "REQUEST", nothing, nothing],
  ["Russia accused Ukraine of violating the ceasefire.", "ACCUSE", "allege", nothing],
  ["Iran rejected a proposal by the United States.", "REJECT", nothing, nothing],
  ["Israel threatened Iran with sanctions.", "THREATEN", nothing, nothing],
  ["The United States imposed sanctions on Iran.", "SANCTION", "discontinue", nothing],
  ["Germany expelled two Russian diplomats.", "SANCTION", "expel", nothing],
];

describe("the types of events", () => {
  it.each(told)("%s", async (sentence, plover, mode, subEvent) => {
    const { events } = await readText(sentence);
    expect(
      events.map(({ ploverType, ploverMode, acled }) => [ploverType, ploverMode?.[0] ?? null, acled.subEventType]),
    ).toEqual([[plover, mode, subEvent]]);
  });

  it("are all told by some sentence here", () => {
    expect(Object.keys(ploverTypes).filter((type) => !told.some(([, plover]) => plover === type))).toEqual([]);
    const names = Object.values(acledSubEventTypes).map(({ name }) => name);
    expect(names.filter((name) => !told.some(([, , , subEvent]) => subEvent === name))).toEqual([]);
  });
});

describe("words that look alike", () => {
  it.each([
    ["seizing weapons takes no ground", "Rebels seized weapons in Idlib.", "Disrupted weapons use"],
    ["seizing a town does", "Rebels seized Idlib.", "Non-state actor overtakes territory"],
    ["rounding up people arrests them", "Police rounded up 20 men in Homs.", "Arrests"],
    ["firing tear gas is no shelling", "Police fired tear gas in Homs.", "Protest with intervention"],
  ])("%s", async (_rule, sentence, subEvent) => {
    const { events } = await readText(sentence);
    expect(events.map(({ acled }) => acled.subEventType)).toEqual([subEvent]);
  });

  it.each([
    "The army sent text messages to fighters in Aleppo.",
    "Three armed men stood by the road in Homs.",
    "Rebels planned to seize weapons in Idlib.",
  ])("tell nothing: %s", async (sentence) => {
    expect((await readText(sentence)).events).toEqual([]);
  });
});

describe("what is only said", () => {
  it("stays a claim, whether or not it is an event too", async () => {
    const { claims } = await readText("Russia accused Ukraine of violating the ceasefire.");
    expect(claims.map(({ kind }) => kind)).toContain("SOURCE_STANCE");
  });

  it.each([
    ["nobody is named for it", "China condemned the attack in Homs."],
    [
      "its content is violence, which is a claim about that act",
      "Russia accused Turkey of shelling the Syrian town of Salma.",
    ],
    ["a party is a mere collective", "Syrian residents urged rebels to leave."],
  ])("is no event of the Syrian war where %s", async (_reason, sentence) => {
    const types = (await readText(sentence)).events.map(({ ploverType }) => ploverType);
    expect(types.filter((type) => type === "ACCUSE" || type === "REQUEST")).toEqual([]);
  });
});

describe("what is said between states elsewhere", () => {
  it.each([
    ["ACCUSE", "Armenia accused Azerbaijan of shelling a village."],
    ["REQUEST", "Residents urged the mayor of Lima to resign."],
    ["THREATEN", "Students threatened to strike in Dakar."],
  ])("is an event %s also with violence for its content, and of collectives", async (type, sentence) => {
    expect((await readText(sentence)).events.map(({ ploverType }) => ploverType)).toContain(type);
  });
});

describe("the parties of civil acts", () => {
  const who = async (sentence: string) =>
    (await readText(sentence)).events[0]?.participants.map(({ role, actor }) => `${role} ${actor.slice(6)}`);

  it("are states where a country acts or is dealt with, and such a country is not where it happened", async () => {
    expect(await who("Germany imposed sanctions on Ukraine.")).toEqual(["ATTACKER germany", "TARGET ukraine"]);
    expect((await readText("Germany imposed sanctions on Ukraine.")).events[0]?.places).toEqual([]);
  });

  it("stand on one footing where they meet or agree", async () => {
    expect(await who("Iran and Russia held talks with Turkey.")).toEqual([
      "BELLIGERENT iran",
      "BELLIGERENT russia",
      "BELLIGERENT turkey",
    ]);
  });

  it("help and are helped where aid is given", async () => {
    expect(await who("The United States supplied weapons to Syrian rebels.")).toEqual([
      "RESPONDER united-states",
      "TARGET syrian-rebels",
    ]);
  });

  it("lose what they held where they lose a town", async () => {
    expect(await who("ISIS lost the town of Tal Abyad.")).toEqual(["DEFENDER isis"]);
  });
});
