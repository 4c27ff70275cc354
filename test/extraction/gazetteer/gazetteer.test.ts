import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCities } from "../../../src/extraction/gazetteer/cities.js";
import { sharedResources } from "../../../src/extraction/resources.js";
import { packageRoot } from "../../../src/package-root.js";

const { gazetteer } = sharedResources();

describe("the gazetteer", () => {
  it.each(["Kobani", "Kobane", "Ayn al-Arab", "Ain al-Arab", "‘Ayn al ‘Arab"])(
    "knows one town by the name %s",
    (name) => {
      expect(gazetteer.named(name)[0]?.gazetteerId).toBe("geonames:172256");
    },
  );

  it("finds a name it does not list by its sound", () => {
    expect(gazetteer.named("Qamishlou")).toEqual([]);
    expect(gazetteer.soundingLike("Qamishlou").map(({ slug }) => slug)).toContain("qamishli");
  });

  it("gives every place of Syria and Iraq a way up to its country", () => {
    for (const slug of ["ain-al-arab", "deir-al-zor-military-airport", "jobar", "beiji-refinery", "sinjar"]) {
      expect([gazetteer.contains("syria", slug), gazetteer.contains("iraq", slug)]).toContain(true);
    }
  });

  it("calls a country by its ISO code, and an id GeoNames' only if GeoNames' own data holds it", () => {
    expect(gazetteer.place("syria")?.gazetteerId).toBe("iso3166:SYR");
    const listed = new Set(loadCities().region.map(({ cityId }) => `geonames:${cityId}`));
    const claimed = ["countries", "governorates", "settlements", "facilities"].flatMap((file) => {
      const path = join(packageRoot, "seed", "gazetteer", `${file}.json`);
      return (JSON.parse(readFileSync(path, "utf8")) as { places: { slug: string }[] }).places;
    });
    const ids = claimed.map(({ slug }) => gazetteer.place(slug)?.gazetteerId ?? slug);
    expect(ids.filter((id) => id.startsWith("geonames:") && !listed.has(id))).toEqual([]);
    expect(ids.every((id) => /^(?:geonames:\d+|iso3166:[A-Z]{3}|sitrep:.+)$/u.test(id))).toBe(true);
  });

  it("finds the only airport within a province", () => {
    expect(gazetteer.facilities("airport", "deir-ez-zor-province").map(({ slug }) => slug)).toEqual([
      "deir-al-zor-military-airport",
    ]);
  });
});
