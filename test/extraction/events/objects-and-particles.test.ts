import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** PLOVER type of each event by its trigger. */
const told = async (text: string) =>
  (await readText(text)).events.map(({ ploverType, trigger }) => `${ploverType} ${trigger.text}`);

describe("what verbs tell by what stands around them", () => {
  it.each([
    ["Militiamen hacked 19 displaced people to death near Bunia in Congo.", "ASSAULT hacked"],
    ["A missile tore into an apartment building in Kharkiv in Ukraine.", "ASSAULT tore"],
    ["Bandits took 23 passengers off two buses in Nigeria.", "ASSAULT took"],
    ["Gunmen marched more than 80 others into the forest in Nigeria.", "ASSAULT marched"],
    ["Peacekeepers flew 12 wounded survivors to Bunia in Congo.", "AID flew"],
    ["Lithuania ordered two Belarusian diplomats out of the country.", "SANCTION ordered"],
    ["Belarus closed the Lithuanian consulate in Grodno.", "SANCTION closed"],
    ["The governor ordered cattle markets in six districts of Nigeria shut.", "COERCE ordered"],
    ["Shopkeepers marched in Nairobi over a curfew that the government of Kenya imposed.", "COERCE imposed"],
    ["France praised the truce that Congo and Rwanda signed in Luanda.", "AGREE signed"],
    ["Fighters fell back towards Goma in Congo.", "RETREAT fell"],
  ])("%s", async (text, event) => {
    expect(await told(text)).toContainEqual(event);
  });

  it.each([
    ["Belarus hit back within hours by recalling its envoy from Poland.", "hit"],
    ["The union in Kenya demanded that the man be freed.", "freed"],
    ["Unions in Kenya demanded that the minister resign.", "resign"],
    ["The strike in Kenya has robbed traders of their income.", "robbed"],
    ["The bishop urged the government of Congo to reopen a base that it closed in 2013.", "closed"],
    ["Gunmen shot a baker in Guerrero in Mexico, where gangs are fighting over routes.", "fighting"],
    ["In 2013, more than 1,100 people died when a building collapsed in Dhaka in Bangladesh.", "died"],
    ["Hundreds of residents marched through Nairobi in Kenya.", "ASSAULT marched"],
  ])("tell no such event: %s", async (text, trigger) => {
    expect(await told(text)).not.toContainEqual(expect.stringMatching(new RegExp(`${trigger}$`, "u")));
  });

  it("counts deaths in a building that a strike brought down", async () => {
    expect(await told("Ten people died when a building collapsed in an air strike on Gaza.")).toHaveLength(1);
  });
});
