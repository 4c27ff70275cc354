import { describe, expect, it } from "vitest";
import { testResources } from "../resources.js";

const { gazetteer } = testResources();

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

  it("finds the only airport within a province", () => {
    expect(gazetteer.facilities("airport", "deir-ez-zor-province").map(({ slug }) => slug)).toEqual([
      "deir-al-zor-military-airport",
    ]);
  });
});
