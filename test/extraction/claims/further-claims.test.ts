import { describe, expect, it } from "vitest";
import type { Extraction } from "../../../src/domain/extraction.js";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";
import { expectSound } from "../extraction-rules.js";

const engine = createRulesEngine(sharedResources());
const read = async (text: string): Promise<Extraction> => {
  const extraction = await engine.extract({ text, publishedAt: "2014-12-24T08:53:00Z", publisher: "Test Wire" });
  expectSound(extraction, text);
  return extraction;
};
const claims = async (text: string, kind: string) => {
  const { claims: all } = await read(text);
  return all
    .filter((claim) => claim.kind === kind)
    .map(({ quote, value, modality, about, attribution }) => ({
      quote: quote.text,
      value,
      modality,
      isAboutEvent: about !== null,
      who: attribution.chain[0]?.slice(6),
    }));
};

describe("withFurtherClaims", () => {
  it.each([
    [
      "Warplanes bombed the rebel-held suburb of Douma.",
      "the rebel-held suburb of Douma",
      "place:douma",
      "syrian-rebels",
    ],
    [
      "Beiji is under the full control of Iraqi forces.",
      "Beiji is under the full control of Iraqi forces",
      "place:beiji",
      "iraqi-forces",
    ],
    ["ISIS controls most of Raqqa province.", "ISIS controls most of Raqqa province", "place:raqqa-province", "isis"],
    ["Sinjar remained in the hands of ISIS.", "Sinjar remained in the hands of ISIS", "place:sinjar", "isis"],
  ])("says who holds a place, about no event: %s", async (text, quote, place, controller) => {
    expect(await claims(text, "CONTROL")).toEqual([
      {
        quote,
        value: { place, controller: `actor:${controller}`, asOf: "2014-12-24" },
        modality: "ASSERTED",
        isAboutEvent: false,
        who: "test-wire",
      },
    ]);
  });

  it("does not take prisoners held by a group for a place it holds", async () => {
    expect(await claims("Three soldiers from Raqqa held by ISIS were killed.", "CONTROL")).toEqual([]);
  });

  it("counts a part of the dead as a part, not as more dead", async () => {
    const { claims: all, events } = await read(
      "An airstrike killed 20 people in Douma on Tuesday, activists said. Only five were civilians.",
    );
    const [whole, part] = all.filter(({ kind }) => kind === "CASUALTY");
    expect(part).toMatchObject({
      about: whole?.about,
      value: { min: 5, victimGroup: "CIVILIANS", subsetOf: whole?.id },
    });
    expect(events).toHaveLength(1);
  });

  it("keeps a rival count beside the first, said by who counts", async () => {
    const text =
      "An airstrike in Douma killed at least six civilians, a monitoring group said. A local activist network put the number at eight.";
    expect(await claims(text, "CASUALTY")).toMatchObject([
      { who: "monitoring-group", value: { min: 6, qualifier: "AT_LEAST" } },
      { who: "local-activist-network", value: { min: 8, max: 8, victimGroup: "CIVILIANS" }, isAboutEvent: true },
    ]);
  });

  it("takes a toll that may rise for the one whose parts were told last, and for the last where they come to none", async () => {
    const about = async (second: string) => {
      const { claims: all } = await read(
        `Air strikes killed 19 civilians in Syria on Sunday. Air strikes on Mesraba killed 17 civilians while shelling of Douma killed ${second} civilians. The toll could rise because of the number of wounded people.`,
      );
      const whole = all.find(({ kind, value }) => kind === "CASUALTY" && value?.["direction"] === "HIGHER_THAN");
      return all.find(({ id }) => id === whole?.value?.["referenceClaim"])?.value?.["min"];
    };
    expect([await about("two"), await about("five")]).toEqual([19, 5]);
  });

  it("reads a percentage as a share of an aggregate", async () => {
    const text = "Rami Abdel-Rahman said civilians made up 90 percent of those killed by regime airstrikes.";
    expect(await claims(text, "CASUALTY_SHARE")).toMatchObject([
      { value: { casualty: "KILLED", share: 0.9, victimGroup: "CIVILIANS" }, who: "rami-abdel-rahman" },
    ]);
    expect((await read(text)).events.map(({ eventClass }) => eventClass)).toEqual(["AGGREGATE"]);
  });

  it.each([
    ["It is not known whether anyone was hurt.", "UNKNOWN", null, "UNKNOWN"],
    ["The number of dead on both sides is unknown.", "UNKNOWN", null, "UNKNOWN"],
    ["Nobody was reported killed.", "NONE_REPORTED", 0, "ASSERTED"],
  ])("tells no figure from none: %s", async (sentence, qualifier, max, modality) => {
    const text = `Rebels shelled Nubl on Tuesday. ${sentence}`;
    expect(await claims(text, "CASUALTY")).toMatchObject([{ value: { qualifier, max }, modality, isAboutEvent: true }]);
    expect(await claims(text, "OCCURRENCE")).toHaveLength(1);
  });

  it("says of what a source denies that it is denied, about the event it denies", async () => {
    const { claims: all, events } = await read(
      "ISIS captured Azaz on Tuesday, the Observatory said. A military source denied that Azaz was lost.",
    );
    expect(all.at(-1)).toMatchObject({
      kind: "OCCURRENCE",
      modality: "DENIED",
      about: events[0]?.id,
      quote: { text: "Azaz was lost" },
    });
    expect(events).toHaveLength(1);
  });

  it("makes no event of what is only denied", async () => {
    const text = "Reports that the rebels keep weapons in Nubl are denied.";
    expect((await read(text)).events).toEqual([]);
    expect(await claims(text, "SOURCE_STANCE")).toMatchObject([{ modality: "DENIED", isAboutEvent: false }]);
  });

  it("makes no event, and no dead, of an act that a source denies", async () => {
    const text = "A military source denied that the army shelled Nubl and killed ten civilians.";
    const { events, claims: all } = await read(text);
    expect(events).toEqual([]);
    expect(all.map(({ modality }) => modality)).toEqual(["DENIED"]);
  });

  it("keeps who is blamed apart from who did it", async () => {
    const text = "A bomb exploded in Maisat on Tuesday. Activists blamed rebels in Jobar. Nobody claimed the attack.";
    expect(await claims(text, "PERPETRATOR")).toMatchObject([
      { value: { perpetrator: "actor:syrian-rebels" }, who: "activists", modality: "ASSERTED" },
      { modality: "UNKNOWN" },
    ]);
  });

  it("names who claims a deed before the nameless it was told of, and leaves a named side alone", async () => {
    const attackers = async (who: string) => {
      const { events } = await read(
        `A bombing by ${who} killed six people in Damascus in Syria on Sunday. The army shelled Douma. The Nusra Front claimed responsibility for the bombing.`,
      );
      return events[0]?.participants.flatMap(({ role, actor }) => (role === "ATTACKER" ? [actor] : []));
    };
    expect((await attackers("terrorists"))?.[0]).toBe("actor:al-nusra");
    expect(await attackers("ISIS")).toEqual(["actor:isis"]);
  });

  it("blames a leader for what his forces are accused of, and not for what another does to them", async () => {
    const blamed = async (text: string) =>
      (await claims(text, "PERPETRATOR")).map(({ value }) => value?.["perpetrator"]);
    expect(
      await blamed("Syrian rebels accused President Bashar al-Assad's forces of killing 130 people in Syria."),
    ).toEqual(["actor:bashar-al-assad"]);
    expect(await blamed("Syrian rebels welcomed an attack on President Bashar al-Assad's forces in Syria.")).toEqual(
      [],
    );
  });

  it("takes a pointed finger for a possible perpetrator, and what is pointed at him otherwise for none", async () => {
    const blamed = async (what: string) => {
      const found = await claims(
        `At least 86 people were killed in Khan Sheikhun in Syria on Tuesday. World powers have pointed the ${what} at the Syrian army.`,
        "PERPETRATOR",
      );
      return found.map(({ value, modality }) => [value?.["perpetrator"], modality]);
    };
    expect(await blamed("finger")).toEqual([["actor:syrian-armed-forces", "POSSIBLE"]]);
    expect(await blamed("way")).toEqual([]);
  });

  it("reads what because says as a cause, said by who says it", async () => {
    const text = "The Observatory said ISIS captured Beiji because Iraqi troops lack heavy weapons.";
    expect(await claims(text, "CAUSE")).toMatchObject([
      { value: { cause: "Iraqi troops lack heavy weapons" }, who: "sohr", isAboutEvent: true },
    ]);
  });

  it("ties a caveat to the claim it limits", async () => {
    const { claims: all } = await read(
      "Rebels shelled Nubl on Tuesday. The report could not be independently verified.",
    );
    expect(all.at(-1)).toMatchObject({ kind: "CAVEAT", value: { qualifies: all[0]?.id } });
  });

  it("attributes a condemnation to who condemns", async () => {
    expect(
      await claims("Rebels shelled Nubl on Tuesday. Turkey condemned the attack on the town.", "SOURCE_STANCE"),
    ).toMatchObject([{ who: "turkey", value: { stance: "CONDEMNS" }, quote: "condemned the attack on the town" }]);
  });

  it("takes an accusation for a claim of who did it, said by the accuser", async () => {
    const text = "The Syrian opposition accused government forces of killing 20 civilians in Douma on Tuesday.";
    expect(await claims(text, "PERPETRATOR")).toMatchObject([{ who: "syrian-opposition", isAboutEvent: true }]);
  });

  it("takes ambulances for a sign, not for a figure", async () => {
    const text = "A bomb exploded in Maisat on Tuesday. Several ambulances rushed to the area.";
    expect(await claims(text, "INDICATION")).toMatchObject([{ quote: "Several ambulances rushed to the area" }]);
    expect(await claims(text, "CASUALTY")).toEqual([]);
  });

  it("has nobody accuse who is accused himself", async () => {
    expect(await claims("A mob beat a man accused of blasphemy in Lima.", "SOURCE_STANCE")).toEqual([]);
    const text = "The opposition accused the government of corruption.";
    expect(await claims(text, "SOURCE_STANCE")).toMatchObject([{ who: "opposition", value: { stance: "ACCUSES" } }]);
    // What is only said has no perpetrator.
    expect(await claims(text, "PERPETRATOR")).toEqual([]);
  });

  it("blames for the act that was told, and not for the accusation", async () => {
    const { events, claims: all } = await read(
      "Drones struck a depot in Port Sudan in Sudan, killing four people. The army blamed the RSF for the attack.",
    );
    const blame = all.find(({ kind }) => kind === "PERPETRATOR");
    expect(events.find(({ id }) => id === blame?.about)?.trigger.text).toBe("struck");
    expect(blame?.attribution.chain[0]).toBe("actor:sudanese-military");
  });

  it("has who claims responsibility be whom the sentence has speak, also behind an apposition", async () => {
    const bomb = "A bomb killed 13 soldiers in Bannu in Pakistan.";
    expect(
      await claims(`${bomb} The Gul Bahadur group, a faction of the Taliban, claimed responsibility.`, "PERPETRATOR"),
    ).toMatchObject([{ who: "gul-bahadur-group", value: { perpetrator: "actor:gul-bahadur-group" } }]);
    expect(await claims(`${bomb} No group claimed responsibility.`, "PERPETRATOR")).toMatchObject([{ value: null }]);
  });

  it("has whom a pledge is of be the verb's subject, not who stands nearest", async () => {
    expect(
      await claims(
        "In Peru, President Jose Jeri paid tribute to the soldiers and vowed to fight crime.",
        "SOURCE_STANCE",
      ),
    ).toMatchObject([{ who: "jose-jeri", value: { stance: "PLEDGES" } }]);
  });

  it("counts nobody where no one was hurt, and by whom a toll is put", async () => {
    expect(await claims("Police in Lima, Peru, were attacked with stones; no one was hurt.", "CASUALTY")).toMatchObject(
      [{ value: { min: 0, max: 0, qualifier: "NONE_REPORTED" } }],
    );
    expect(
      await claims("Rebels shelled the airport in Goma, Congo; there were no casualties.", "CASUALTY"),
    ).toMatchObject([{ value: { min: 0, max: 0 } }]);
    const tolls = await claims(
      "Clashes killed 30 people in Sweida in Syria, a doctor said. The Observatory put the death toll at 89.",
      "CASUALTY",
    );
    expect(tolls).toMatchObject([
      { who: "doctor", value: { min: 30 } },
      { who: "sohr", value: { min: 89 } },
    ]);
  });
});

describe("what nobody claims", () => {
  it("is the attack by the nameless, and not what an army did since", async () => {
    const text =
      "Gunmen stormed a market in Gao in Mali on Monday, killing 20 people. Residents fled. The Malian army killed 15 militants near Kidal. No group claimed responsibility.";
    const { events, claims: all } = await read(text);
    const about = all.find(({ kind, modality }) => kind === "PERPETRATOR" && modality === "UNKNOWN")?.about;
    expect(events.find(({ id }) => id === about)?.trigger.text).toBe("stormed");
  });
});
