import { foldName } from "../src/domain/folding.js";
import type { Connection, Row } from "../src/graph/connection.js";

/** Events written in one transaction. */
const batch = 2_500;
const otherActors = 2_000;
const otherPlaces = 1_000;

/**
 * Adds so many events to a graph that knows the sample reports, spread over the days from 2010 to 2016, each with its account, claims, document, words and edges as
 * the projection writes them. A few actors, places and sources of the samples are hubs: one actor takes part in every fifth event, one place has every tenth, everything
 * lies in one country, and one source utters every third claim. A third of the events tell of casualties, every seventh of a capture.
 */
export async function writeLargeGraph(connection: Connection, eventCount: number): Promise<void> {
  const run = (text: string, params: Record<string, unknown> = {}): Promise<Row[]> =>
    connection.write((transaction) => transaction.run({ name: "bench", access: "WRITE", text, params }), {
      timeoutMs: 300_000,
    });
  const hub = async (name: string): Promise<string> => {
    const [found] = await run(
      "MATCH (:Name {folded: $folded})<-[:HAS_NAME]-(one:Actor|Place) RETURN one.id AS id LIMIT 1",
      {
        folded: foldName(name),
      },
    );
    if (found === undefined) throw new Error(`The sample reports do not name ${name}.`);
    return String(found["id"]);
  };
  const hubs = (...names: readonly string[]) => Promise.all(names.map(hub));
  const [isis, militia, coalition] = await hubs("ISIS", "Kurdish militia", "US-led coalition");
  const [beiji, kobani, airport, province, syria] = await hubs(
    "Beiji",
    "Kobani",
    "Deir al-Zor military airport",
    "Deir al-Zor province",
    "Syria",
  );
  const observatory = await hub("Syrian Observatory for Human Rights");
  await run(
    `MATCH (province:Place {id: $province})
     UNWIND range(0, $places - 1) AS number
     CREATE (place:Place {id: 'place' + number, name: 'Village ' + number, placeType: 'VILLAGE', named: true, depth: 2,
       location: point({latitude: 34.5 + (number % 100) / 50.0, longitude: 39.5 + (number / 100) / 5.0}), coordinateUncertaintyM: 1000})
     CREATE (place)-[:WITHIN {id: 'w' + number, basis: 'REFERENCE'}]->(province)`,
    { province, places: otherPlaces },
  );
  await run(
    `UNWIND range(0, $actors - 1) AS number
     CREATE (:Actor {id: 'actor' + number, name: 'Group ' + number, actorType: ['REBEL_GROUP', 'STATE_FORCES', 'MILITIA'][number % 3], named: true, generic: false, international: false})`,
    { actors: otherActors },
  );
  await run(
    `UNWIND range(0, $documents - 1) AS number
     WITH number, datetime('2010-01-01T08:00:00Z') + duration({days: number % 2555}) AS at, 'actor' + (number % 20) AS publisher
     MATCH (source:Actor {id: publisher})
     CREATE (document:Document {id: 'document' + number, kind: 'NEWS', title: 'Report ' + number, publisherId: publisher, publishedAt: at, recordedAt: at, language: 'en', lengthUtf16: 100,
       pageKey: toString(at) + '|document' + number})
     CREATE (document)-[:HAS_TEXT]->(:Text {sha256: 'text' + number, text: 'A report on what happened.', lengthUtf16: 26})
     CREATE (document)-[:PUBLISHED_BY]->(source)`,
    { documents: Math.ceil(eventCount / 10) },
  );
  for (let from = 0; from < eventCount; from += batch) {
    await run(events, {
      from,
      to: Math.min(from + batch, eventCount) - 1,
      actors: otherActors,
      hubs: [isis, militia, coalition],
      places: otherPlaces,
      hubPlaces: [beiji, kobani, airport],
      province,
      syria,
      observatory,
    });
  }
  await run("CALL db.awaitIndexes(300)");
  await run("CALL db.resampleOutdatedIndexes()");
}

const support = `supportCount: size(claimIds), claimIds: claimIds, supportStarts: [c IN claimIds | 0], supportEnds: [c IN claimIds | 5],
      supportInherited: [c IN claimIds | false], rootSourceIds: roots, sourceChains: chains, publishedAts: [c IN claimIds | at], recordedAts: [c IN claimIds | at]`;

const events = `
  UNWIND range(toInteger($from), toInteger($to)) AS n
  WITH n, date('2010-01-01') + duration({days: (n * 7) % 2555}) AS day,
    CASE WHEN n % 5 = 0 THEN $hubs[0] WHEN n % 11 = 1 THEN $hubs[1] ELSE 'actor' + ((n * 31) % toInteger($actors)) END AS attackerId,
    CASE WHEN n % 7 = 3 THEN $hubs[2] WHEN n % 13 = 4 THEN $hubs[1] ELSE 'actor' + ((n * 17 + 5) % toInteger($actors)) END AS targetId,
    CASE WHEN n % 10 = 0 THEN $hubPlaces[(n / 10) % 3] ELSE 'place' + ((n * 13) % toInteger($places)) END AS placeId,
    CASE WHEN n % 3 = 0 THEN $observatory ELSE 'actor' + (n % 200) END AS rootId
  MATCH (document:Document {id: 'document' + (n / 10)})
  MATCH (attacker:Actor {id: attackerId}), (target:Actor {id: targetId}), (place:Place {id: placeId}), (root:Actor {id: rootId})
  MATCH (publisher:Actor {id: document.publisherId}), (province:Place {id: $province}), (syria:Place {id: $syria})
  WITH *, document.publishedAt AS at, 'e' + n AS id, toString(day) + '|e' + n AS pageKey,
    [document.publisherId, rootId] AS roots, ['|' + document.publisherId + '|', '|' + rootId + '|>' + document.publisherId + '|'] AS chains, ['ca' + n, 'cb' + n] AS claimIds,
    CASE WHEN n % 3 = 0 THEN 1 + n % 9 END AS killed, CASE WHEN n % 7 = 0 THEN 'TERRITORY_SEIZED' END AS outcome, CASE WHEN n % 4 = 0 THEN ['MORTAR'] ELSE [] END AS weapons
  CREATE (event:Event {id: id, label: 'Group fights group ' + n + CASE WHEN n % 50 = 0 THEN ' over oil' ELSE '' END, eventClass: CASE WHEN n % 20 = 19 THEN 'AGGREGATE' ELSE 'INCIDENT' END, ploverType: 'ASSAULT', ploverModes: [], acledEventType: 'BATTLES',
    subEventType: CASE WHEN n % 7 = 0 THEN 'NON_STATE_ACTOR_OVERTAKES_TERRITORY' ELSE 'ARMED_CLASH' END, disorderType: 'POLITICAL_VIOLENCE', civilianTargeting: n % 9 = 0, outcome: outcome, weapons: weapons,
    earliest: day, latest: day, datePrecision: 'DAY', dateBasis: 'EXPLICIT', geoPrecision: 'SETTLEMENT', killedMin: killed, killedMax: killed, killedState: CASE WHEN killed IS NULL THEN 'UNKNOWN' ELSE 'KNOWN' END, woundedState: 'UNKNOWN',
    accountCount: 1, claimCount: 2, documentCount: 1, rootSourceCount: 2, reviewState: 'UNREVIEWED', pageKey: pageKey})
  SET event += CASE WHEN killed IS NULL THEN {} ELSE {figureAccounts: [0], figureNames: ['KILLED TOTAL'], figureIsPart: [false], figureMins: [killed], figureMaxes: [killed], figureSourceChains: [chains[1]], figurePublishedAts: [at], figureRecordedAts: [at]} END
  CREATE (account:Account {id: 'a' + n, documentId: document.id, label: event.label, eventClass: event.eventClass, ploverType: 'ASSAULT', ploverModes: [], acledEventType: 'BATTLES', subEventType: event.subEventType, disorderType: event.disorderType,
    civilianTargeting: event.civilianTargeting, outcome: outcome, weapons: weapons, earliest: day, latest: day, datePrecision: 'DAY', dateBasis: 'EXPLICIT', geoPrecision: 'SETTLEMENT', triggerStart: 0, triggerEnd: 5,
    extractor: 'rules', extractorVersion: '1', confidence: 0.5, publishedAt: at, recordedAt: at, reviewState: 'UNREVIEWED'})
  CREATE (event)<-[:ACCOUNT_OF {by: 'rule:first', score: 100, recordedAt: at}]-(account)-[:TOLD_IN]->(document)
  CREATE (first:Claim {id: 'ca' + n, documentId: document.id, kind: 'OCCURRENCE', modality: CASE WHEN n % 12 = 0 THEN 'PROBABLE' ELSE 'ASSERTED' END, attributionKind: 'NARRATED', directQuote: false, quote: 'A report', start: 0, end: 8, confidence: 0.5,
    rootSourceId: roots[0], sourceIds: [roots[0]], sourceChain: chains[0], extractor: 'rules', extractorVersion: '1', publishedAt: at, recordedAt: at, pageKey: toString(at) + '|ca' + n})
  CREATE (second:Claim {id: 'cb' + n, documentId: document.id, kind: CASE WHEN killed IS NULL THEN 'OCCURRENCE' ELSE 'CASUALTY' END, modality: 'ASSERTED', attributionKind: 'INDIRECT', directQuote: false, quote: 'what happened', start: 12, end: 25, confidence: 0.5,
    casualty: CASE WHEN killed IS NULL THEN null ELSE 'KILLED' END, victimGroup: CASE WHEN killed IS NULL THEN null ELSE 'TOTAL' END, min: killed, max: killed, qualifier: CASE WHEN killed IS NULL THEN null ELSE 'EXACT' END,
    rootSourceId: rootId, sourceIds: roots, sourceChain: chains[1], extractor: 'rules', extractorVersion: '1', publishedAt: at, recordedAt: at, pageKey: toString(at) + '|cb' + n})
  CREATE (first)-[:ABOUT]->(account), (second)-[:ABOUT]->(account), (first)-[:QUOTED_FROM]->(document), (second)-[:QUOTED_FROM]->(document)
  CREATE (first)-[:ATTRIBUTED_TO {position: 0, sourceId: publisher.id, pageKey: first.pageKey}]->(publisher)
  CREATE (second)-[:ATTRIBUTED_TO {position: 0, sourceId: rootId, pageKey: second.pageKey}]->(root)
  CREATE (second)-[:ATTRIBUTED_TO {position: 1, sourceId: publisher.id, pageKey: second.pageKey}]->(publisher)
  CREATE (account)-[:HAS_PARTICIPANT {id: 'ha' + n, role: 'ATTACKER', explicit: true}]->(:Mention {id: 'ma' + n, documentId: document.id, text: 'Group', folded: 'group', start: 0, end: 5, kind: 'NAME', speakerId: publisher.id})-[:REFERS_TO {score: 1.0, by: 'rule:name', recordedAt: at}]->(attacker)
  CREATE (account)-[:HAS_PARTICIPANT {id: 'ht' + n, role: 'TARGET', explicit: true}]->(:Mention {id: 'mt' + n, documentId: document.id, text: 'group', folded: 'group', start: 12, end: 17, kind: 'NOMINAL', speakerId: publisher.id})-[:REFERS_TO {score: 1.0, by: 'rule:name', recordedAt: at}]->(target)
  CREATE (attacker)-[:PARTICIPATES_IN {id: 'pa' + n, actorId: attackerId, pageKey: pageKey, role: 'ATTACKER', explicit: true, ${support}}]->(event)
  CREATE (target)-[:PARTICIPATES_IN {id: 'pt' + n, actorId: targetId, pageKey: pageKey, role: 'TARGET', explicit: true, ${support}}]->(event)
  CREATE (event)-[:AT {id: 'at' + n, placeId: placeId, pageKey: pageKey, role: 'OCCURRED_AT', ${support}}]->(place)
  CREATE (event)-[:LOCATED_IN {id: 'l0' + n, placeId: placeId, pageKey: pageKey, steps: 0, ${support}}]->(place)
  CREATE (event)-[:LOCATED_IN {id: 'l1' + n, placeId: province.id, pageKey: pageKey, steps: 1, ${support}}]->(province)
  CREATE (event)-[:LOCATED_IN {id: 'l2' + n, placeId: syria.id, pageKey: pageKey, steps: 2, ${support}}]->(syria)`;
