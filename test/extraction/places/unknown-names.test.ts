import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const where = async (text: string) => (await eventsOf(text)).flatMap((event) => event.where);

describe("places that no gazetteer has", () => {
  it.each([
    ["Soldiers recaptured Masagaway, on Somalia's coast, on Saturday.", "Masagaway"],
    ["Armed men stormed Kasuwar Daji in Nigeria on Saturday.", "Kasuwar Daji"],
    ["A bomb killed two soldiers near Mir Ali in Pakistan on Monday.", "Mir Ali"],
    ["Seven policemen were killed when gunmen attacked a station in nearby Pourcine in Haiti.", "Pourcine"],
    ["Riot police killed a man at Colomi in Bolivia on Tuesday.", "Colomi"],
    ["Students marched through Sanchaung township in Myanmar.", "Sanchaung"],
    ["Militants shot a man in the Daraban area of Pakistan.", "Daraban"],
  ])("%s", async (text, place) => {
    expect(await where(text)).toContainEqual(place);
  });

  it("are no place where a verb of taking has a person for its object", async () => {
    expect(await where("Soldiers captured Mansur Daji in Nigeria on Saturday.")).toEqual(["Nigeria"]);
  });
});

describe("which place is meant", () => {
  it("is the city, and not the country whose city it is", async () => {
    const places = await where("A missile hit a market in Ukraine's second-largest city of Kharkiv.");
    expect(places).toContainEqual("Market in Kharkiv");
    expect(places).not.toContainEqual(expect.stringContaining("Ukraine"));
  });

  it("is the port of a spelling that the gazetteer has otherwise", async () => {
    expect(await where("Russia launched 51 drones at the southern port of Odesa in Ukraine.")).toContainEqual("Odessa");
  });

  it("is the land whose name goes on", async () => {
    expect(await where("The governor of Norte de Santander in Colombia closed the border.")).toEqual([
      expect.stringContaining("Norte de Santander"),
    ]);
  });

  it("lies in the country that the report speaks of, and not where soldiers in it are from", async () => {
    const { events, places } = await readText(
      "Insurgents killed six people in Nampula in Mozambique. Soldiers from Rwanda pursued them. A mission at Chipene was raided on Tuesday.",
    );
    const at = events.at(-1)?.places[0]?.place;
    expect(places.find(({ id }) => id === at)?.country).toBe("MOZ");
  });

  it("is no city far away where the report calls it a town", async () => {
    const { events, places } = await readText(
      "Insurgents killed six people in Nampula in Mozambique. Militants overran the town of Palma in March.",
    );
    const at = events.at(-1)?.places[0]?.place;
    expect(places.find(({ id }) => id === at)?.country).toBe("MOZ");
  });

  it("is none of those who are urged, or over whom a bishop presides", async () => {
    expect(await where("The minister of Lebanon urged Paris to stop the war.")).toEqual([]);
    expect(await where("The bishop of Butembo in Congo condemned the killing of nuns by rebels.")).not.toContainEqual(
      "Butembo",
    );
  });

  it("is not where people fled to", async () => {
    expect(
      await where("A gang set fire to 45 houses in Pont-Sonde in Haiti, and 6,000 people fled to Saint-Marc."),
    ).toContainEqual("Pont-Sonde");
  });
});

describe("the capital", () => {
  it.each([
    ["Gunmen killed a judge in Abeche, Chad. Students marched in the capital.", "N'Djamena"],
    ["Rebels attacked Gao in Mali. Teachers marched in the capital.", "Bamako"],
    ["Kenyan police shot a man. Students marched in the capital.", "Nairobi"],
  ])("is that of the country: %s", async (text, capital) => {
    expect((await where(text)).at(-1)).toBe(capital);
  });

  it("is the one that is named beside it, and holds the sites told to lie in it", async () => {
    expect(
      await where("Gunmen killed a judge in Manta, Ecuador. Police arrested a man in the capital, Quito."),
    ).toEqual(["Manta", "Quito"]);
    const text = "Gunmen killed a judge in Abeche, Chad. Police arrested a man at a hospital in the capital.";
    expect((await where(text)).at(-1)).toBe("Hospital in N'Djamena");
  });
});

describe("which country a place lies in", () => {
  it("is not the one beyond the border", async () => {
    const text = "Rebels fled to a forest near the border with Burkina Faso. A bus hit a mine on a road, killing four.";
    expect(await where(text)).not.toContainEqual(expect.stringMatching(/road in Burkina/iu));
  });
});

describe("lakes and islands", () => {
  it.each([
    ["Soldiers killed six rebels on Lake Chad on Sunday.", "Lake Chad"],
    ["Rebels attacked a garrison on the island of Barkaram on Sunday.", "Barkaram"],
  ])("are places of their own: %s", async (text, place) => {
    expect(await where(text)).toContainEqual(place);
  });
});

describe("the village", () => {
  it("is the one called so, whatever was named since", async () => {
    const before = "Troops shelled the Armenian village of Khnatsakh. Rebels attacked Lachin.";
    expect((await where(`${before} Soldiers entered the village.`)).at(-1)).toBe("Khnatsakh");
  });
});
