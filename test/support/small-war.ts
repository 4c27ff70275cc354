import { recordDocument } from "../../src/graph/record/record-document.js";
import { type BuiltReport, buildReport } from "./build-extraction.js";
import type { TestGraph } from "./use-graph.js";

/** Two reports on a few days of war: enough for every field of the schema to have a value somewhere. */
const reports: readonly BuiltReport[] = [
  buildReport({
    publisher: "Reuters",
    bearings: [["-hill", "OVERLOOKING", "airport", "overlooking the military airport"]],
    publishedAt: "2014-12-24T08:00:00Z",
    url: "https://example.org/one",
    text: "ISIS seized a hill overlooking the military airport on Tuesday, the Observatory said, driving out the army. Coalition jets struck ISIS in Kobani. YPG fought ISIS in Kobani, killing 6 civilians. 😀 The army shelled YPG in Tell Sitrep.",
    events: [
      {
        trigger: "seized",
        label: "ISIS seizes a hill near Deir al-Zor military airport",
        participants: [
          ["isis", "ATTACKER", "ISIS"],
          ["army", "DEFENDER", "the army"],
        ],
        places: [["-hill", "a hill"]],
        claims: [{ quote: "ISIS seized a hill overlooking the military airport on Tuesday", said: ["sohr"] }],
      },
      {
        trigger: "struck",
        label: "Coalition strikes ISIS in Kobani",
        subEventType: "Air/drone strike",
        eventClass: "AGGREGATE",
        count: { min: 3, max: 3 },
        date: ["2014-12-20", "2014-12-23", "DAYS"],
        participants: [
          ["coalition", "ATTACKER", "Coalition jets"],
          ["isis", "TARGET", "ISIS"],
        ],
        places: [["kobani", "Kobani"]],
        claims: [{ quote: "Coalition jets struck ISIS in Kobani" }],
      },
      {
        trigger: "fought",
        label: "YPG fights ISIS in Kobani",
        date: ["2014-12-22", "2014-12-22", "DAY"],
        participants: [
          ["ypg", "BELLIGERENT", "YPG"],
          ["isis", "BELLIGERENT", "ISIS"],
          ["civilians", "VICTIM", "civilians"],
        ],
        places: [["kobani", "Kobani"]],
        claims: [
          { quote: "YPG fought ISIS in Kobani" },
          {
            quote: "killing 6 civilians",
            kind: "CASUALTY",
            value: { casualty: "KILLED", min: 6, max: 6, qualifier: "EXACT", victimGroup: "TOTAL" },
          },
        ],
      },
      {
        trigger: "shelled",
        label: "Army shells YPG in Tell Sitrep",
        date: [null, "2014-12-24", "OPEN"],
        participants: [
          ["army", "ATTACKER", "The army"],
          ["ypg", "TARGET", "YPG"],
        ],
        places: [["-village", "Tell Sitrep"]],
        claims: [{ quote: "The army shelled YPG in Tell Sitrep" }],
        partOf: 2,
        overlaps: [1],
      },
    ],
  }),
  buildReport({
    publisher: "A regional wire",
    publishedAt: "2014-12-25T08:00:00Z",
    text: "ISIS, activists said, took a hill from the army near the airport. ISIS was repelled in Kobani by YPG on Monday.",
    events: [
      {
        trigger: "took",
        label: "ISIS takes a hill",
        // So long before the hill of the first report that no rule takes the two for one.
        date: ["2014-12-02", "2014-12-02", "DAY"],
        participants: [
          ["isis", "ATTACKER", "ISIS"],
          ["army", "DEFENDER", "the army"],
        ],
        places: [["airport", "the airport"]],
        claims: [{ quote: "took a hill from the army near the airport", said: ["sohr"] }],
      },
      {
        trigger: "repelled",
        label: "ISIS repelled in Kobani",
        date: ["2014-11-11", "2014-11-20", "PART_OF_MONTH"],
        participants: [
          ["isis", "ATTACKER", "ISIS"],
          ["ypg", "DEFENDER", "YPG"],
        ],
        places: [["kobani", "Kobani"]],
        claims: [{ quote: "ISIS was repelled in Kobani by YPG on Monday" }],
      },
    ],
  }),
];

/** Writes the small war through the record, identity and projection. */
export async function writeSmallWar({ connection }: TestGraph): Promise<void> {
  for (const { report, extraction } of reports) {
    await recordDocument(connection, report, extraction, "2014-12-26T00:00:00.000Z");
  }
}
