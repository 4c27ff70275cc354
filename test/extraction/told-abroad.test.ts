import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";
import { parties } from "./told-parties.js";

const kinds = async (text: string) => (await eventsOf(text)).map(({ type }) => type);
const wheres = async (text: string) => (await eventsOf(text)).flatMap(({ where }) => where);
/** "EVENT_CLASS PLOVER_TYPE" of each event. */
const classes = async (text: string) =>
  (await readText(text)).events.map(({ eventClass, ploverType }) => `${eventClass} ${ploverType}`);
/** "CASUALTY min" of each figure. */
const figures = async (text: string) =>
  (await readText(text)).claims.flatMap(({ kind, value }) =>
    kind === "CASUALTY" ? [`${value?.["casualty"]} ${value?.["min"]}`] : [],
  );

describe("what happens by accident", () => {
  it.each([
    "A bus plunged into a ravine in Peru on Monday, killing 20 people.",
    "A passenger train derailed in Egypt on Monday, killing 15 people and injuring 100.",
    "At least 12 people were killed when a fire swept through a hostel in Johannesburg.",
    "A gas explosion killed six people in Lagos.",
    "A fuel tanker exploded in Lagos, killing 60 people.",
    "A military helicopter crashed in Kenya, killing five soldiers.",
    "A storm hit Manila on Monday, killing four people.",
    "An earthquake struck Nepal on Monday, killing 200 people.",
    "Protesters rallied in Belgrade, a year after a station canopy collapsed in Novi Sad, killing 16 people.",
  ])("is no violence: %s", async (text) => {
    expect(await classes(text)).not.toContain("INCIDENT ASSAULT");
  });

  it.each([
    "A plane was shot down over Ukraine, killing 298 people.",
    "Gunmen opened fire on a bus in Kano, killing six people.",
    "A roadside bomb hit a bus in Kano, killing six people.",
    "Rebels set fire to a bus in Kano, killing six people.",
    "A missile struck a building in Kharkiv, which collapsed, killing seven people.",
  ])("is not what somebody does: %s", async (text) => {
    expect(await classes(text)).toContain("INCIDENT ASSAULT");
  });
});

describe("who discusses", () => {
  it("are both, and not what they discuss", async () => {
    expect(
      await parties("William Ruto, the president of Kenya, discussed Sudan with Ugandan President Yoweri Museveni."),
    ).toEqual(expect.arrayContaining(["BELLIGERENT Yoweri Museveni"]));
    expect(await parties("Kenya and Uganda discussed Ethiopia by phone.")).toEqual([
      "BELLIGERENT Kenya",
      "BELLIGERENT Uganda",
    ]);
    expect(await wheres("Lawmakers discussed the situation in Sudan on Tuesday.")).toEqual([]);
  });
});

describe("an attack on civilians alone", () => {
  it("is no clash, whatever verb tells it", async () => {
    expect(await kinds("Gunmen attacked a village in Nigeria on Monday, killing 12 people.")).toEqual(["Attack"]);
    expect(await kinds("Gunmen attacked the village of Dan Gulbi in Nigeria.")).toEqual(["Attack"]);
  });

  it("is not one on soldiers, nor a fight", async () => {
    expect(await kinds("Gunmen attacked a patrol in Nigeria on Monday, killing 12 soldiers.")).toEqual(["Armed clash"]);
    expect(await kinds("Rebels attacked a village in Nigeria, and 12 people died in clashes with the army.")).toContain(
      "Armed clash",
    );
  });
});

describe("who suffers abroad", () => {
  it("are soldiers and police too, hurt in what a noun tells", async () => {
    expect(await parties("Two soldiers were wounded in an attack in Quetta.")).toEqual(["VICTIM Two soldiers"]);
    expect(await parties("Two policemen were injured in a blast in Quetta.")).toEqual(["VICTIM Two policemen"]);
  });

  it("are whose drones are shot down, and not where they were launched", async () => {
    expect(await parties("The US Navy destroyed three drones launched from Yemen by Houthi rebels.")).toEqual([
      "ATTACKER US Navy",
      "DEFENDER Houthi rebels",
    ]);
  });

  it("are suspects and critics, and the person who is identified as one", async () => {
    expect(await parties("Five suspects were arrested in Lagos.")).toEqual(["VICTIM Five suspects"]);
    expect(await figures("Five suspects were arrested in Lagos.")).toEqual(["DETAINED 5"]);
    const { actors, events } = await readText(
      "The suspect, identified by police as Efrain Nava, was arrested in Mexico.",
    );
    const victim = events[0]?.participants.find(({ role }) => role === "VICTIM")?.actor;
    expect(actors.find(({ id }) => id === victim)?.name).toBe("Efrain Nava");
  });

  it("are others of the kind that another verb counts before them, and people where one verb has both", async () => {
    const typesOf = async (text: string) => {
      const { actors, events } = await readText(text);
      const victims = events.flatMap(({ participants }) => participants.filter(({ role }) => role === "VICTIM"));
      return victims.map(({ actor }) => actors.find(({ id }) => id === actor)?.actorType);
    };
    expect(await typesOf("Gunmen ambushed a convoy in Mexico, killing six officers and wounding four others.")).toEqual(
      ["POLICE"],
    );
    expect(await typesOf("A bomb killed two policemen and three others in Mexico.")).toContain("CIVILIANS");
  });
});

describe("who acts abroad", () => {
  it("is whoever is blamed by who says the rest", async () => {
    const [blast] = await eventsOf("A bomb killed six people in Kano on Monday, police said, blaming Boko Haram.");
    expect(blast?.who).toContain("ATTACKER boko-haram");
    const { claims } = await readText("Police said a bomb killed six people in Kano and blamed Boko Haram.");
    const blame = claims.find(({ kind }) => kind === "PERPETRATOR");
    expect(blame?.attribution.chain[0]).toMatch(/police/u);
  });

  it("is both of a pair before which something is told of them", async () => {
    expect(
      await parties("France and Germany, which condemned the coup, recalled their ambassadors from Niger."),
    ).toEqual(expect.arrayContaining(["ATTACKER France", "ATTACKER Germany"]));
    expect(
      await wheres("France and Germany, which condemned the coup, recalled their ambassadors from Niger."),
    ).toEqual([]);
  });

  it("is no feast, and no group in whose stronghold it happened", async () => {
    expect(
      await parties("Jihadis stormed a church in Burkina Faso during Sunday Mass, killing 15 worshippers."),
    ).not.toContain("ATTACKER Sunday Mass");
    expect(
      await parties(
        "The attack took place near Aguililla in Mexico, a stronghold of the Jalisco New Generation Cartel.",
      ),
    ).toEqual([]);
  });

  it("is a group by its dissidents, its faction or its wing", async () => {
    const [attack] = await eventsOf("In Cauca, dissidents of the FARC blew up a toll booth.");
    expect(attack?.who).toEqual(["ATTACKER farc"]);
  });

  it("is a police search where people are only arrested, and a fight where they are killed", async () => {
    expect(await classes("Police carried out an operation in Lagos in which five people were arrested.")).not.toContain(
      "CAMPAIGN ASSAULT",
    );
    expect(
      await classes("Police launched an operation against gangs in Rio de Janeiro in which 12 people were killed."),
    ).toContain("CAMPAIGN ASSAULT");
  });

  it("is a side that encounters another", async () => {
    expect(await parties("Soldiers encountered a group of rebels in Samar on Monday.")).toEqual([
      "ATTACKER Soldiers",
      expect.stringMatching(/^DEFENDER .*rebels$/u),
    ]);
  });

  it("is no court and no commission where both sides are spoken of", async () => {
    const text =
      "Two protesters were shot near the Supreme Court in Nairobi, said the Kenya Human Rights Commission. The US embassy urged both sides to show restraint.";
    expect(await parties(text)).not.toContain("TARGET both sides");
  });
});

describe("where it was, abroad", () => {
  it("is a nation's capital by the nation", async () => {
    expect(await wheres("Police beat protesters in the Georgian capital.")).toEqual(["Tbilisi"]);
    expect(await wheres("Gunmen killed six people in Kenya's capital.")).toEqual(["Nairobi"]);
    expect(await wheres("Police beat protesters in the Peruvian capital, Lima.")).toEqual(["Lima"]);
  });

  it("is not how somebody is called, where he is taken to, or who is held to account", async () => {
    expect(await wheres('Troops captured a man known as "El Chato" on Friday.')).toEqual([]);
    expect(await wheres("One soldier was wounded and airlifted to Bacolod City.")).toEqual([]);
    expect(await wheres("The Palestinian foreign ministry called on the UN to hold Israel accountable.")).toEqual([]);
  });

  it("is not whose ally somebody is, nor a seat that speaks", async () => {
    expect(await wheres("China, a close ally of Islamabad, condemned a raid in Gwadar.")).not.toContain("Islamabad");
    expect(await wheres("Pakistan shot down five Indian jets, which New Delhi did not confirm.")).not.toContain(
      "New Delhi",
    );
  });

  it("is a land behind whoever holds it, and a province of two names", async () => {
    expect(await wheres("Gunmen killed 26 tourists in Indian-administered Kashmir.")).toEqual(["Kashmir"]);
    expect(await wheres("Militants killed two soldiers in Jammu and Kashmir.")).toEqual([
      expect.stringMatching(/^Jammu and Kashm/u),
    ]);
  });
});

describe("figures abroad", () => {
  it("are not of what is said of others behind them", async () => {
    expect(await figures("Two protesters were shot near the court in Nairobi and 61 others were arrested.")).toEqual([
      "DETAINED 61",
    ]);
  });

  it("since something began are a sum", async () => {
    expect(await classes("More than 80 people have been killed since protests began in Kenya last month.")).toContain(
      "AGGREGATE ASSAULT",
    );
  });

  it("of what an act did are not of the act that only dates it", async () => {
    const { events, claims } = await readText(
      "India said it had struck nine sites in Pakistan, two weeks after gunmen killed 26 tourists. Pakistan said eight people had been killed in the strikes.",
    );
    const strike = events.find(({ acled }) => acled.subEventType === "Air/drone strike");
    const dead = claims.find(({ value }) => value?.["min"] === 8);
    expect(dead?.about).toBe(strike?.id);
  });
});

describe("what is left of an older war", () => {
  it("goes off like a mine", async () => {
    expect(
      await kinds("Two children were killed in Kunar when a mortar shell left over from past wars exploded."),
    ).toEqual(["Remote explosive/landmine/IED"]);
  });
});

describe("who says so, abroad", () => {
  it("is a country that is explained before its verb", async () => {
    const { claims } = await readText(
      "Colombia and the ELN agreed to exchange prisoners, Norway, a guarantor of the process, announced on Tuesday.",
    );
    expect(claims.map(({ attribution }) => attribution.chain[0])).toContain("actor:norway");
  });
});
