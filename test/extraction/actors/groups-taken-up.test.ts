import { describe, expect, it } from "vitest";
import { eventsOf } from "../told.js";

const who = async (text: string) => (await eventsOf(text)).map((event) => event.who);

describe("nouns that take up a group or an organisation", () => {
  it("are the only armed group that the sentence before names, whatever others the report has named", async () => {
    const told = await who(
      "M23 took a town in Congo. Officials spoke in Kinshasa. The Allied Democratic Forces killed six in Beni. The rebels burned a church.",
    );
    expect(told.at(-1)).toEqual(["ATTACKER adf"]);
  });

  it("are nobody known where the sentence before names two", async () => {
    const told = await who("M23 fought the Allied Democratic Forces near Beni in Congo. The rebels burned a church.");
    expect(told.at(-1)).toEqual(["ATTACKER rebels"]);
  });

  it("are, as its fighters, the group that leads the sentence", async () => {
    expect(await who("The Arakan Army said its fighters had shelled a base in Sittwe in Myanmar.")).toEqual([
      ["ATTACKER arakan-army"],
    ]);
    expect(await who("The president of Chad said its fighters had shelled a base.")).not.toContainEqual([
      "ATTACKER arakan-army",
    ]);
  });

  it("are, behind who speaks for it, the group that was named before", async () => {
    const told = await who(
      "Yemen's Houthis fired a missile at Aden in Yemen. The group's spokesman, Yahya Saree, said its forces had shelled Taiz.",
    );
    expect(told.at(-1)).toEqual(["ATTACKER houthis"]);
  });

  it("are the union or the charity named last", async () => {
    const union = await who(
      "Police arrested a man in Nairobi in Kenya, the Kenyan Bakers Union said. On Sunday the union demanded talks.",
    );
    expect(union.at(-1)).toEqual(["ATTACKER kenyan-bakers-union"]);
    const charity = await who(
      "Gunmen raided a hospital in El Fasher in Sudan, Doctors Without Borders said. The charity withdrew its teams from the hospital.",
    );
    expect(charity.at(-1)).toEqual([expect.stringContaining("MOVER")]);
  });

  it("do not put a weekday into a name", async () => {
    expect(await who("On Sunday the union demanded talks in Nairobi in Kenya.")).toEqual([["ATTACKER union"]]);
  });

  it("name who flies a jet", async () => {
    expect(await who("Six people were killed when a Myanmar air force jet bombed a market in Sagaing.")).toEqual([
      ["ATTACKER burmese-military", "VICTIM people"],
    ]);
  });

  it("are, as the faction, the armed one named last, and, as the group or the bloc, whoever was", async () => {
    const faction = await who(
      "Boko Haram attacked a village in Nigeria. The United Nations condemned Chad. The faction accused Chad of torture.",
    );
    expect(faction.at(-1)).toEqual(["ATTACKER boko-haram", "TARGET chad"]);
    const group = await who("Amnesty International condemned Chad. The group accused Chad of torture.");
    expect(group.at(-1)).toEqual(["ATTACKER amnesty-international", "TARGET chad"]);
    const bloc = await who("The European Union imposed sanctions on Belarus. The bloc condemned Chad.");
    expect(bloc.at(-1)).toContain("ATTACKER european-union");
  });
});
