import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** Who is nearest to each claim about the last event. */
async function speakersOfLast(text: string): Promise<(string | undefined)[]> {
  const { events, claims } = await readText(text);
  const last = events.at(-1)?.id;
  return [...new Set(claims.filter(({ about }) => about === last).map(({ attribution }) => attribution.chain[0]))];
}

describe("speakers that are taken up", () => {
  it("are who takes the first stance, and not whom it is taken against", async () => {
    expect(
      await speakersOfLast(
        'The spokesman of the province, Shahid Rind, blamed "terrorists who want war", and said police had arrested two men in Quetta in Pakistan.',
      ),
    ).toEqual(["actor:shahid-rind"]);
  });

  it("are, as he, the one office that spoke last", async () => {
    expect(
      await speakersOfLast(
        "Gunmen abducted two farmers in Adre in Chad, the town's prefect told local radio. He said troops had freed them on Sunday.",
      ),
    ).toEqual(["actor:prefect"]);
  });

  it("are, as he, who was arrested in the sentence before", async () => {
    const { events } = await readText(
      "A riot broke out in Quito in Ecuador, the minister, Ana Ruiz, told reporters. The union's leader, Luis Iza, was arrested in Quito on Tuesday. He called on his followers to march.",
    );
    expect(events.at(-1)?.participants[0]?.actor).toBe("actor:luis-iza");
  });

  it("take no part in what they tell behind it", async () => {
    const { events } = await readText(
      "About 20 people have been kidnapped in Tibu in Colombia, said the governor of the region, William Villamizar, who asked for help.",
    );
    expect(events[0]?.participants.map(({ actor }) => actor)).toEqual(["actor:people"]);
  });
});
