import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/domain/extraction.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { expectSound } from "./extraction-rules.js";

const engine = createRulesEngine(sharedResources());

async function read(text: string): Promise<Extraction> {
  const extraction = await engine.extract({ text, publishedAt: "2020-06-17T12:00:00Z", publisher: "A wire" });
  expectSound(extraction, text);
  return extraction;
}

const told = ({ events }: Extraction) => events.map(({ ploverType, trigger }) => `${ploverType} ${trigger.text}`);

describe("text that is no clean prose", () => {
  it.each([
    [
      "in capitals",
      "GUERRILLAS KIDNAPPED FIVE PEASANTS IN THE DEPARTMENT OF AYACUCHO LAST NIGHT.",
      "ASSAULT KIDNAPPED",
    ],
    [
      "without a full stop",
      "police arrested 25 protesters in Nairobi on Tuesday\nrebels seized a town",
      "COERCE arrested",
    ],
    [
      "with HTML tags and entities",
      "<p>Police&nbsp;arrested <b>25 protesters</b> in Nairobi &amp; Mombasa&#46;</p><p>Rebels seized a town.</p>",
      "COERCE arrested",
    ],
    ["with marks of direction", "\u200fPolice\u200e arrested \u202a25 protesters\u202c in Nairobi.", "COERCE arrested"],
    [
      "with emoji and broken surrogates",
      "Police 👮🏽‍♀️ arrested 25 protesters \ud83d in Nairobi \udc6e.",
      "COERCE arrested",
    ],
    ["with no-break spaces", "Police\u00a0arrested\u00a025\u00a0protesters in Nairobi.", "COERCE arrested"],
  ])("%s tells its event in the text's own words", async (_what, text, event) => {
    expect(told(await read(text))).toContain(event);
  });

  it("has its letters of HTML entities read where they stand", async () => {
    const { mentions } = await read("The mayor of Bogot&aacute; met Angela Merkel in Lima.");
    expect(mentions.map(({ text }) => text)).toContain("Lima");
  });
});

describe("a report that tells no event says why", () => {
  it.each([
    ["of boilerplate alone", "Copyright 2020 A wire\nAll rights reserved\nFollow us on Twitter", /headers, credits/u],
    ["in Russian", "Вооружённые силы обстреляли город, сообщили жители.", /not in the Latin alphabet/u],
    [
      "in Spanish",
      "El presidente anunció ayer que su gobierno enviará una delegación a las conversaciones previstas para mañana",
      /not look like English/u,
    ],
    ["of numbers", "12 14 15 2020 77", /no words, only numbers/u],
    ["of peace", "The library in Lyon is open on Sundays.", /None of its 1 sentences/u],
  ])("%s", async (_what, text, reason) => {
    const { events, extractor } = await read(text);
    expect(events).toEqual([]);
    expect(extractor.nothingBecause).toMatch(reason);
  });

  it("but not where there is one", async () => {
    expect((await read("Police arrested 25 protesters in Nairobi.")).extractor.nothingBecause).toBeUndefined();
  });
});

describe("time grows with the length of the text", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["prose in one line", "Gunmen attacked a village near Jos and killed ten people, a resident said. "],
    ["no sentence marks", "gunmen attacked a village near Jos and killed ten people while rebels seized a town "],
    ["capitals", "GUERRILLAS ATTACKED AN ARMY POST IN SAN MIGUEL AND KILLED TEN SOLDIERS. "],
    ["open tags", "<p <b <a href=x "],
    ["ampersands", "&amp;&am&#1;&x"],
    ["empty lines", "\n \n\t\n"],
    ["letters without a space", "killed"],
  ];

  // Processor time, since others may use the cores, and the least of three, since what is compiled or collected meanwhile is no cost of the
  // text: three times the 8 of linear time is far from the 64 of a square.
  it.each(texts)("of %s", { timeout: 60_000 }, async (_what, unit) => {
    const once = async (text: string) => {
      const before = process.cpuUsage();
      await engine.extract({ text, publishedAt: "2020-06-17T12:00:00Z", publisher: "A wire" });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const cost = async (length: number) => {
      const text = `Police arrested a man. ${unit.repeat(Math.ceil(length / unit.length))}`;
      return Math.min(await once(text), await once(text), await once(text));
    };
    const short = await cost(4_000);
    expect((await cost(32_000)) / short).toBeLessThan(24);
  });
});
