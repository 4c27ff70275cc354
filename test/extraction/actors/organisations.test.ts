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

describe("places within longer names", () => {
  it("are none by themselves", async () => {
    const { places } = await readText("Gunmen shot two guests in Los Guayacanes, a village in Honduras.");
    expect(places.map(({ name, country }) => `${name} ${country}`)).toContain("Los Guayacanes HND");
    expect(places.map(({ name }) => name)).not.toContain("Guayacanes");
    const { places: others } = await readText("Gunmen shot two guests in Comayagua, a town in Honduras.");
    expect(others.map(({ name }) => name)).toContain("Comayagua");
  });
});
