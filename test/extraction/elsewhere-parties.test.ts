import { describe, expect, it } from "vitest";
import { readText } from "./told.js";
import { parties } from "./told-parties.js";

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

  it("died in clashes of others, but fight where they clash themselves", async () => {
    expect(await parties("A constable and two nuns died in clashes between herders and miners near Jos.")).toEqual(
      expect.arrayContaining(["VICTIM A constable", "VICTIM two nuns", "BELLIGERENT herders", "BELLIGERENT miners"]),
    );
    expect(await parties("A constable clashed with miners near Jos.")).toContain("BELLIGERENT A constable");
  });

  it("clash as sides though they bear no arms", async () => {
    expect(await parties("Workers clashed with guards in Lima.")).toContain("BELLIGERENT Workers");
    expect(await parties("Workers were killed in Lima.")).toContain("VICTIM Workers");
  });

  it("act behind 'by' where a participle tells of the means", async () => {
    expect(await parties("A rocket fired from Pakistan by rebels hit a factory in Lima.")).toContain("ATTACKER rebels");
    expect(await parties("A rocket hit a village held by rebels near Cusco.")).not.toContain("ATTACKER rebels");
  });

  it("lead the verb that they stand right before, though a verb before it be taken for a noun", async () => {
    expect(await parties("A policeman shot a trader in Lima, and troops have arrested his brother.")).toEqual(
      expect.arrayContaining(["ATTACKER A policeman", "VICTIM a trader", "ATTACKER troops"]),
    );
    expect(await parties("A trader loyal to the troops killed a nun in Lima.")).not.toContain("ATTACKER the troops");
  });

  it("are hit by what is fired or thrown at them, and not by what happens at their base", async () => {
    expect(await parties("Rebels fired at soldiers in Lima.")).toContain("DEFENDER soldiers");
    expect(await parties("Masked men shot at a senator in Lima.")).toContain("TARGET a senator");
    expect(await parties("Rebels killed a nun at an army base in Lima.")).toEqual(["ATTACKER Rebels", "VICTIM a nun"]);
  });

  it("begin a clause behind a comma and 'and', but end a list of three", async () => {
    expect(await parties("Youths looted shops of traders in Lima, and police arrested ten youths.")).toContain(
      "ATTACKER police",
    );
    expect(await parties("Soldiers, rebels, and police fought in Lima.")).toEqual(
      expect.arrayContaining(["BELLIGERENT Soldiers", "BELLIGERENT rebels", "BELLIGERENT police"]),
    );
  });

  it("are the sides of a fight in which others were hurt, and not who treats them", async () => {
    expect(
      await parties("Doctors treated 90 people who had been wounded in fighting between the army and rebels near Jos."),
    ).toEqual(expect.arrayContaining(["BELLIGERENT the army", "BELLIGERENT rebels", "VICTIM 90 people"]));
    expect(await parties("Doctors treated 90 wounded people near Jos.")).not.toContainEqual(
      expect.stringMatching(/^ATTACKER/u),
    );
  });

  it("are nobody of the main clause where a pronoun undergoes the act", async () => {
    expect(await parties("Kidnappers freed a nurse after they were seized by soldiers in Lima.")).not.toContainEqual(
      expect.stringMatching(/^(?:VICTIM|DEFENDER|TARGET) Kidnappers/u),
    );
    expect(await parties("Kidnappers were seized by soldiers in Lima.")).toContainEqual(
      expect.stringMatching(/^(?:VICTIM|DEFENDER|TARGET) Kidnappers/u),
    );
  });

  it("suffer where their march is broken up, and are no side of what they march against", async () => {
    expect(await parties("Police broke up a march by activists in Lima.")).not.toContain("ATTACKER activists");
    expect(await parties("Fishermen protested in Lima against attacks by the Chilean navy.")).toEqual([
      "ATTACKER Fishermen",
    ]);
    expect(await parties("Fishermen were killed in Lima in attacks by the Chilean navy.")).toContain(
      "ATTACKER Chilean navy",
    );
  });

  it("are who stands right before 'who', not whoever leads the sentence", async () => {
    expect(await parties("Police beat teachers who were demanding jobs in Lima.")).toEqual(
      expect.arrayContaining(["ATTACKER Police", "VICTIM teachers", "ATTACKER teachers"]),
    );
  });

  it("beat somebody and defend nothing, but for those who beat an attack back", async () => {
    expect(await parties("Rebels beat a teacher to death in Peru.")).toContain("ATTACKER Rebels");
    expect(await parties("Soldiers beat off rebels near Cusco.")).toContain("DEFENDER Soldiers");
    expect(await parties("Soldiers repelled an attack by rebels near Cusco.")).toEqual([
      "DEFENDER Soldiers",
      "ATTACKER rebels",
    ]);
  });

  it("act behind a participle with the death it led to", async () => {
    expect(await parties("The niece of a trader hacked to death by rebels wept in Lima.")).toEqual([
      "ATTACKER rebels",
      "VICTIM a trader",
    ]);
  });
});

describe("who takes no part in acts told elsewhere", () => {
  it("is who tells of them, and whom", async () => {
    expect(await parties("Bandits carried off 12 pupils near Kaduna, a village head told reporters.")).toEqual(
      expect.arrayContaining(["ATTACKER Bandits", "VICTIM 12 pupils"]),
    );
    expect(await parties("Bandits carried off 12 pupils near Kaduna, a village head told reporters.")).toHaveLength(2);
    expect(await parties("Bandits carried off a teacher near Kaduna.")).toContain("VICTIM a teacher");
  });

  it("is who stands before a civil act's verb without leading it", async () => {
    expect(await parties("If Oslo buys the jets, Ottawa has warned, trade will suffer.")).not.toContain(
      "ATTACKER Oslo",
    );
    expect(await parties("Oslo and Ottawa have warned Lima.")).toEqual(
      expect.arrayContaining(["ATTACKER Oslo", "ATTACKER Ottawa"]),
    );
  });

  it("is the subject before a clause that has a noun of its own", async () => {
    const { events } = await readText("Rebels burned a sawmill in Peru after its owner refused to pay.");
    expect(events.filter(({ ploverType }) => ploverType === "REJECT")).toEqual([]);
    const { events: told } = await readText("Rebels burned a sawmill in Peru and refused a truce.");
    expect(told.map(({ ploverType }) => ploverType)).toContain("REJECT");
  });

  it("is of whose death is spoken, where words are for another", async () => {
    expect(await parties("Peru deplored the murder of six priests.")).not.toContain("TARGET six priests");
    expect(await parties("Peru rebuked six priests.")).toContain("TARGET six priests");
  });

  it("is the word for captivity, and a party that is a feast", async () => {
    expect(await parties("Two nuns were taken captive by rebels in Peru.")).not.toContain("VICTIM captive");
    expect(await parties("Rebels released a captive in Peru.")).toContain("TARGET a captive");
    expect(await parties("Gunmen burst into a wedding party in Peru.")).toEqual(["ATTACKER Gunmen"]);
  });
});

describe("nations in reports from elsewhere", () => {
  it("are people in the plural without a noun of their own, else whoever the noun says", async () => {
    expect(await parties("Gunmen shot three Bolivians near Tarija.")).toEqual([
      "ATTACKER Gunmen",
      "VICTIM three Bolivians",
    ]);
    expect(await parties("Gunmen shot three Bolivian nuns near Tarija.")).toEqual([
      "ATTACKER Gunmen",
      "VICTIM three Bolivian nuns",
    ]);
  });

  it("act though a weekday stands between them and their verb, but not behind 'in'", async () => {
    expect(await parties("Norway on Monday rebuked Chile.")).toEqual(["ATTACKER Norway", "TARGET Chile"]);
    expect(await parties("In Norway on Monday teachers rebuked Chile.")).not.toContain("ATTACKER Norway");
  });
});

describe("places and types of reports from elsewhere", () => {
  it("are where the victims were meanwhile, and not where others were", async () => {
    const placesIn = async (text: string) => {
      const { events, places } = await readText(text);
      return events.flatMap((event) => event.places.map(({ place }) => places.find(({ id }) => id === place)?.name));
    };
    expect(await placesIn("Rebels killed two soldiers as their lorry passed near Cusco.")).toEqual(["Cusco"]);
    expect(await placesIn("Rebels killed two soldiers as a minister landed in Cusco.")).toEqual([]);
  });

  it("are a strike where work is refused, a withdrawal only where somebody leaves", async () => {
    const types = async (text: string) => (await readText(text)).events.map(({ ploverType }) => ploverType);
    expect(await types("Bus drivers in Lima refused to work.")).toEqual(["PROTEST"]);
    expect(await types("Bus drivers in Lima refused to comment.")).not.toContain("PROTEST");
    expect(await types("Rebels dynamited two pylons, leaving Lima without power.")).toEqual(["ASSAULT"]);
    expect(await types("Rebels have left Lima.")).toEqual(["RETREAT"]);
  });

  it("are a sentence where a jail term is told, else an arrest", async () => {
    const types = async (text: string) => (await readText(text)).events.map(({ ploverType }) => ploverType);
    expect(await types("Vietnam jailed a blogger for seven years.")).toEqual(["SANCTION"]);
    expect(await types("Vietnam jailed a blogger.")).toEqual(["COERCE"]);
  });
});

describe("whose part it is", () => {
  it("is that of each clause's own subject", async () => {
    expect(await parties("Bolivia closed its border and Brazil expelled two diplomats.")).toEqual([
      "ATTACKER Bolivia",
      "ATTACKER Brazil",
      "TARGET two diplomats",
    ]);
    expect(await parties("Clashes between soldiers and rebels killed 20 farmers near Cusco.")).toEqual(
      expect.arrayContaining(["BELLIGERENT soldiers", "BELLIGERENT rebels"]),
    );
  });

  it("is that of civilians who act on somebody, though two verbs share him", async () => {
    expect(await parties("Villagers stabbed and killed two policemen near Cusco.")).toEqual([
      "ATTACKER Villagers",
      "VICTIM two policemen",
    ]);
  });

  it("is none of what is given, of who only wrote it down, or of what somebody is driven away from", async () => {
    expect(await parties("Turkey last week handed two helicopters to Somalia's air force.")).toEqual([
      "RESPONDER Turkey",
      "TARGET Somalia's air force",
    ]);
    expect(await parties("Riot police in Lima used water cannon to drive protesters away from parliament.")).toEqual([
      "ATTACKER Riot police",
      "VICTIM protesters",
    ]);
    const accused = await parties("Ethiopia's prime minister accused Eritrea on Thursday of arming rebels.");
    expect(accused).toEqual(["ATTACKER Ethiopia's prime minister", "TARGET Eritrea"]);
    const asked = await parties("Protesters in Lima demanded that the mayor be freed.");
    expect(asked).toEqual(["ATTACKER Protesters"]);
  });

  it("is that of the army whose helicopters or positions they are", async () => {
    const { events, actors } = await readText("The Chilean army said its helicopters had killed six rebels.");
    const attacker = events[0]?.participants.find(({ role }) => role === "ATTACKER")?.actor;
    expect(actors.find(({ id }) => id === attacker)?.name).toBe("Chilean military");
    expect(await parties("Armenian positions near Jermuk came under fire.")).toEqual(["DEFENDER Armenian"]);
  });

  it("is the country's that a clause tells more of", async () => {
    expect(await parties("Russia, which withdrew its peacekeepers from the region, offered talks.")).toContain(
      "MOVER Russia",
    );
  });
});
