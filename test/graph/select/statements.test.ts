import { describe, expect, it } from "vitest";
import { emptyLens } from "../../../src/domain/lens.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { selectionsOf } from "../../support/selections-of.js";

async function compiled(source: string, variables: Record<string, unknown> = {}) {
  const [selection] = await selectionsOf(source, variables);
  if (selection === undefined) throw new Error("Nothing is asked.");
  const { text, params } = compileQuestion(selection, { lens: emptyLens }).statement;
  return { text, params: JSON.parse(JSON.stringify(params)) };
}

describe("the compiled statement", () => {
  it("reads the page of an actor's events through the index on (actorId, pageKey)", async () => {
    expect(
      await compiled(
        `{ actor(name: "Daesh") { name events(first: 2, roles: [ATTACKER]) { edges { role node { label } } } } }`,
      ),
    ).toMatchInlineSnapshot(`
      {
        "params": {
          "p0": "daesh",
          "p1": "daish",
          "p2": {
            "high": 0,
            "low": 20,
          },
          "p3": [
            "ATTACKER",
          ],
          "p4": "~",
          "p5": {
            "high": 0,
            "low": 3,
          },
          "p6": {
            "high": 0,
            "low": 1,
          },
        },
        "text": "CALL () {
        MATCH (name1:Name)<-[has2:HAS_NAME]-(found3:Actor)
        WHERE (name1.folded = $p0 OR name1.key = $p1)
        WITH found3, min(CASE WHEN name1.folded = $p0 THEN 0 ELSE 2 END + CASE has2.kind WHEN 'PRIMARY' THEN 0 ELSE 1 END + CASE WHEN coalesce(found3.named, true) THEN 0 ELSE 4 END) AS rank
        ORDER BY rank, found3.id
        LIMIT $p2
        WITH collect({id: found3.id, name: found3.name, type: found3.actorType, rank: rank}) AS fitting
        RETURN [one IN fitting WHERE one.rank = fitting[0].rank] AS candidates4
      }
      WITH *, CASE size(candidates4) WHEN 1 THEN candidates4[0].id END AS id5
      CALL (id5) {
        MATCH (actor0:Actor {id: id5})
        WITH actor0
        ORDER BY actor0.id ASC
        LIMIT $p6
        CALL (actor0, id5) {
          MATCH ()-[edge6:PARTICIPATES_IN]->(event7)
          WHERE edge6.actorId = actor0.id
            AND edge6.role IN $p3
            AND edge6.pageKey <= $p4
          WITH edge6, event7
          ORDER BY edge6.actorId DESC, edge6.pageKey DESC, edge6.id DESC
          LIMIT $p5
          RETURN collect({keys: [edge6.pageKey, edge6.id], edge: {f0: edge6.role, f1: {f0: event7.label}}}) AS rows8
        }
        RETURN collect({f0: actor0.name, f1: {rows: rows8, total: null}}) AS list9
      }
      RETURN list9 AS answer, [candidates4] AS checked",
      }
    `);
  });

  it("counts only if the total is asked for, and reads no row for it", async () => {
    expect(await compiled(`{ events { total { value } } }`)).toMatchInlineSnapshot(`
      {
        "params": {},
        "text": "CALL () {
        MATCH (event0:Event)
        RETURN count(*) AS total1
      }
      RETURN {rows: null, total: total1} AS answer, [] AS checked",
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
        WHERE (NOT ((event0.latest >= date($p0) AND event0.earliest <= date($p1))) AND NOT (coalesce(event0.outcome IN $p2, false)))
        RETURN count(*) AS total1
      }
      RETURN {rows: null, total: total1} AS answer, [] AS checked"
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
