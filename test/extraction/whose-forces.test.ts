import { describe, expect, it } from "vitest";
import { readText } from "./told.js";

/** The names of all who take part in the events of a text. */
const namesOf = async (text: string) => {
  const { events, actors } = await readText(text);
  return events.flatMap(({ participants }) =>
    participants.map(({ actor }) => actors.find(({ id }) => id === actor)?.name),
  );
};

describe("an army whose nation the words do not say", () => {
  it("is that of the only country that the report names", async () => {
    expect(await namesOf("Soldiers arrested three men in Temuco, a town in Chile.")).toContain("Chilean military");
    expect(await namesOf("Rebels accused the army of bombing a school in Sudan.")).toContain("Sudanese military");
  });

  it("is nobody's where two countries are named, or only somebody who is from one", async () => {
    expect(await namesOf("Soldiers arrested three men in Chile, and Peru closed its border.")).toContain(
      "Soldiers (unnamed)",
    );
    expect(await namesOf("Soldiers arrested three French tourists in Bangui.")).toContain("Soldiers (unnamed)");
  });

  it("is not Israel's or Palestine's for being in the West Bank", async () => {
    expect(await namesOf("Soldiers shot a boy in a town of Palestine.")).not.toContain("Palestinian military");
  });

  it("is the one named before by the same word", async () => {
    expect(
      await namesOf("The Israeli army raided a camp in Jenin. Hamas said that the army had killed a boy in Gaza."),
    ).toEqual(expect.arrayContaining(["Israeli armed forces"]));
    expect(
      await namesOf("Military officers seized power in Gabon. France condemned it. The officers closed the borders."),
    ).not.toContain("Officers (unnamed)");
  });

  it("is of who speaks where it is called theirs", async () => {
    expect(
      await namesOf("Armenia complained on Monday. Azerbaijan said its troops had killed ten rebels near Ganja."),
    ).toContain("Azerbaijani military");
    expect(await namesOf("Hamas said its troops had killed ten Israeli soldiers in Gaza.")).not.toContain(
      "Israeli military",
    );
  });

  it("of two nations is both", async () => {
    expect(await namesOf("Indian and Chinese soldiers clashed at the border in Ladakh.")).toEqual(
      expect.arrayContaining(["Indian military", "Chinese military"]),
    );
  });
});

describe("names that many bear", () => {
  it("are Syria's only in reports on Syria", async () => {
    const { actors } = await readText("The Interior Ministry said 18 policemen had been killed in Kazakhstan.");
    expect(actors.filter(({ country }) => country === "SYR")).toEqual([]);
  });

  it("begin behind a title, and stand for no country", async () => {
    const { actors, places } = await readText(
      "U.S. Secretary of State Antony Blinken met Armenian Prime Minister Nikol Pashinyan in Geneva.",
    );
    expect(actors.filter(({ actorType }) => actorType === "PERSON").map(({ name }) => name)).toEqual([
      "Antony Blinken",
      "Nikol Pashinyan",
    ]);
    expect(places.map(({ country }) => country)).not.toContain("USA");
  });

  it("are no persons' where they say what land it is, and gangs' where they are called so", async () => {
    const { actors } = await readText(
      "Drones fell on Lviv Oblast and North Cotabato. Los Lobos clashed with Los Choneros in Ecuador.",
    );
    expect(actors.filter(({ actorType }) => actorType === "PERSON")).toEqual([]);
    expect(actors.filter(({ actorType }) => actorType === "MILITIA").map(({ name }) => name)).toEqual([
      "Los Lobos",
      "Los Choneros",
    ]);
  });

  it("of months are no towns", async () => {
    const { places } = await readText("Russia launched 75 drones at Ukraine overnight on Nov. 25.");
    expect(places.map(({ country }) => country)).not.toContain("TJK");
  });
});

describe("forces that are called by two nations, or by none", () => {
  it("are of both nations", async () => {
    expect(await namesOf("Soldiers from Thailand and Cambodia clashed along the border.")).toEqual([
      "Thai military",
      "Cambodian military",
    ]);
    expect(await namesOf("The governments of Kenya and Uganda signed a trade deal in Nairobi.")).toEqual([
      "Kenyan government",
      "Ugandan government",
    ]);
  });

  it("are of the nation that leads the sentence before", async () => {
    expect(
      await namesOf("Pakistan closed its airspace. Its military shot down two Indian drones near Lahore."),
    ).toContain("Pakistani military");
  });

  it("are a coast guard's or a defence force's nation's", async () => {
    expect(await namesOf("China Coast Guard ships fired at two Philippine boats.")).toContain("Chinese military");
    expect(await namesOf("The Rwanda Defence Force killed six insurgents in Mozambique.")).toContain(
      "Rwandan military",
    );
  });

  it("are those of the two countries, whose ministers meet for them", async () => {
    expect(
      await namesOf("Kenya and Somalia closed their border. The heads of the two countries' services met on Monday."),
    ).toEqual(["Kenya", "Somalia", "Kenya", "Somalia"]);
  });
});
