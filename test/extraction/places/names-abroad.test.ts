import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** Where the first event of a text was: names, with the country of each. */
const where = async (text: string) => {
  const { events, places } = await readText(text);
  return (events[0]?.places ?? []).map(({ place }) => {
    const { name, country, placeType } = places.find(({ id }) => id === place) ?? {};
    return `${name} ${country ?? "-"} ${placeType}`;
  });
};

describe("places of reports from elsewhere", () => {
  it("are known by another spelling in the countries the report speaks of, behind a word that says where", async () => {
    expect(await where("Shelling killed two people in Odesa, officials in Ukraine said.")).toEqual(["Odessa UKR CITY"]);
    expect(await where("Gunmen killed two people in al-Fashir in Sudan.")).toEqual(["El Fasher SDN CITY"]);
    const { places } = await readText("Fighters of the Front of Islam killed two people in Kursk in Russia.");
    expect(places.map(({ name }) => name)).not.toContain("Islamey");
  });

  it("are not the town of another country that a longer name begins with", async () => {
    expect(await where("Fighters shelled the Abu Shouk displacement camp in Sudan, killing two people.")).toEqual([
      "Abu Shouk SDN CAMP",
    ]);
    expect(await where("Gunmen killed two people in Mocimboa da Praia in Mozambique.")).toEqual(["Mocímboa MOZ TOWN"]);
    expect(await where("Gunmen killed two people near Kabul University.")).toContain("Kabul AFG CITY");
  });

  it("are told to be places by a noun of two words behind the name", async () => {
    expect(await where("Gunmen attacked the Nasagar border crossing in Pakistan, killing two guards.")).toEqual([
      "Nasagar PAK CROSSING",
    ]);
    expect(await where("Gunmen raided the Kilimba police station in Kenya.")).toEqual(["Kilimba KEN OTHER_FACILITY"]);
    expect(await where("Soldiers killed nine bandits in the Kuyambana forest in Nigeria.")).toEqual([
      "Kuyambana NGA TERRAIN",
    ]);
    const { places } = await readText("Jets bombed a Hezbollah military base in Lebanon, killing six people.");
    expect(places.map(({ name }) => name)).not.toContain("Hezbollah");
  });

  it("are towns where people meet there, not the border crossing told last", async () => {
    const { events, places } = await readText(
      "Police in Pakistan arrested ten men in Wana. Soldiers attacked the Nasagar border crossing. The elders met the deputy commissioner there on Monday.",
    );
    const talks = events.find(({ ploverType }) => ploverType === "CONSULT");
    expect(places.find(({ id }) => id === talks?.places[0]?.place)?.name).toBe("Wana");
  });

  it("are those of the report's country, where several have the name or only a village elsewhere has it", async () => {
    expect(await where("Gunmen killed five people in Plateau State, police in Nigeria said.")).toContain(
      "Plateau NGA ADMIN1",
    );
    expect(await where("Gunmen killed five people in Hiran, officials in Somalia said.")).toEqual([
      "Hiran SOM VILLAGE",
    ]);
  });

  it("may be a part of a land that no gazetteer has, but no part of the world", async () => {
    expect(await where("Gunmen killed five people in North Waziristan in Pakistan.")).toEqual([
      "North Waziristan PAK ADMIN2",
    ]);
    const { places } = await readText("Gunmen killed five people in West Africa, officials in Mali said.");
    expect(places.map(({ name }) => name)).not.toContain("West Africa");
  });

  it("are not the country that a district borders, nor the faith of a church, nor where goods are from", async () => {
    expect(await where("Gunmen killed five people in Bannu in Pakistan, a district that borders Afghanistan.")).toEqual(
      ["Bannu PAK TOWN"],
    );
    expect(await where("A bomb exploded outside a Catholic church in Cotabato, wounding three people.")).toEqual([
      "Cotabato PHL CITY",
    ]);
    expect(await where("The navy fired at a boat carrying drugs from Venezuela, killing two people.")).toEqual([]);
  });

  it("hold a country whose name goes on behind 'of'", async () => {
    const { places } = await readText("Rebels killed 38 people in Komanda in eastern Democratic Republic of Congo.");
    expect(places.every(({ country }) => country === "COD" || country === null)).toBe(true);
  });
});

describe("what a report is about", () => {
  it("is Syria or Iraq only where no other country is named far more often", async () => {
    const { actors } = await readText(
      "The Ethiopian army fought militiamen in Merawi. Ethiopian troops killed two men. Ethiopia's army shelled a town.",
    );
    expect(actors.map(({ id }) => id)).not.toContain("actor:syrian-armed-forces");
    const ofSyria = await readText(
      "Turkish troops and rebels shelled Idlib, Saraqib and Maarat al-Numan in Syria. Turkey's president praised Turkish troops. The army fled.",
    );
    expect(ofSyria.actors.map(({ id }) => id)).toContain("actor:syrian-armed-forces");
  });

  it("does not make the forces and state media of Syria those of another country", async () => {
    const { actors } = await readText(
      "Israel bombed Isfahan in Iran, Iranian state television reported. Pro-government militias in Iran vowed revenge. The coalition in Israel welcomed it.",
    );
    expect(actors.map(({ id }) => id)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^actor:(?:state-media|pro-regime-paramilitaries|us-led-coalition)$/u),
      ]),
    );
  });

  it("are facilities by their names, where the words behind them say", async () => {
    expect(await where("Gunmen attacked Bugando Secondary School in Kasese in Uganda.")).toEqual([
      "Bugando Secondary School UGA SCHOOL",
    ]);
    const told = await readText("Norway condemned Chad. A bomber struck the Damanyo military base in Mogadishu.");
    expect(told.places.find(({ name }) => name === "Damanyo")?.country).toBe("SOM");
    const { places } = await readText("The Catholic Church condemned the killing of a priest in Kasese in Uganda.");
    expect(places.map(({ name }) => name)).not.toContain("Catholic Church");
  });

  it("lie, if unknown, in the country of those beside them, and not of whom the report spoke last", async () => {
    const text =
      "Uganda sent troops into Bunia in Congo. Burundi withdrew its troops. Fighters in Bunia attacked a clinic in Djaibakuru on Monday.";
    const { places } = await readText(text);
    expect(places.find(({ name }) => name === "Djaibakuru")?.country).toBe("COD");
  });

  it("have one code for Kosovo", async () => {
    const { places } = await readText("Two grenades exploded in Mitrovica and in Pristina in Kosovo.");
    expect(new Set(places.map(({ country }) => country))).toEqual(new Set(["XKX"]));
  });

  it("are none behind whose schools and offices they are", async () => {
    expect(await where("Police closed schools funded by Chad in Niamey.")).toEqual(["Niamey NER CITY"]);
  });
});
