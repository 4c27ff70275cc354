import { describe, expect, it } from "vitest";
import { CompactCities } from "../../../src/extraction/gazetteer/compact-cities.js";
import { sharedResources } from "../../../src/extraction/resources.js";

const { world, nations } = sharedResources();
const seenFrom = (...countries: string[]) => world.seenFrom(new Set(countries), nations);

describe("places of the whole world", () => {
  it.each([
    ["Medellín", "COL", "CITY"],
    ["Antioquia", "COL", "ADMIN1"],
    ["North Kivu", "COD", "ADMIN1"],
    ["Ivory Coast", "CIV", "COUNTRY"],
  ])("knows %s", (name, country, type) => {
    expect(seenFrom().named(name)).toContainEqual(expect.objectContaining({ country, type }));
  });

  it("prefers the countries a report speaks of, and knows when it is one only", () => {
    expect([seenFrom("SLV").prefers("SLV"), seenFrom("SLV").prefers("PER")]).toEqual([true, false]);
    expect(seenFrom("SLV").onlyCountry?.gazetteerId).toBe("iso3166:SLV");
    expect(seenFrom("SLV", "PER").onlyCountry).toBeNull();
  });

  it("leads every city and subdivision up to its country, the same in every report", () => {
    const [first, second] = [seenFrom("PER"), seenFrom("SLV")].map((places) => places.named("Huancavelica"));
    expect(first).toEqual(second);
    for (const { slug } of first ?? []) expect(seenFrom().contains("peru", slug)).toBe(true);
  });
});

describe("CompactCities", () => {
  const city = (cityId: number, name: string) => ({
    cityId,
    name,
    country: "PE",
    adminCode: "",
    featureCode: "PPL",
    population: 12_000,
    loc: { coordinates: [-74.9763, -12.7824] as const },
  });

  it("gives back what it was made of, all of one name in their order", () => {
    const cities = [city(7, "San José"), city(3, "Lima"), city(9, "San Jose")];
    const compact = new CompactCities(cities);
    expect(compact.named("san jose")).toEqual([cities[0], cities[2]]);
    expect(compact.named("limas")).toEqual([]);
  });
});
