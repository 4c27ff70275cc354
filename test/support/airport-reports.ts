import { type BuiltReport, buildReport } from "./build-extraction.js";

/**
 * Five short reports of 23 December 2014. The first three tell one clash at the airport: `attack` names only who attacked, `defence` only who
 * defended, `bridge` both, so that nothing but the bridge ties the other two. `strike` is a sum with a part. `village` is elsewhere.
 */
export function airportReports(): { [Name in "attack" | "defence" | "bridge" | "strike" | "village"]: BuiltReport } {
  return {
    attack: buildReport({
      publisher: "Daily A",
      publishedAt: "2014-12-24T08:00:00Z",
      text: "ISIS attacked the airport on Tuesday, the Observatory said. At least 16 were killed.",
      events: [
        {
          trigger: "attacked",
          label: "ISIS attacks the airport",
          participants: [["isis", "ATTACKER", "ISIS"]],
          places: [["airport", "the airport"]],
          claims: [
            { quote: "ISIS attacked the airport on Tuesday", said: ["sohr"] },
            {
              quote: "At least 16 were killed",
              kind: "CASUALTY",
              value: { casualty: "KILLED", min: 16, max: null, qualifier: "AT_LEAST", victimGroup: "TOTAL" },
            },
          ],
        },
      ],
    }),
    defence: buildReport({
      publisher: "Daily B",
      publishedAt: "2014-12-24T09:30:00+02:00",
      text: "Army troops held the airport on Tuesday against an assault, killing 20.",
      events: [
        {
          trigger: "assault",
          label: "An assault on the airport",
          participants: [["army", "DEFENDER", "Army troops"]],
          places: [["airport", "the airport"]],
          claims: [
            { quote: "Army troops held the airport on Tuesday against an assault" },
            {
              quote: "killing 20",
              kind: "CASUALTY",
              value: { casualty: "KILLED", min: 20, max: 20, qualifier: "EXACT", victimGroup: "TOTAL" },
            },
          ],
        },
      ],
    }),
    bridge: buildReport({
      publisher: "Reuters",
      publishedAt: "2014-12-24T06:00:00Z",
      text: "The jihadists of ISIS fought the army at Deir al-Zor military airport on Dec. 23, its head said.",
      events: [
        {
          trigger: "fought",
          label: "ISIS fights the army",
          participants: [
            ["isis", "ATTACKER", "ISIS"],
            ["army", "DEFENDER", "the army"],
          ],
          places: [["airport", "Deir al-Zor military airport"]],
          claims: [{ quote: "ISIS fought the army at Deir al-Zor military airport", said: ["sohr-head", "sohr"] }],
        },
      ],
    }),
    strike: buildReport({
      publisher: "Daily A",
      publishedAt: "2014-12-24T12:00:00Z",
      text: "The coalition launched ten strikes, among them one on a hill overlooking the airport, where ISIS sat.",
      events: [
        {
          trigger: "launched",
          eventClass: "AGGREGATE",
          subEventType: "Air/drone strike",
          participants: [["coalition", "ATTACKER", "The coalition"]],
          count: { min: 10, max: 10 },
          claims: [{ quote: "The coalition launched ten strikes", kind: "COUNT" }],
        },
        {
          trigger: "one on",
          subEventType: "Air/drone strike",
          participants: [
            ["coalition", "ATTACKER", "The coalition"],
            ["isis", "TARGET", "ISIS"],
          ],
          places: [["-hill", "a hill"]],
          partOf: 0,
          overlaps: [0],
          claims: [{ quote: "one on a hill overlooking the airport" }],
        },
      ],
      bearings: [["-hill", "OVERLOOKING", "airport", "overlooking the airport"]],
    }),
    village: buildReport({
      publisher: "Daily B",
      publishedAt: "2014-12-24T12:00:00Z",
      text: "The Hill Brigade clashed with YPG fighters in Tell Sitrep.",
      events: [
        {
          trigger: "clashed",
          participants: [
            ["-brigade", "BELLIGERENT", "Hill Brigade"],
            ["ypg", "BELLIGERENT", "YPG fighters"],
          ],
          places: [["-village", "Tell Sitrep"]],
          claims: [{ quote: "The Hill Brigade clashed with YPG fighters in Tell Sitrep" }],
        },
      ],
    }),
  };
}
