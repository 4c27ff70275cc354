import { describe, expect, it } from "vitest";
import { readText } from "./told.js";

/** The parties of all events of a text, each with its part: "ATTACKER the words that name it". */
async function parties(text: string): Promise<string[]> {
  const { events } = await readText(text);
  return events.flatMap(({ participants }) => participants.map(({ role, mention }) => `${role} ${mention.text}`));
}

describe("parties of reports from elsewhere", () => {
  it("act behind 'by', however many words of their noun stand between", async () => {
    expect(
      await parties("The judge was shot on Friday in Ica by a band of six Shining Path members, a witness said."),
    ).toEqual(expect.arrayContaining(["VICTIM The judge", "ATTACKER Shining Path members"]));
    expect(await parties("Two nuns were kidnapped in Gitega by some 30 suspected Hutu rebels.")).toContainEqual(
      expect.stringMatching(/^ATTACKER .*Hutu rebels$/u),
    );
    expect(await parties("A nurse was shot in a Peruvian village held by rebels.")).not.toContainEqual(
      expect.stringMatching(/^ATTACKER/u),
    );
  });

  it("suffer where a headline leaves the auxiliary out before the act", async () => {
    expect(await parties("Three US soldiers wounded in Kunar suicide attack.")).toEqual(["VICTIM Three US soldiers"]);
    expect(await parties("Five guards, two rebels killed in Cauca blasts.")).toEqual([
      "VICTIM Five guards",
      "VICTIM two rebels",
    ]);
    expect(await parties("Rebels have killed in raids on Cauca.")).not.toContainEqual(
      expect.stringMatching(/^VICTIM Rebels/u),
    );
  });

  it("are not who told it at the end of a headline", async () => {
    expect(await parties("Gunmen kill a surgeon in Peshawar: officials")).toEqual([
      "ATTACKER Gunmen",
      "VICTIM a surgeon",
    ]);
    expect(await parties("Gunmen in Peshawar killed two magistrates.")).toContain("VICTIM two magistrates");
  });

  it("are those the noun names behind a nation, not the nation", async () => {
    const { actors, events } = await readText("Two US soldiers were wounded in Niger.");
    const [party] = events[0]?.participants ?? [];
    expect(actors.find(({ id }) => id === party?.actor)?.actorType).toBe("STATE_FORCES");
    expect(await parties("The US sanctioned Niger.")).toContain("ATTACKER US");
  });

  it("lose their lives as they die", async () => {
    expect(await parties("Eight sailors lost their lives when gunmen attacked a ferry near Jolo.")).toEqual(
      expect.arrayContaining(["VICTIM Eight sailors", "ATTACKER gunmen"]),
    );
    expect(await parties("Pirates lost their ship near Jolo.")).toEqual([]);
  });
});
