import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** Where the first event was: "name/country". */
const whereOf = async (text: string) => {
  const { events, places } = await readText(text);
  return (events[0]?.places ?? []).map(({ place }) => {
    const found = places.find(({ id }) => id === place);
    return `${found?.name}/${found?.country}`;
  });
};

describe("places of one name in several countries", () => {
  it("are in the country told right behind the name, though no gazetteer has it there", async () => {
    expect(await whereOf("Fighters attacked the town of Palma in northern Mozambique on Wednesday.")).toEqual([
      "Palma/MOZ",
    ]);
    expect(await whereOf("A bomb killed two people in Palma in Spain.")).toEqual(["Palma/ESP"]);
  });

  it("are the city known beyond its country rather than a small one at home", async () => {
    expect(
      await whereOf("A strike killed seven people in Damascus, the United States said, and Iran vowed revenge."),
    ).toEqual(["Damascus/SYR"]);
    expect(await whereOf("A bomb killed two people in Tripoli, Lebanon's army said.")).toEqual(["Tripoli/LBN"]);
    expect(await whereOf("A bomb killed two people in Hyderabad, Pakistan's army said.")).toEqual(["Hyderabad/PAK"]);
  });

  it("are no part of a country of which the report does not speak", async () => {
    expect(await whereOf("Malian soldiers killed ten herders in the Nara region.")).toEqual(["Nara/MLI"]);
    expect(await whereOf("A bomb killed two people in the Nara prefecture of Japan.")).toEqual(["Nara/JPN"]);
  });
});

describe("what news in English calls a city", () => {
  it("names it, whatever GeoNames lists it as", async () => {
    expect(await whereOf("A man was arrested in Geneva, Swiss officials said.")).toEqual(["Genève/CHE"]);
    expect(await whereOf("A missile killed two people in Kiev, officials in Ukraine said.")).toEqual(["Kyiv/UKR"]);
    expect(await whereOf("A strike killed ten people in Khan Younis, Palestinian medics said.")).toEqual([
      "Khān Yūnis/PSE",
    ]);
  });
});
