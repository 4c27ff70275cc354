import { describe, expect, it } from "vitest";
import { parties } from "../told-parties.js";

describe("who is told beside an act elsewhere", () => {
  it("only tells of it, however many words stand between the teller and the verb", async () => {
    expect(
      await parties("Rebels shelled a village near Cusco, a doctor who fled to Lima told reporters."),
    ).not.toContain("VICTIM a doctor");
    expect(await parties("A drone killed a rebel near Cusco, a security official in Lima said.")).not.toContainEqual(
      expect.stringMatching(/official/u),
    );
    expect(await parties("A drone killed a security official in Lima.")).toContain("VICTIM official");
    expect(await parties("Chile and Peru agreed to open a road, a senior ANC official said.")).toEqual([
      "BELLIGERENT Chile",
      "BELLIGERENT Peru",
    ]);
  });

  it("tells of it between commas at the end, but a victim named there does not", async () => {
    expect(
      await parties("Soldiers freed 40 captives near Cusco, an army spokesman, Colonel Juan Quispe, said."),
    ).toEqual(["MOVER Soldiers", "TARGET 40 captives"]);
    expect(await parties("Rebels freed a teacher, Juan Quispe, near Cusco.")).toContainEqual(
      expect.stringMatching(/^TARGET a teacher/u),
    );
  });

  it("is somebody whose kin or follower is meant", async () => {
    expect(await parties("Rebels abducted the niece of a governor near Cusco.")).toEqual(["ATTACKER Rebels"]);
    expect(await parties("Rebels abducted the daughter of a governor near Cusco.")).toEqual([
      "ATTACKER Rebels",
      "VICTIM the daughter",
    ]);
    expect(await parties("Rebels shot the governor's bodyguards near Cusco.")).toEqual([
      "ATTACKER Rebels",
      "VICTIM bodyguards",
    ]);
    expect(await parties("Police arrested ten supporters of the ruling party in Lima.")).not.toContainEqual(
      expect.stringMatching(/ruling party/u),
    );
    expect(await parties("Police shot at a crowd of students in Lima.")).toContainEqual(
      expect.stringMatching(/^VICTIM .*students/u),
    );
    expect(await parties("Rebels attacked a camp of the coast guard near Cusco.")).toContainEqual(
      expect.stringMatching(/coast guard/u),
    );
  });

  it("is where it happened, or with whom it was done", async () => {
    expect(await parties("Two officers were hurt outside the Supreme Court in Lima.")).toEqual(["VICTIM Two officers"]);
    expect(await parties("Chile and Peru signed a treaty in the presence of Swiss envoys.")).toEqual([
      "BELLIGERENT Chile",
      "BELLIGERENT Peru",
    ]);
    expect(await parties("A bomb exploded outside the home of a judge in Lima.")).toContainEqual(
      expect.stringMatching(/judge/u),
    );
    expect(await parties("A nun was shot outside the office of a newspaper in Lima.")).toEqual(["VICTIM A nun"]);
    expect(await parties("Chile signed a treaty with Swiss envoys.")).toContainEqual(expect.stringMatching(/envoys/u));
  });

  it("is named where the main clause goes on", async () => {
    expect(
      await parties("The bishop of Lima, who has mediated between Chile and Peru, was shot at by paramilitaries."),
    ).not.toContain("BELLIGERENT paramilitaries");
  });

  it("is a part of those who were counted before", async () => {
    expect(await parties("Rebels killed six miners near Cusco, two of them women.")).toEqual([
      "ATTACKER Rebels",
      "VICTIM six miners",
    ]);
    expect(await parties("Rebels killed six miners and two women near Cusco.")).toContain("VICTIM two women");
  });

  it("is named in the reason of it", async () => {
    expect(await parties("Police detained 40 people over their links to a cleric in Lima.")).not.toContainEqual(
      expect.stringMatching(/cleric/u),
    );
    expect(await parties("Police detained over 40 people and a cleric in Lima.")).toContainEqual(
      expect.stringMatching(/cleric/u),
    );
    expect(await parties("Police in Lima detained a banker wanted by Swiss prosecutors.")).not.toContainEqual(
      expect.stringMatching(/prosecutors/u),
    );
  });

  it("is named in what a gerund behind it tells, but for what the act itself did", async () => {
    expect(await parties("Police shot two nuns near Lima, mistaking them for rebels.")).not.toContainEqual(
      expect.stringMatching(/^(?:TARGET|DEFENDER|VICTIM) rebels/u),
    );
    expect(await parties("A bomb went off in Lima, leaving two nuns dead.")).toContain("VICTIM two nuns");
    expect(
      await parties("Police arrested a banker in Lima on suspicion of plotting to kill the governor."),
    ).not.toContainEqual(expect.stringMatching(/governor/u));
  });

  it("is told of in a clause that describes a victim", async () => {
    expect(await parties("Burglars killed a nun in Lima, whom the mayor had invited.")).toEqual([
      "ATTACKER Burglars",
      "VICTIM a nun",
    ]);
    expect(await parties("Burglars killed a nun, whom the mayor had invited, and two guards in Lima.")).toContainEqual(
      expect.stringMatching(/^(?:VICTIM|TARGET|DEFENDER) two guards/u),
    );
    expect(await parties("Thugs hired by a landowner killed a nun in Lima.")).not.toContainEqual(
      expect.stringMatching(/landowner/u),
    );
    expect(await parties("A landowner killed a nun in Lima.")).toContain("ATTACKER A landowner");
  });

  it("died in another act than the one told", async () => {
    expect(await parties("Teachers marched in Lima against the killing of three suspected rebels.")).toEqual([
      "ATTACKER Teachers",
    ]);
    expect(await parties("The killing of three rebels in Lima angered teachers.")).toContain("VICTIM three rebels");
  });
});

describe("who belongs to what is demanded or agreed", () => {
  it("is not spoken to, but who shall do it is", async () => {
    expect(await parties("Chile urged Peru to free a union leader.")).toEqual(["ATTACKER Chile", "TARGET Peru"]);
    expect(await parties("Chile accused Peru of arresting the lawyer of a trader.")).toEqual([
      "ATTACKER Chile",
      "TARGET Peru",
    ]);
    expect(await parties("Chile urged a union leader in Lima to resign.")).toContain("TARGET a union leader");
    expect(await parties("Miners demanded that the government free two teachers in Lima.")).not.toContainEqual(
      expect.stringMatching(/TARGET .*teachers/u),
    );
  });

  it("is not who is thanked, blamed or met for it", async () => {
    expect(await parties("Jamaica thanked Cuba for the nurses it had sent.")).toEqual([
      "ATTACKER Jamaica",
      "TARGET Cuba",
    ]);
    expect(await parties("The Pope met survivors of abuse by priests in Lima.")).toEqual([
      "BELLIGERENT The Pope",
      "BELLIGERENT survivors",
    ]);
    expect(await parties("Chile gave asylum to a nurse beaten by soldiers.")).not.toContainEqual(
      expect.stringMatching(/soldiers/u),
    );
    expect(await parties("Chile was rebuked by soldiers.")).toContain("ATTACKER soldiers");
    expect(await parties("Turkey rejected a call by France for a ceasefire.")).toContain("TARGET France");
  });

  it("is no side of an agreement", async () => {
    expect(await parties("Chile and Peru agreed to exchange prisoners.")).toEqual([
      "BELLIGERENT Chile",
      "BELLIGERENT Peru",
    ]);
  });
});
