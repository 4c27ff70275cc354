import { describe, expect, it } from "vitest";
import { casualtiesIn } from "../../../src/extraction/figures/casualties.js";
import { countIn } from "../../../src/extraction/figures/counts.js";
import { numberAt } from "../../../src/extraction/figures/numbers.js";
import { tokensOf } from "../tokens.js";

const number = (text: string) => {
  const tokens = tokensOf(text);
  const found = tokens.map((_, at) => numberAt(tokens, at)).find((read) => read !== null);
  return found ? [found.min, found.max, found.qualifier] : null;
};
const casualties = (text: string) =>
  casualtiesIn(tokensOf(text)).map(({ casualty, group, number: { min, max } }) => [casualty, group, min, max]);

describe("numberAt", () => {
  it.each([
    ["at least 1,171 people", [1171, null, "AT_LEAST"]],
    ["half a dozen strikes", [6, 6, "EXACT"]],
    ["dozens of fighters", [24, null, "DOZENS"]],
    ["several hundred rockets", [300, null, "AT_LEAST"]],
    ["more than twenty-five men", [25, null, "MORE_THAN"]],
    ["up to 40 shells", [null, 40, "AT_MOST"]],
    ["about two thousand people", [2000, 2000, "ABOUT"]],
    ["1,171 people or more", [1171, null, "AT_LEAST"]],
    ["between 15 and 20 people", [15, 20, "ABOUT"]],
    ["between one thousand and 1,800 families", [1000, 1800, "ABOUT"]],
    ["killed 15 to 20 militants", [15, 20, "ABOUT"]],
    ["rose from 15 to 20 people", [15, 15, "EXACT"]],
    ["between 20 and 15 people", [20, 20, "EXACT"]],
    ["between 2011 and 2014", [2011, 2011, "EXACT"]],
    ["many people", null],
    ["a constructor and some prototypes", null],
  ])("reads %s", (text, expected) => {
    expect(number(text)).toEqual(expected);
  });
});

describe("casualtiesIn", () => {
  it.each([
    [
      "Seven people were killed and ten others were wounded in the attack.",
      [
        ["KILLED", "TOTAL", 7, 7],
        ["WOUNDED", "TOTAL", 10, 10],
      ],
    ],
    ["The strike killed three civilians.", [["KILLED", "CIVILIANS", 3, 3]]],
    ["Between 15 and 20 civilians were killed.", [["KILLED", "CIVILIANS", 15, 20]]],
    ["The army shot dead 15 to 20 militants.", [["KILLED", "COMBATANTS", 15, 20]]],
    ["The army shot three militants.", []],
    ["The strike claimed at least eight lives.", [["KILLED", "TOTAL", 8, null]]],
    ["Eight lives were lost in the strike.", [["KILLED", "TOTAL", 8, 8]]],
    ["Doctors saved eight lives.", []],
    [
      "Four civilians had been killed and more than 70 wounded.",
      [
        ["KILLED", "CIVILIANS", 4, 4],
        ["WOUNDED", "TOTAL", 70, null],
      ],
    ],
    ["The army killed 70 militants near the town.", [["KILLED", "COMBATANTS", 70, 70]]],
    ["The death toll has reached at least 126.", [["KILLED", "TOTAL", 126, null]]],
    ["Three strikes hit two tanks.", []],
    ["52 of the dead were civilians.", [["KILLED", "CIVILIANS", 52, 52]]],
    ["Eight civilians were killed, five of them children.", [["KILLED", "CIVILIANS", 8, 8]]],
    ["Nine of his comrades were killed.", [["KILLED", "COMBATANTS", 9, 9]]],
    ["Nearly 30 foreign-sponsored fighters were killed.", [["KILLED", "COMBATANTS", 30, 30]]],
    ["Fourteen of the IS group fighters were killed.", [["KILLED", "COMBATANTS", 14, 14]]],
    ["Another 17 IS group fighters were killed.", [["KILLED", "COMBATANTS", 17, 17]]],
    [
      "Thirteen militants of the so-called Islamic State in Iraq and Levant organization were killed.",
      [["KILLED", "COMBATANTS", 13, 13]],
    ],
    ["The number of civilians killed by the airstrike has risen to 20.", [["KILLED", "CIVILIANS", 20, 20]]],
    ["Six more people lost their lives in a village.", [["KILLED", "TOTAL", 6, 6]]],
    ["Six more people lost their homes in a village.", []],
    ["The number of civilians who fled has risen to 20.", []],
    [
      "The raid killed 22 children and six teachers.",
      [
        ["KILLED", "CHILDREN", 22, 22],
        ["KILLED", "CIVILIANS", 6, 6],
      ],
    ],
    [
      "The raid killed 22 children and six teachers were wounded.",
      [
        ["KILLED", "CHILDREN", 22, 22],
        ["WOUNDED", "CIVILIANS", 6, 6],
      ],
    ],
    [
      "At least 29 fighters were killed along with six terrorists.",
      [
        ["KILLED", "COMBATANTS", 29, null],
        ["KILLED", "COMBATANTS", 6, 6],
      ],
    ],
    ["The raid killed eight members of the team.", [["KILLED", "TOTAL", 8, 8]]],
    ["The raid killed eight members of the front.", [["KILLED", "COMBATANTS", 8, 8]]],
    ["They met on 15 December 2014.", []],
  ])("of: %s", (text, expected) => {
    expect(casualties(text)).toEqual(expected);
  });
});

describe("countIn", () => {
  it("counts strikes, not persons or tanks", () => {
    const count = (text: string) => {
      const tokens = tokensOf(text);
      const found = countIn(tokens, { first: 0, last: tokens.length - 1 });
      return found && [found.min, found.unit];
    };
    expect(count("Warplanes carried out at least 10 strikes on the suburb.")).toEqual([10, "STRIKE"]);
    expect(count("A triple bombing hit the station.")).toEqual([3, "EXPLOSION"]);
    expect(count("They destroyed two tanks and killed ten men.")).toBeNull();
    expect(count("They destroyed two rocket launchers.")).toBeNull();
    expect(count("They fired two rockets.")).toEqual([2, "PROJECTILE"]);
  });
});

describe("figures that stand beside others", () => {
  it.each([
    [
      "30 soldiers and 39 rebels had been killed in battles.",
      [
        ["KILLED", "COMBATANTS", 30, 30],
        ["KILLED", "COMBATANTS", 39, 39],
      ],
    ],
    [
      "More than 30 people were injured at least three killed.",
      [
        ["WOUNDED", "TOTAL", 30, null],
        ["KILLED", "TOTAL", 3, null],
      ],
    ],
    ["The strikes caused the deaths of 735 civilians.", [["KILLED", "CIVILIANS", 735, 735]]],
    ["At least 30 Alawites were killed.", [["KILLED", "TOTAL", 30, null]]],
    ["The attack left 50 martyrs.", [["KILLED", "TOTAL", 50, 50]]],
    ["98 evacuees were killed.", [["KILLED", "CIVILIANS", 98, 98]]],
    ["A war that began in 2011 has killed many.", []],
    ["The army is blamed for 99 percent of deaths.", []],
  ])("of: %s", (text, expected) => {
    expect(casualties(text)).toEqual(expected);
  });

  it("are parts of a whole where they are listed after it", () => {
    const found = casualtiesIn(tokensOf("The shells injured 13 people including a child and two women."));
    expect(found).toMatchObject([
      {
        casualty: "WOUNDED",
        number: { min: 13 },
        subsets: [
          { victimGroup: "CHILDREN", min: 1 },
          { victimGroup: "WOMEN", min: 2 },
        ],
      },
    ]);
  });

  it("are parts of a whole that is told after them, where they were among it", () => {
    const found = casualtiesIn(
      tokensOf("Six civilians including a child were among at least 22 people killed in the strikes."),
    );
    expect(found).toMatchObject([
      {
        casualty: "KILLED",
        group: "TOTAL",
        number: { min: 22 },
        subsets: [
          { victimGroup: "CIVILIANS", min: 6 },
          { victimGroup: "CHILDREN", min: 1 },
        ],
      },
    ]);
    expect(casualties("Six civilians and 22 fighters were killed.")).toHaveLength(2);
  });

  it("read a quarter of a million", () => {
    expect(number("more than a quarter of a million people")?.[0]).toBe(250_000);
  });
});

describe("what is no count", () => {
  it.each(["On 2 Feb 2015 strikes hit the town.", "It is one of the three towns of the region."])("%s", (text) => {
    const tokens = tokensOf(text);
    expect(countIn(tokens, { first: 0, last: tokens.length - 1 })).toBeNull();
  });
});

describe("lists of victims in which somebody is told without a number", () => {
  it.each([
    ["Gunmen killed the mayor and two bodyguards.", [["KILLED", "CIVILIANS", 3, 3]]],
    [
      "A policeman and three civilians died in the clashes.",
      [
        ["KILLED", "COMBATANTS", 1, 1],
        ["KILLED", "CIVILIANS", 3, 3],
      ],
    ],
    [
      "The strike killed a woman and her three children.",
      [
        ["KILLED", "WOMEN", 1, 1],
        ["KILLED", "CHILDREN", 3, 3],
      ],
    ],
    [
      "A teacher, his wife and their two children were shot dead.",
      [
        ["KILLED", "CIVILIANS", 2, 2],
        ["KILLED", "CHILDREN", 2, 2],
      ],
    ],
    ["The bomb killed a soldier and at least two guards.", [["KILLED", "COMBATANTS", 3, null]]],
    ["The murder of a priest and his driver was condemned.", [["KILLED", "CIVILIANS", 2, 2]]],
  ])("add up: %s", (text, expected) => {
    expect(casualties(text)).toEqual(expected);
  });

  it("are a whole where one may be of any group, with the others as its parts", () => {
    const [figure, ...more] = casualtiesIn(tokensOf("A man and two children were killed."));
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ group: "TOTAL", number: { min: 3, max: 3 } });
    expect(figure?.subsets).toEqual([{ victimGroup: "CHILDREN", min: 2, max: 2 }]);
  });

  it.each([
    ["The mayor and two bodyguards left the town.", []],
    ["The strike killed seven people, a police officer said.", [["KILLED", "TOTAL", 7, 7]]],
    ["The rebels accused a judge and two lawyers.", []],
    ["The army killed a rebel and wounded two soldiers.", [["WOUNDED", "COMBATANTS", 2, 2]]],
    ["Seven people including a judge and two guards were killed.", [["KILLED", "TOTAL", 7, 7]]],
    ["The bomb killed a judge and two guards were wounded.", [["WOUNDED", "COMBATANTS", 2, 2]]],
  ])("are none where nothing, or not the same, is told of all: %s", (text, expected) => {
    expect(casualties(text)).toEqual(expected);
  });
});
