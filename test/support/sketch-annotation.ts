/** The text that `sketchAnnotation` annotates. */
export const annotatedText = "ISIS attacked the airport on Tuesday, the Observatory said.";

const words = (text: string) => {
  const start = annotatedText.indexOf(text);
  return { text, start, end: start + text.length };
};

const actor = (id: string, name: string, actorType: string) => ({
  id: `actor:${id}`,
  name,
  actorType,
  aliases: [],
  named: true,
  country: null,
  acledInter: null,
  ploverSector: [],
  partOf: null,
  wikidataId: null,
});

/** The smallest annotation that has one of everything: as its file holds it. */
export function sketchAnnotation() {
  return {
    $schema: "gold-annotation/1",
    document: {
      id: "doc:sketch",
      title: null,
      publisher: "actor:wire",
      publishedAt: "2014-12-24T08:00:00Z",
      language: "en",
      file: "sketch.txt",
    },
    sentences: [{ id: "s0", ...words(annotatedText) }],
    actors: [
      actor("isis", "ISIS", "REBEL_GROUP"),
      actor("army", "Syrian army", "STATE_FORCES"),
      actor("sohr", "The Observatory", "MONITORING_GROUP"),
      actor("wire", "A wire", "MEDIA"),
    ],
    places: [
      {
        id: "place:airport",
        name: "Airport",
        placeType: "MILITARY_FACILITY",
        aliases: [],
        mentioned: true,
        within: null,
        country: null,
        lat: null,
        lon: null,
        coordinateUncertaintyM: null,
        coordinateBasis: null,
      },
    ],
    events: [
      {
        id: "event:e1",
        label: "ISIS attacks the airport",
        eventClass: "INCIDENT",
        ploverType: "ASSAULT",
        ploverMode: null,
        acled: { eventType: "Battles", subEventType: "Armed clash", disorderType: null, civilianTargeting: false },
        time: {
          start: "2014-12-23",
          end: "2014-12-23",
          precision: "DAY",
          basis: "EXPLICIT_WEEKDAY",
          expression: words("Tuesday"),
        },
        places: [{ place: "place:airport", role: "OCCURRED_AT", mention: words("the airport") }],
        geoPrecision: "SITE",
        participants: [
          { actor: "actor:isis", role: "ATTACKER", explicit: true, mention: words("ISIS"), headcount: null },
          { actor: "actor:army", role: "DEFENDER", explicit: false, mention: null, headcount: null },
        ],
        count: null,
        weapons: [],
        damage: [],
        outcome: null,
        partOf: null,
        possibleOverlap: [],
      },
    ],
    claims: [
      {
        id: "claim:c1",
        about: "event:e1",
        kind: "OCCURRENCE",
        value: null,
        modality: "ASSERTED",
        directQuote: false,
        quote: words("ISIS attacked the airport"),
        attribution: {
          kind: "NAMED_SOURCE",
          chain: ["actor:sohr", "actor:wire"],
          cue: words("the Observatory said"),
        },
      },
    ],
    mentions: [{ entity: "actor:isis", ...words("ISIS"), region: "BODY", sentence: "s0" }],
  };
}
