import { describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { emptyLens } from "../../../src/domain/lens.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { selectionsOf } from "../../support/selections-of.js";
import { useGraph } from "../../support/use-graph.js";

describe("the compiled statement", () => {
  const graph = useGraph({ emptied: "once" });

  /** What a question is compiled to. The database must take it, and answer with one row. */
  async function compiled(source: string, variables: Record<string, unknown> = {}) {
    const [selection] = await selectionsOf(source, variables);
    if (selection === undefined) throw new Error("Nothing is asked.");
    const { statement } = compileQuestion(selection, { lens: emptyLens });
    expect(await graph.connection.read(statement)).toHaveLength(1);
    return { text: statement.text, params: JSON.parse(JSON.stringify(statement.params)) };
  }

  it("reads the page of an actor's events in one role through the index on (actorId, role, pageKey)", async () => {
    expect(
      await compiled(
        `{ actor(name: "Daesh") { name events(first: 2, roles: [ATTACKER]) { edges { role node { label } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "params": {
          "given": {
            "p0": "daesh",
            "p1": "daish",
            "p2": {
              "high": 0,
              "low": 20,
            },
            "p3": "ATTACKER",
            "p4": {
              "high": 0,
              "low": 2,
            },
            "p5": "~",
            "p6": {
              "high": 0,
              "low": 1,
            },
          },
        },
        "text": "CALL () {
        MATCH (name1:Name)<-[has2:HAS_NAME]-(found3:Actor)
        WHERE (name1.folded = $given.p0 OR name1.key = $given.p1)
        WITH found3, min(CASE WHEN name1.folded = $given.p0 THEN 0 ELSE 2 END + CASE has2.kind WHEN 'PRIMARY' THEN 0 ELSE 1 END + CASE WHEN coalesce(found3.named, true) THEN 0 ELSE 4 END) AS rank
        ORDER BY rank, found3.id
        LIMIT $given.p2
        WITH collect({id: found3.id, name: found3.name, type: found3.actorType, rank: rank}) AS fitting
        RETURN [one IN fitting WHERE one.rank = fitting[0].rank] AS candidates4
      }
      WITH *, CASE size(candidates4) WHEN 1 THEN candidates4[0].id END AS id5
      CALL (id5) {
        MATCH (actor0:Actor {id: id5})
        WITH actor0
        ORDER BY actor0.id ASC
        LIMIT $given.p6
        CALL (actor0, id5) {
          MATCH ()-[edge6:PARTICIPATES_IN]->(event7)
          WHERE edge6.actorId = actor0.id
            AND edge6.role = $given.p3
            AND edge6.pageKey <= $given.p5
          WITH edge6, event7, edge6.role AS role8
          WITH edge6, event7, role8
          ORDER BY edge6.actorId DESC, role8 DESC, edge6.pageKey DESC, edge6.id DESC
          LIMIT $given.p4
          RETURN collect([[edge6.role, [event7.label]]]) AS rows9
        }
        RETURN collect([actor0.name, [rows9, null, null, null]]) AS list10
      }
      RETURN list10 AS answer, [candidates4] AS checked",
      }
    `);
  });

  it("reads each claim that supports an edge summed up over events once, and its words for both ends", async () => {
    expect(
      await compiled(
        `{ dyads(first: 2) { edges { node { supportCount saidBy(first: 1) { edges { words { text names } } } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "params": {
          "given": {
            "p0": {
              "high": 0,
              "low": 1,
            },
            "p1": "",
            "p2": {
              "high": 0,
              "low": 3,
            },
            "p3": [
              [
                "ATTACKER",
                "DEFENDER",
              ],
              [
                "DEFENDER",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "TARGET",
              ],
              [
                "TARGET",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "VICTIM",
              ],
              [
                "VICTIM",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "ATTACKER",
              ],
              [
                "BELLIGERENT",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "DEFENDER",
              ],
              [
                "DEFENDER",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "TARGET",
              ],
              [
                "TARGET",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "VICTIM",
              ],
              [
                "VICTIM",
                "BELLIGERENT",
              ],
            ],
            "p4": [
              [
                "ATTACKER",
                "DEFENDER",
              ],
              [
                "DEFENDER",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "TARGET",
              ],
              [
                "TARGET",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "VICTIM",
              ],
              [
                "VICTIM",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "ATTACKER",
              ],
              [
                "BELLIGERENT",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "DEFENDER",
              ],
              [
                "DEFENDER",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "TARGET",
              ],
              [
                "TARGET",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "VICTIM",
              ],
              [
                "VICTIM",
                "BELLIGERENT",
              ],
            ],
            "p5": [
              [
                "ATTACKER",
                "DEFENDER",
              ],
              [
                "DEFENDER",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "TARGET",
              ],
              [
                "TARGET",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "VICTIM",
              ],
              [
                "VICTIM",
                "ATTACKER",
              ],
              [
                "ATTACKER",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "ATTACKER",
              ],
              [
                "BELLIGERENT",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "DEFENDER",
              ],
              [
                "DEFENDER",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "TARGET",
              ],
              [
                "TARGET",
                "BELLIGERENT",
              ],
              [
                "BELLIGERENT",
                "VICTIM",
              ],
              [
                "VICTIM",
                "BELLIGERENT",
              ],
            ],
            "p6": {
              "high": 0,
              "low": 100,
            },
            "p7": {
              "high": 0,
              "low": 1,
            },
            "p8": {
              "high": 0,
              "low": 2,
            },
          },
        },
        "text": "CALL () {
        MATCH (one1)-[pair0:MET]->(two2)
        WHERE pair0.actorId < pair0.otherId
          AND pair0.opposingEventCount >= $given.p0
        WITH one1, two2, pair0.togetherEventCount > 0 AS areAllies3, pair0.opposingEventCount AS eventCount4, pair0.opposingSupportCount AS supportCount8
        WITH one1, two2, areAllies3, eventCount4, supportCount8
        ORDER BY eventCount4 DESC, one1.id ASC, two2.id ASC
        LIMIT $given.p8
        CALL (one1, two2, areAllies3) {
          CALL (one1, two2, areAllies3) {
            CALL (one1, two2, areAllies3) {
              WITH COUNT { (one1)-[:PARTICIPATES_IN]->() } <= COUNT { (two2)-[:PARTICIPATES_IN]->() } AS isFewer WHERE isFewer
              MATCH ()-[walked22:PARTICIPATES_IN]->(event19)
              WHERE walked22.actorId = one1.id AND walked22.pageKey >= $given.p1
              WITH event19, walked22 ORDER BY walked22.actorId, walked22.pageKey
              MATCH (event19)<-[edge23:PARTICIPATES_IN]-(two2) WHERE [walked22.role, edge23.role] IN $given.p3 AND NOT (walked22.role = 'VICTIM' AND one1.actorType = 'CIVILIANS') AND NOT (edge23.role = 'VICTIM' AND two2.actorType = 'CIVILIANS') AND NOT (areAllies3 AND walked22.role = 'BELLIGERENT' AND edge23.role = 'BELLIGERENT')
              WITH DISTINCT event19, walked22.actorId AS owner24, walked22.pageKey AS key25 ORDER BY owner24, key25 LIMIT $given.p2
              RETURN event19
              UNION ALL
              WITH COUNT { (one1)-[:PARTICIPATES_IN]->() } > COUNT { (two2)-[:PARTICIPATES_IN]->() } AS isFewer WHERE isFewer
              MATCH ()-[walked26:PARTICIPATES_IN]->(event19)
              WHERE walked26.actorId = two2.id AND walked26.pageKey >= $given.p1
              WITH event19, walked26 ORDER BY walked26.actorId, walked26.pageKey
              MATCH (event19)<-[edge27:PARTICIPATES_IN]-(one1) WHERE [edge27.role, walked26.role] IN $given.p4 AND NOT (edge27.role = 'VICTIM' AND one1.actorType = 'CIVILIANS') AND NOT (walked26.role = 'VICTIM' AND two2.actorType = 'CIVILIANS') AND NOT (areAllies3 AND edge27.role = 'BELLIGERENT' AND walked26.role = 'BELLIGERENT')
              WITH DISTINCT event19, walked26.actorId AS owner28, walked26.pageKey AS key29 ORDER BY owner28, key29 LIMIT $given.p2
              RETURN event19
            }
            MATCH (one1)-[edge20:PARTICIPATES_IN]->(event19)<-[edge21:PARTICIPATES_IN]-(two2) WHERE [edge20.role, edge21.role] IN $given.p5 AND NOT (edge20.role = 'VICTIM' AND one1.actorType = 'CIVILIANS') AND NOT (edge21.role = 'VICTIM' AND two2.actorType = 'CIVILIANS') AND NOT (areAllies3 AND edge20.role = 'BELLIGERENT' AND edge21.role = 'BELLIGERENT')
            RETURN collect(DISTINCT edge20) AS edges17, collect(DISTINCT edge21) AS otherEdges18
          }
          UNWIND [edge IN edges17 | {names: 'ACTOR', edge: edge}] + [edge IN otherEdges18 | {names: 'OTHER_ACTOR', edge: edge}] AS side31
          WITH side31, side31.edge AS edge30
          UNWIND range(0, size(coalesce(edge30.claimIds, [])) - 1) AS index11
          WITH edge30.pageKey AS key15, edge30.publishedAts[index11].epochMillis AS published12, edge30.claimIds[index11] AS claimId13, collect(DISTINCT {names: side31.names, start: edge30.supportStarts[index11], end: edge30.supportEnds[index11], inherited: edge30.supportInherited[index11]}) AS words14
          WITH key15, published12, claimId13, words14
          ORDER BY key15 ASC, published12 ASC, claimId13 ASC
          LIMIT $given.p7
          MATCH (claim16:Claim {id: claimId13})
          CALL (words14, claim16) {
            UNWIND words14 AS word32
            WITH word32, claim16 AS said33
            WITH word32, said33
            ORDER BY word32.names ASC, word32.start ASC, word32.end ASC
            LIMIT $given.p6
            RETURN collect([{start: word32.start, end: word32.end, found: head(COLLECT { MATCH (said33)-[:QUOTED_FROM]->()-[:HAS_TEXT]->(text:Text) RETURN CASE WHEN size(text.text) = text.lengthUtf16 THEN {words: substring(text.text, word32.start, word32.end - word32.start)} ELSE {text: text.text} END })}, word32.names]) AS list34
          }
          RETURN collect([[list34]]) AS rows35
        }
        RETURN collect([[[supportCount8, [rows35, null, null, null]]]]) AS rows36
      }
      RETURN [rows36, null, null, null] AS answer, [] AS checked",
      }
    `);
  });

  it("rolls the places of an actor up from each spot once", async () => {
    expect(
      (await compiled(`{ actor(name: "x") { places(rollUpTo: SETTLEMENT) { edges { eventCount parts { name } } } } }`))
        .text,
    ).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (name1:Name)<-[has2:HAS_NAME]-(found3:Actor)
        WHERE (name1.folded = $given.p0 OR name1.key = $given.p1)
        WITH found3, min(CASE WHEN name1.folded = $given.p0 THEN 0 ELSE 2 END + CASE has2.kind WHEN 'PRIMARY' THEN 0 ELSE 1 END + CASE WHEN coalesce(found3.named, true) THEN 0 ELSE 4 END) AS rank
        ORDER BY rank, found3.id
        LIMIT $given.p2
        WITH collect({id: found3.id, name: found3.name, type: found3.actorType, rank: rank}) AS fitting
        RETURN [one IN fitting WHERE one.rank = fitting[0].rank] AS candidates4
      }
      WITH *, CASE size(candidates4) WHEN 1 THEN candidates4[0].id END AS id5
      CALL (id5) {
        MATCH (actor0:Actor {id: id5})
        WITH actor0
        ORDER BY actor0.id ASC
        LIMIT $given.p9
        CALL (actor0, id5) {
          MATCH ()-[edge6:PARTICIPATES_IN]->(event7)
          WHERE edge6.actorId = actor0.id
            AND edge6.pageKey <= $given.p4
          WITH edge6, event7
          ORDER BY edge6.actorId DESC, edge6.pageKey DESC
          LIMIT $given.p3
          WITH edge6, event7
          MATCH (event7)-[at10:AT]->(spot11)
          WITH spot11, collect({edge: edge6, event: event7, at: at10}) AS found25
          CALL (spot11, id5) {
            OPTIONAL MATCH (spot11)-[lies20:BEARING_OF WHERE lies20.bearing IN $given.p5]->(whole21)
            UNWIND [place IN [spot11, whole21] WHERE place IS NOT NULL] AS start22
            MATCH (start22)(()-[within23:WITHIN]->()){0,12}(around24:Place)
            WITH around24, min(size(within23)) AS steps
            ORDER BY CASE WHEN around24.placeType IN $given.p6 THEN 0 WHEN coalesce(around24.named, true) THEN 1 WHEN around24 = spot11 THEN 2 ELSE 3 END, steps, around24.id
            LIMIT 1
            RETURN head(collect(around24)) AS place13
          }
          UNWIND found25 AS one26
          WITH place13, spot11, one26.edge AS edge6, one26.event AS event7, one26.at AS at10
          WITH place13, count(DISTINCT event7) AS eventCount14, collect(DISTINCT spot11) AS parts12
          WITH place13, parts12, eventCount14
          ORDER BY eventCount14 DESC, place13.id ASC
          LIMIT $given.p8
          CALL (place13, parts12, id5) {
            UNWIND [part IN parts12 WHERE part <> place13] AS part27
            WITH part27
            ORDER BY part27.name ASC, part27.id ASC
            LIMIT $given.p7
            RETURN collect([part27.name]) AS list28
          }
          RETURN collect([[eventCount14, list28]]) AS rows29
        }
        RETURN collect([[rows29, null, null, null]]) AS list30
      }
      RETURN list30 AS answer, [candidates4] AS checked"
    `);
  });

  it("finds the events of a place through the index on (placeId, pageKey), bounded by the dates", async () => {
    expect(
      (
        await compiled(
          `{ events(filter: {place: {id: "${globalId("Place", "x")}"}, date: {from: "2014-12-20", to: "2014-12-24"}}) { edges { node { label } } } }`,
        )
      ).text,
    ).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (event0)-[located1:LOCATED_IN]->()
        WHERE located1.placeId = $given.p0
          AND (event0.earliest >= date($given.p1) AND event0.latest <= date($given.p2))
          AND located1.pageKey >= $given.p3
          AND located1.pageKey <= $given.p4
          AND located1.pageKey <= $given.p6
        WITH DISTINCT located1.placeId AS owner2, located1.pageKey AS key3, event0
        WITH event0, owner2, key3
        ORDER BY owner2 DESC, key3 DESC
        LIMIT $given.p5
        RETURN collect([[[event0.label]]]) AS rows4
      }
      RETURN [rows4, null, null, null] AS answer, [] AS checked"
    `);
  });

  it("counts a timeline by publication from what events hold, and reads no claim", async () => {
    const { text } = await compiled(
      "{ timeline(bucket: WEEK, clock: REPORT) { edges { node { from claims { definite } firstReported } } } }",
    );
    expect(text).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (event0:Event)
        WHERE event0.pageKey <= $given.p1
        WITH event0
        ORDER BY event0.pageKey DESC
        LIMIT $given.p0
        WITH event0
        WITH event0
        WITH event0, event0.publicationDays AS days13, event0.publicationClaimCounts AS counts14
        UNWIND range(0, size(days13) - 1) AS index15
        WITH event0, date.truncate('week', days13[index15]) AS bucket, sum(counts14[index15]) AS claims
        WITH event0, min(bucket) AS first, collect({bucket: bucket, claims: claims}) AS buckets
        UNWIND buckets AS one
        WITH one.bucket AS bucket, count(*) AS definite4, count(*) AS possible5, sum(one.claims) AS definiteClaims6, sum(one.claims) AS possibleClaims7, count(CASE WHEN one.bucket = first THEN 1 END) AS firstReported8
        WITH *, bucket AS from3
        WITH *, from3 + duration({days: 7 * (1)}) - duration({days: 1}) AS to9, coalesce(toString(from3), '~') AS key10
        WITH from3, definite4, possible5, definiteClaims6, possibleClaims7, firstReported8, to9, key10
        ORDER BY key10 ASC
        LIMIT $given.p2
        RETURN collect([[[toString(from3), [definiteClaims6], firstReported8]]]) AS rows16
      }
      RETURN [rows16, null, null, null] AS answer, [] AS checked"
    `);
  });

  it("finds the events within a radius through the point index", async () => {
    expect(
      (
        await compiled(
          `{ events(filter: {within: {latitude: 35, longitude: 40, radiusKm: 50}}) { edges { node { label } } } }`,
        )
      ).text,
    ).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (place1:Place)
        WHERE point.distance(place1.location, point({latitude: toFloat($given.p1), longitude: toFloat($given.p2)})) <= toFloat($given.p0) AND point.distance(place1.location, point({latitude: toFloat($given.p1), longitude: toFloat($given.p2)})) + coalesce(place1.coordinateUncertaintyM, 0) <= toFloat($given.p0)
        CALL (place1) {
          MATCH (event0)-[at2:AT]->()
          WHERE at2.placeId = place1.id
            AND at2.pageKey <= $given.p8
          WITH DISTINCT at2.placeId AS owner3, at2.pageKey AS key4, event0
          WITH event0, owner3, key4
          ORDER BY owner3 DESC, key4 DESC
          LIMIT 1
          RETURN key4 AS lead8
        }
        WITH lead8, collect(place1) AS leaders9
        ORDER BY lead8 DESC
        LIMIT $given.p7
        UNWIND leaders9 AS place1
        CALL (place1) {
          MATCH (event0)-[at2:AT]->()
          WHERE at2.placeId = place1.id
            AND at2.pageKey <= $given.p8
          WITH DISTINCT at2.placeId AS owner3, at2.pageKey AS key4, event0
          WITH event0, owner3, key4
          ORDER BY owner3 DESC, key4 DESC
          LIMIT $given.p7
          RETURN event0
        }
        WITH DISTINCT event0
        WITH event0
        ORDER BY event0.pageKey DESC
        LIMIT $given.p6
        RETURN collect([[[event0.label]]]) AS rows7
      }
      RETURN [rows7, null, null, null] AS answer, [] AS checked"
    `);
  });

  it("counts only if the total is asked for, and reads no row for it", async () => {
    expect(await compiled(`{ events { total { value } } }`)).toMatchInlineSnapshot(`
      {
        "params": {
          "given": {},
        },
        "text": "CALL () {
        MATCH (event0:Event)
        RETURN count(*) AS total1
      }
      RETURN [null, null, null, total1] AS answer, [] AS checked",
      }
    `);
  });

  it("pushes negation to the leaves, where it swaps the certainties", async () => {
    expect(
      (
        await compiled(
          `{ events(filter: {not: {or: [{date: {from: "2014-12-20", to: "2014-12-24"}}, {outcome: [REPELLED]}]}}) { total { value } } }`,
        )
      ).text,
    ).toMatchInlineSnapshot(`
      "CALL () {
        MATCH (event0:Event)
        WHERE event0.pageKey <= $given.p4
        WITH event0
        ORDER BY event0.pageKey DESC
        LIMIT $given.p3
        WITH event0
        WHERE (NOT ((event0.latest >= date($given.p0) AND event0.earliest <= date($given.p1))) AND NOT (coalesce(event0.outcome IN $given.p2, false)))
        RETURN count(*) AS total1
      }
      CALL () {
        RETURN COUNT { (:Event) } > $given.p3 AS isCut3
      }
      RETURN [null, null, null, {total: total1, isPart: isCut3}] AS answer, [] AS checked"
    `);
  });

  it("has one text for one question in two wordings, whatever is asked about", async () => {
    const one = await compiled(`{ actor(name: "Daesh") { id n: name events(first: 5) { edges { node { label } } } } }`);
    const other = await compiled(
      `query ($who: String!, $first: Int!) { x: actor(name: $who) { ...All } } fragment All on Actor { key: id ... on Actor { called: name } e: events(first: $first) { edges { node { ...Label } } } } fragment Label on Event { l: label }`,
      { who: "the army", first: 50 },
    );
    expect(other.text).toBe(one.text);
    expect(other.params).not.toEqual(one.params);
  });

  it("leaves out what @skip and @include leave out", async () => {
    const plain = await compiled(`{ actor(name: "x") { id } }`);
    const directed = await compiled(
      `query ($no: Boolean!) { actor(name: "x") { id name @include(if: $no) events @skip(if: true) { total { value } } ... @include(if: $no) { country } } }`,
      { no: false },
    );
    expect(directed.text).toBe(plain.text);
  });

  it("finds out once what a name means that is given twice", async () => {
    const { text } = await compiled(
      `{ events(filter: {or: [{place: {name: "Kobani"}}, {place: {name: "Kobani", withDescendants: false}}]}) { total { value } edges { cursor } } }`,
    );
    expect(text.match(/:HAS_NAME\]/g)).toHaveLength(1);
  });

  it("holds no value that a client gave", async () => {
    const { text } = await compiled(
      `{ events(filter: {actor: {name: "MARK"}, place: {name: "MARK"}, date: {from: "2011-11-11"}, killed: {atLeast: 4711}, eventClass: [TREND], within: {latitude: 47.11, longitude: 8, radiusKm: 4711}}, first: 47) { edges { node { label } } } }`,
    );
    expect(text).not.toMatch(/MARK|2011|4711|TREND|47/);
  });
});
