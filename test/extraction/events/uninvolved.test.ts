import { describe, expect, it } from "vitest";
import { parties } from "../told-parties.js";

describe("who is named beside an act", () => {
  it("takes no part where it only tells of it, behind it", async () => {
    expect(await parties("Gunmen killed three pupils and a teacher in Lima, said the interior ministry.")).toEqual([
      "ATTACKER Gunmen",
      "VICTIM three pupils",
      "VICTIM a teacher",
    ]);
    expect(await parties("Gunmen killed a judge in Lima, said police.")).toEqual(["ATTACKER Gunmen", "VICTIM a judge"]);
    expect(await parties("Rebels hacked 12 farmers to death near Cusco, survivors reached by telephone said.")).toEqual(
      ["ATTACKER Rebels", "VICTIM 12 farmers"],
    );
    expect(await parties("Human Rights Watch, quoting nurses, said soldiers had killed a judge in Lima.")).toEqual([
      "ATTACKER soldiers",
      "VICTIM a judge",
    ]);
  });

  it("takes no part where it only tells of it, before it, but where it tells of itself", async () => {
    expect(await parties("Officials in Lima say the blast wounded 12 children.")).toEqual(["VICTIM 12 children"]);
    expect(await parties("The Shining Path said it had killed a judge in Lima.")).toEqual([
      "ATTACKER it",
      "VICTIM a judge",
    ]);
    expect(await parties("The Shining Path claimed credit for bombing a bank in Lima.")).toContainEqual(
      expect.stringMatching(/^ATTACKER .*Shining Path/u),
    );
  });

  it("did nothing where it is nobody", async () => {
    expect(await parties("No group claimed responsibility for the bombing in Lima.")).toEqual([]);
    expect(await parties("A group claimed responsibility for the bombing in Lima.")).toEqual(["ATTACKER A group"]);
  });

  it("has not led the violence that its own act came after", async () => {
    expect(await parties("Chile closed its embassy after an attack in Lima.")).toEqual(["ATTACKER Chile"]);
    const president = await parties(
      "The president declared a state of emergency after riots in Lima left ten people dead.",
    );
    expect(president).toEqual(["ATTACKER The president", "VICTIM ten people"]);
    expect(await parties("Chile suspended talks with Peru after raids that killed 20 farmers near Cusco.")).toEqual([
      "ATTACKER Chile",
      "TARGET Peru",
      "VICTIM 20 farmers",
    ]);
    expect(await parties("The army left the village after raids by rebels near Cusco.")).toContain("ATTACKER rebels");
  });

  it("suffers what the verb before it does, by whatever stands behind it", async () => {
    expect(await parties("Chile's army killed 30 rebels in air strikes near Cusco.")).toEqual([
      "ATTACKER Chile's army",
      "TARGET 30 rebels",
    ]);
    expect(await parties("Chilean air strikes killed 30 rebels near Cusco.")).toContainEqual(
      expect.stringMatching(/^(?:TARGET|VICTIM|DEFENDER) 30 rebels/u),
    );
  });

  it("is only where somebody comes from", async () => {
    expect(await parties("A mine killed two peacekeepers from Chad near Cusco.")).toEqual(["VICTIM two peacekeepers"]);
    expect(await parties("Chile withdraws its ambassador from Peru.")).toContain("TARGET Peru");
  });
});
