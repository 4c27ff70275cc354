import { describe, expect, it } from "vitest";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";

const engine = createRulesEngine(sharedResources());
const chains = async (text: string, publisher = "Test Wire") => {
  const { claims } = await engine.extract({ text, publishedAt: "2014-12-24T08:53:00Z", publisher });
  return claims
    .filter(({ kind }) => kind === "OCCURRENCE" || kind === "CASUALTY")
    .map(({ attribution, quote }) => [attribution.chain[0]?.slice(6), quote.text]);
};

const speakers = async (text: string, publisher?: string) => (await chains(text, publisher)).map(([who]) => who);

describe("withSources", () => {
  it("lets a common noun beside the verb speak, not the victims named before it", async () => {
    expect(await chains("An airstrike in Douma killed at least six civilians, a monitoring group said.")).toEqual([
      ["monitoring-group", "An airstrike in Douma killed at least six civilians"],
    ]);
  });

  it("takes the noun, not the group it belongs to, for the speaker", async () => {
    expect(await speakers("Rebels shelled Nubl, according to a Peshmerga commander.")).toEqual(["peshmerga-commander"]);
  });

  it("takes the official for the one spoken of before", async () => {
    expect(
      await speakers("Rebels shelled Nubl, a provincial official said. The army bombed Azaz, the official said."),
    ).toEqual(["provincial-official", "provincial-official"]);
  });

  it("takes the source for the military source named before", async () => {
    expect(
      await speakers("A military source said rebels shelled Nubl. The army bombed Azaz, the source added."),
    ).toEqual(["military-source", "military-source"]);
  });

  it("takes the group for the monitoring group named before", async () => {
    expect(await speakers("The Observatory said rebels shelled Nubl. The army bombed Azaz, the group added.")).toEqual([
      "sohr",
      "sohr",
    ]);
  });

  it("takes the office for the publisher of that name", async () => {
    expect(await speakers("The office said rebels shelled Nubl.", "A provincial office")).toEqual([
      "a-provincial-office",
    ]);
  });

  it("leaves what stands in apposition to a name to the name", async () => {
    expect(await speakers("The Observatory, a monitoring group based in Britain, said rebels shelled Nubl.")).toEqual([
      "sohr",
    ]);
  });

  it("finds who is described between noun and verb", async () => {
    expect(await speakers("A resident reached by telephone said rebels shelled Nubl.")).toEqual(["resident"]);
  });

  it("takes it for a body and he for a person", async () => {
    const text =
      "Rebels shelled Nubl, a monitoring group said. The army bombed Azaz, a doctor said. It said that rebels shelled Zahraa. He said that the army bombed Darkush.";
    expect(await speakers(text)).toEqual(["monitoring-group", "doctor", "monitoring-group", "doctor"]);
  });

  it("has names speak that no lexicon has, and no town of the same name", async () => {
    expect(await speakers("RFI said soldiers killed 12 civilians in Djibo, Burkina Faso.")).toEqual(["rfi"]);
    expect(await speakers("The news site Carta reported that gunmen killed two men in Palma, Mozambique.")).toEqual([
      "carta",
    ]);
    expect(await speakers("Two nurses were killed in Goma, Congo, the rights group Lucha said.")).toEqual(["lucha"]);
    const { places } = await engine.extract({
      text: "Three farmers were killed near Jos in Nigeria, the newspaper Punch reported.",
      publishedAt: "2014-12-24T08:53:00Z",
      publisher: "Test Wire",
    });
    expect(places.map(({ name }) => name)).toEqual(["Nigeria", "Jos"]);
  });

  it("has 'it' and 'he' act for who spoke last, and 'he' for no army", async () => {
    const acts = async (text: string) => {
      const { events } = await engine.extract({ text, publishedAt: "2014-12-24T08:53:00Z", publisher: "Test Wire" });
      return events.at(-1)?.participants.map(({ role, actor }) => `${role} ${actor.slice(6)}`);
    };
    const said = "The Doctors Network in Sudan said two people died.";
    expect(await acts(`${said} It accused the RSF of shelling a market.`)).toEqual([
      "ATTACKER doctors-network",
      "TARGET rsf",
    ]);
    expect(await acts("The army in Peru said it was ready. He accused the rebels of theft.")).toEqual([
      "TARGET rebels",
    ]);
  });

  it("has both speak of 'an official and residents', and the station before a comma be no source", async () => {
    const { claims, actors } = await engine.extract({
      text: "Gang members set fire to a police station in Mirebalais, Haiti, residents and a union said.",
      publishedAt: "2014-12-24T08:53:00Z",
      publisher: "Test Wire",
    });
    expect(claims[0]?.attribution.chain[0]).not.toBe("actor:police-station");
    expect(actors.map(({ id }) => id)).not.toContain("actor:police-station");
  });

  it("has who said it be the subject of 'and said', not the station that stands nearer", async () => {
    expect(
      await speakers(
        "Al Shabaab claimed the attack through its Radio Andalus and said it had killed 30 soldiers in Somalia.",
      ),
    ).not.toContain("radio-andalus");
  });
});
