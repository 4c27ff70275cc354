import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** Whom the text's first event is done by or to: names of the actors, each once. */
async function partiesNamed(text: string): Promise<(string | undefined)[]> {
  const { actors, events } = await readText(text);
  return (events[0]?.participants ?? []).map(({ actor }) => actors.find(({ id }) => id === actor)?.name);
}

describe("a noun beside a name", () => {
  it("is who bears the name, before or behind it", async () => {
    expect(await partiesNamed("Gunmen shot opposition leader Juana Quispe near Cusco.")).toEqual([
      "Gunmen (unnamed)",
      "Juana Quispe",
    ]);
    expect(await partiesNamed("The minister of mines of Peru, Juana Quispe, rebuked Chile.")).toEqual([
      "Juana Quispe",
      "Chile",
    ]);
    expect(await partiesNamed("Juana Quispe, the minister of mines, rebuked Chile.")).toEqual([
      "Juana Quispe",
      "Chile",
    ]);
  });

  it("is another's where the name only follows in a list", async () => {
    expect(await partiesNamed("Gunmen shot a nurse, Juana Quispe and a driver near Cusco.")).toEqual(
      expect.arrayContaining(["Nurse (unnamed)", "Juana Quispe"]),
    );
  });

  it("is an armed group's, and not its fighters'", async () => {
    expect(await partiesNamed("The separatist group ETA shot a judge in Bilbao.")).toHaveLength(2);
    expect(await partiesNamed("Two guerrillas, ETA and a judge met in Bilbao.")).not.toEqual(["ETA"]);
  });

  it("leaves no actor behind whom nothing names", async () => {
    const { actors, mentions } = await readText("Gunmen shot opposition leader Juana Quispe near Cusco.");
    const named = new Set(mentions.map(({ entity }) => entity));
    expect(actors.filter(({ id, name }) => !named.has(id) && name !== "Test Wire")).toEqual([]);
    const again = await readText("An opposition leader met Chile. Gunmen shot opposition leader Juana Quispe.");
    expect(again.actors.map(({ name }) => name)).toContain("Opposition leader (unnamed)");
  });

  it("makes the person a civilian where it says so", async () => {
    const { events } = await readText("Gunmen shot banana worker Juana Quispe near Cusco.");
    expect(events[0]?.acled.civilianTargeting).toBe(true);
    const { events: others } = await readText("Gunmen shot Colonel Juana Quispe near Cusco.");
    expect(others[0]?.acled.civilianTargeting).toBe(false);
  });
});

describe("a name before a noun", () => {
  it("describes it, and is a party only alone", async () => {
    expect(await partiesNamed("Rebels abducted four Red Cross workers near Cusco.")).toEqual([
      "Rebels (unnamed)",
      "Workers (unnamed)",
    ]);
    expect(await partiesNamed("Rebels thanked the Red Cross in Cusco.")).toHaveLength(2);
  });
});
