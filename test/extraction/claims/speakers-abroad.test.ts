import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** Who is told to have said what the first claim says, without the publisher, and by which words. */
const saidBy = async (text: string) => {
  const [claim] = (await readText(text)).claims;
  const { chain, cue } = claim?.attribution ?? { chain: [], cue: null };
  return {
    who: chain.slice(0, -1).map((id) => id.slice("actor:".length)),
    cue: cue?.text ?? null,
    quote: claim?.quote.text,
  };
};

/** What each claim of an event quotes, and who says it, innermost first. */
const speakers = async (text: string) =>
  (await readText(text)).claims
    .filter(({ about }) => about !== null)
    .map(({ quote, attribution: { chain } }) => {
      const who = chain.slice(0, -1).map((id) => id.slice("actor:".length));
      return `${quote.text} <- ${who.join(", ") || "nobody"}`;
    });

describe("who says so in reports from elsewhere", () => {
  it("is the government that sits in a city, and nobody who is only in it", async () => {
    expect(
      await saidBy("Two children were killed in an air strike in Quetta, Islamabad said, warning of consequences."),
    ).toMatchObject({ who: ["pakistan"], cue: ", Islamabad said" });
    expect(await saidBy("A patrol was ambushed in Quetta, according to Islamabad.")).toMatchObject({
      who: ["pakistan"],
    });
    expect(await saidBy("Two children were killed in Quetta, residents of Islamabad said.")).toMatchObject({
      who: ["residents"],
    });
  });

  it("is not whoever claims something in what only describes another", async () => {
    expect(
      await saidBy("Iran hit two bases of Jaish al-Adl, a group that has claimed several attacks on border guards."),
    ).toMatchObject({ who: [], cue: null });
    expect(await saidBy("Iran fired missiles at Israel in what it said was retaliation for a raid.")).toMatchObject({
      who: [],
      cue: null,
    });
  });

  it("stands behind a semicolon with what is said behind it, and with that alone", async () => {
    const text =
      "Rebels ambushed a convoy near Gao last week; the military said 12 soldiers were killed and it had shelled them.";
    expect(await speakers(text)).toEqual([
      "Rebels ambushed a convoy near Gao last week <- nobody",
      "12 soldiers were killed and it had shelled them <- military",
    ]);
  });

  it("is another in each half of a sentence, unless who ends it speaks for the whole", async () => {
    expect(
      await speakers(
        "Yemen's Houthis said they had shelled a port; the military said it had captured ten rebels near Aden.",
      ),
    ).toEqual(["they had shelled a port <- houthis", "it had captured ten rebels near Aden <- yemeni-military"]);
    expect(await speakers("Gunmen fired on soldiers in Culiacan; one attacker was killed, police said.")).toEqual([
      "Gunmen fired on soldiers in Culiacan <- police",
      "one attacker was killed <- police",
    ]);
  });

  it("is not who has not confirmed it, nor who says no more than a clause about it", async () => {
    expect(
      await saidBy("Pakistan's military said it had shot down five jets, a claim that India has not confirmed."),
    ).toMatchObject({ who: ["pakistani-military"] });
    expect(
      await saidBy("Troops shelled an airport near Goma on Monday, which the rebels said they controlled."),
    ).toMatchObject({ who: [], cue: null });
  });

  it("is every state that stands before the verb", async () => {
    expect(await speakers("Germany and France said two soldiers were killed in Mali.")).toEqual([
      "two soldiers were killed in Mali <- germany, france",
    ]);
    const { claims } = await readText("Ghana, Togo and France condemned the attack.");
    expect(claims.filter(({ kind }) => kind === "SOURCE_STANCE").map(({ value }) => value?.["actor"])).toEqual([
      "actor:ghana",
      "actor:togo",
      "actor:france",
    ]);
  });

  it("is the ambassador to a body, and not the body", async () => {
    expect(
      await saidBy("Iran's ambassador to the United Nations, Amir Iravani, told reporters that 78 people were killed."),
    ).toMatchObject({ who: ["amir-iravani"] });
  });

  it("is the person who acted last where he is only called he", async () => {
    const { claims } = await readText(
      "Mayor Vitali Klitschko said two people were killed in Kyiv. President Volodymyr Zelenskiy left for Paris. He said Russia had shelled a school.",
    );
    expect(claims.at(-1)?.attribution.chain[0]).toBe("actor:volodymyr-zelenskiy");
  });

  it("is who spoke first where a comma goes back to him, and no police by whom people died", async () => {
    const { claims, events } = await readText(
      "Interior Minister Kipchumba Murkomen said 400 people had been injured in Nairobi, 300 of them police officers, and accused protesters of attempting a coup.",
    );
    expect(claims.find(({ value }) => value?.["stance"] === "ACCUSES")?.attribution.chain[0]).toBe(
      "actor:kipchumba-murkomen",
    );
    expect(claims.filter(({ kind }) => kind === "PERPETRATOR")).toEqual([]);
    const accusation = events.find(({ ploverType }) => ploverType === "ACCUSE");
    expect(accusation?.participants[0]).toMatchObject({ actor: "actor:kipchumba-murkomen", role: "ATTACKER" });
    expect(
      await saidBy(
        "At least 16 people were killed in Kenya on Wednesday, most of them by police, the head of the union, Irungu Houghton, said.",
      ),
    ).toMatchObject({ who: ["irungu-houghton"] });
  });

  it("is a party whose name has a plural's apostrophe", async () => {
    expect(
      await saidBy("The Kurdistan Workers' Party said ten fighters were killed in Hakkari on Monday."),
    ).toMatchObject({ who: ["pkk"] });
  });

  it("denies no more than stands before but", async () => {
    const { claims } = await readText(
      "France denied that it had intervened in Mali, but a source said it had sent a plane.",
    );
    expect(claims.find(({ modality }) => modality === "DENIED")?.quote.text).toBe("it had intervened in Mali");
  });

  it("keeps his office out of the quote, and a quote without its closing mark", async () => {
    expect(
      await saidBy('"Anybody with a gun will be shot on sight," Interior Minister Henry Quartey warned on Sunday.'),
    ).toEqual({
      who: ["henry-quartey"],
      cue: "Interior Minister Henry Quartey warned on Sunday",
      quote: "Anybody with a gun will be shot on sight",
    });
    expect(
      await saidBy('"Around 300 families fled to Hangu overnight," said an administration official in Pakistan.'),
    ).toMatchObject({ quote: "Around 300 families fled to Hangu overnight" });
  });

  it("is a nation's military where its general staff speaks", async () => {
    expect(await saidBy("Ukraine's general staff said its forces had shelled an airfield in Lipetsk.")).toMatchObject({
      who: ["ukrainian-military"],
    });
  });

  it("leaves what counts a relative clause out of the quote before it", async () => {
    expect(
      await saidBy("Russia's defence ministry said it had downed 75 drones, 19 of which were over Lipetsk."),
    ).toMatchObject({ quote: "it had downed 75 drones" });
  });

  it("is nobody behind the semicolon that ends what he says", async () => {
    expect(await speakers("Two men were killed in Quetta, police said; Norway condemned Chad.")).toEqual(
      expect.arrayContaining([expect.stringMatching(/killed.* <- police$/u), "Norway condemned Chad <- nobody"]),
    );
  });

  it("is told with all that says who he is", async () => {
    expect(
      await saidBy("Rebels killed six villagers in Quetta, local radio station Radio Okapi reported."),
    ).toMatchObject({
      quote: "Rebels killed six villagers in Quetta",
      cue: ", local radio station Radio Okapi reported",
    });
    expect(
      (
        await saidBy(
          "Six villagers were killed in Quetta, the head of the local Red Cross, Jean Kilimba, told reporters.",
        )
      ).who,
    ).toEqual(["jean-kilimba"]);
    expect(
      (await saidBy("Six villagers were killed in Quetta, according to the navy spokesman Dmytro Kilimba.")).who,
    ).toEqual(["dmytro-kilimba"]);
  });

  it("is, as he, the trader who spoke last", async () => {
    const { claims } = await readText(
      "Six villagers were killed in Quetta, the minister, Ana Ruiz, said. A trader in Quetta said the shooting lasted an hour. He said bodies lay in the street.",
    );
    expect(claims.at(-1)?.attribution.chain[0]).toBe("actor:trader");
  });

  it("owns up to an attack without the word for it, and is not asked where it is denied or unknown", async () => {
    const perpetrators = async (last: string) =>
      (await readText(`A bomb killed six villagers in Kano in Nigeria on Monday. ${last}`)).claims.flatMap(
        ({ kind, value, attribution }) => (kind === "PERPETRATOR" ? [{ value, by: attribution.chain[0] }] : []),
      );
    const bokoHaram = { perpetrator: "actor:boko-haram" };
    expect(await perpetrators("Boko Haram claimed the attack.")).toEqual([
      { value: bokoHaram, by: "actor:boko-haram" },
    ]);
    expect(await perpetrators("Boko Haram said it was behind the bombing.")).toEqual([
      { value: bokoHaram, by: "actor:boko-haram" },
    ]);
    expect(await perpetrators("Boko Haram was behind the bombing, the governor said.")).toEqual([
      { value: bokoHaram, by: "actor:governor" },
    ]);
    expect(await perpetrators("Boko Haram denied it was behind the bombing.")).toEqual([]);
    expect(await perpetrators("The army claims the strikes killed 30 men.")).toEqual([]);
  });
});
