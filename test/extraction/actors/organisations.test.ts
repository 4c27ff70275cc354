import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

async function actorsOf(text: string): Promise<string[]> {
  const { actors, mentions } = await readText(text);
  const named = actors.filter(({ id }) => mentions.some(({ entity, kind }) => entity === id && kind === "NAME"));
  return named.map(({ name, actorType }) => `${actorType} ${name}`);
}

describe("organisations that no lexicon has", () => {
  it("are what the noun at the end of their name, or before 'of' in it, says", async () => {
    expect(await actorsOf("The Tarahumara Liberation Front bombed a bridge in Mexico.")).toContain(
      "REBEL_GROUP Tarahumara Liberation Front",
    );
    expect(await actorsOf("The Kenyan Union of Tea Pickers called a strike in Kericho.")).toContain(
      "ACTIVIST_NETWORK Kenyan Union of Tea Pickers",
    );
    expect(await actorsOf("The East Pacific Council condemned Fiji.")).toContain(
      "INTERNATIONAL_ORGANIZATION East Pacific Council",
    );
  });

  it("are not the forces of a state, nor a noun without a name", async () => {
    expect(await actorsOf("The Honduran Armed Forces bombed a bridge in Choluteca.")).not.toContainEqual(
      expect.stringMatching(/^REBEL_GROUP/u),
    );
    expect(await actorsOf("The Front of the building in Choluteca was bombed.")).toEqual([]);
  });

  it("are no persons, and a name that began before is none either", async () => {
    expect(await actorsOf("Workers of the Tamarindo Growers Union marched in San Pedro Sula.")).not.toContainEqual(
      expect.stringMatching(/^PERSON/u),
    );
    expect(await actorsOf("Ana Quiroga marched in San Pedro Sula.")).toContain("PERSON Ana Quiroga");
  });
});

describe("bodies that a noun before their name tells of", () => {
  it("are media and groups by that noun, with its acronym between commas too", async () => {
    expect(
      await actorsOf("Gunmen killed two men in Kericho, the privately owned newspaper El Watan reported."),
    ).toContain("MEDIA El Watan");
    expect(await actorsOf("The rights group Amani Wetu condemned Fiji.")).toContain("ACTIVIST_NETWORK Amani Wetu");
    expect(await actorsOf("A human rights group, RNDDH, accused Fiji of torture.")).toContain("ACTIVIST_NETWORK RNDDH");
    expect(await actorsOf("The rebel group Red Kilimba burned a bridge in Kericho.")).toContain(
      "REBEL_GROUP Red Kilimba",
    );
  });

  it("are institutes and centres of something, and parties in small letters", async () => {
    expect(await actorsOf("The Institute of Legal Medicine condemned Fiji.")).toContain(
      "ACTIVIST_NETWORK Institute of Legal Medicine",
    );
    expect(await actorsOf("The opposition Transformers party demanded an inquiry in Fiji.")).toContain(
      "ACTIVIST_NETWORK Transformers party",
    );
    expect(await actorsOf("Gunmen stormed the Trade Centre in Kericho.")).toEqual([]);
  });

  it("are none on a day, nor an operation", async () => {
    expect(await actorsOf("Police told the newspaper Monday that two men were shot in Kericho.")).not.toContainEqual(
      expect.stringMatching(/^MEDIA/u),
    );
    expect(await actorsOf("The army launched an offensive, named Iron Wall, in Kericho.")).toEqual([]);
  });
});

describe("persons whose names have particles or stand alone", () => {
  it("are named in full", async () => {
    expect(await actorsOf("Ursula von der Leyen spoke with Luis da Silva in Kericho.")).toEqual(
      expect.arrayContaining(["PERSON Ursula von der Leyen", "PERSON Luis da Silva"]),
    );
    expect(await actorsOf("Pope Leo met bishops in Kericho.")).toContain("PERSON Leo");
  });

  it("are no part of a province", async () => {
    expect(await actorsOf("The governor of South Kilimba, Juma Wetu, met bishops.")).not.toContain("PERSON Kilimba");
  });
});

describe("places within longer names", () => {
  it("are none by themselves", async () => {
    const { places } = await readText("Gunmen shot two guests in Los Guayacanes, a village in Honduras.");
    expect(places.map(({ name, country }) => `${name} ${country}`)).toContain("Los Guayacanes HND");
    expect(places.map(({ name }) => name)).not.toContain("Guayacanes");
    const { places: others } = await readText("Gunmen shot two guests in Comayagua, a town in Honduras.");
    expect(others.map(({ name }) => name)).toContain("Comayagua");
  });
});
