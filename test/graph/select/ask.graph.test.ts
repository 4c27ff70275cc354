import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { questions } from "../../../src/domain/questions/questions.js";
import { refusalReasons } from "../../../src/domain/questions/refusal.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { goldSkipReason, hasGold, writeGold } from "../../support/gold-graph.js";
import { askingFor, questionsToAsk } from "../../support/questions-to-ask.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

// biome-ignore lint/suspicious/noExplicitAny: an answer.
type Any = any;

const refusal = "... on Refusal { reason message nextStep }";
const list = "answer(first: 50) { total { value } edges { node { label } } }";

/** One field of `ask`, as a client asks it. */
async function ask(graph: ReturnType<typeof useGraph>, question: string, lens = ""): Promise<Any> {
  const { data, errors, statements } = await askGraph(graph, `{ ask${lens} { it: ${question} } }`);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.ask.it;
}

describe("ask", () => {
  it("has at least fifteen templates, each with a reason to refuse that the schema knows", () => {
    expect(questions.length).toBeGreaterThanOrEqual(15);
    expect(new Set(questions.map(({ field }) => field)).size).toBe(questions.length);
  });

  describe("of two reports", () => {
    const graph = useGraph({ emptied: "once" });
    beforeAll(() => writeSmallWar(graph));
    const shown =
      "statement { text parameters { name json } } evidence(first: 50) { total { value } edges { node { quote } } }";

    it("answers with what the root field has, the claims it rests on, and the statement that was asked", async () => {
      const told = await ask(
        graph,
        `whatHappenedIn(place: {name: "Kobani"}, actor: {name: "YPG"}) { __typename ... on EventsAnswer { ${list} ${shown} } ${refusal} }`,
      );
      expect(told).toMatchObject({ __typename: "EventsAnswer", answer: { total: { value: 2 } } });
      expect(told.evidence.edges.map(({ node }: Any) => node.quote)).toEqual(
        expect.arrayContaining(["ISIS was repelled in Kobani by YPG on Monday"]),
      );
      const values = told.statement.parameters.map(({ name, json }: Any) => [name, JSON.parse(json)]);
      for (const [name] of values) expect(told.statement.text).toContain(`$${name}`);
      expect(values.map(([, value]: Any) => value)).toContain("kobani");
      // It can be asked of the database as it is shown.
      const given = Object.fromEntries(values.map(([name, value]: Any) => [name.slice("given.".length), value]));
      const text = told.statement.text.replaceAll(/(LIMIT|SKIP) (\$\S+)/g, "$1 toInteger($2)");
      expect(await graph.run(text, { given })).toHaveLength(1);
    });

    it.each([
      [
        "NO_SUCH_ACTOR",
        'whatDidActorTake(actor: {name: "Nobody at all"}) { ... on EventsAnswer { evidence { total { value } } }',
      ],
      ["NO_SUCH_PLACE", 'whoHeld(place: {name: "Nowhere"}) { ... on PlaceAnswer { answer { name } }'],
      [
        "NO_COORDINATES",
        'whatHappenedNear(place: {name: "Tell Sitrep"}, radiusKm: 10) { ... on EventsAnswer { answer { total { value } } }',
      ],
      [
        "NO_SUCH_EVENT",
        'whatHappenedIn(place: {name: "Kobani"}, from: "2015-01-01") { ... on EventsAnswer { answer { total { value } } }',
      ],
      [
        "NO_DATE",
        'whatHappenedIn(place: {name: "Kobani"}, from: "2014-12-21", to: "2014-12-21") { ... on EventsAnswer { answer { total { value } } }',
      ],
      [
        "NO_OUTCOME_STATED",
        'whatDidActorTake(actor: {name: "US-led coalition"}) { ... on EventsAnswer { answer { total { value } } }',
      ],
      [
        "NO_PERPETRATOR_STATED",
        'whoDidIt(place: {name: "Kobani"}, from: "2014-12-22", to: "2014-12-22") { ... on ActorsAnswer { answer { total { value } } }',
      ],
      [
        "NO_FIGURE",
        'howManyWereKilled(place: {name: "Tell Sitrep"}) { ... on FiguresAnswer { answer { total { value } } }',
      ],
      ["NO_CONTROL_STATED", 'whoHeld(place: {name: "Tell Sitrep"}) { ... on PlaceAnswer { answer { name } }'],
      ["NOT_A_SOURCE", 'whatRestsOn(source: {name: "YPG"}) { ... on SourceAnswer { answer { eventCounts { alone } } }'],
      [
        "SILENT",
        'whatDoesSourceSay(source: {name: "A regional wire"}, place: {name: "Tell Sitrep"}) { ... on ClaimsAnswer { answer { total { value } } }',
      ],
      [
        "SINGLE_SOURCE",
        'whatIsCorroborated(place: {name: "Kobani"}) { ... on EventsAnswer { answer { total { value } } }',
      ],
      ["NOTHING_HEDGED", 'whatWasHedged(place: {name: "Kobani"}) { ... on ClaimsAnswer { answer { total { value } } }'],
      [
        "NO_WEAPON_STATED",
        'whichWeaponsWereUsed(place: {name: "Kobani"}) { ... on CountsAnswer { answer { total { value } } }',
      ],
    ])("refuses with %s, in words, and what to try", async (reason, question) => {
      const refused = await ask(graph, `${question} __typename ${refusal} }`);
      expect(refused).toEqual({
        __typename: "Refusal",
        reason,
        message: expect.any(String),
        nextStep: expect.any(String),
      });
      expect(Object.keys(refusalReasons)).toContain(reason);
    });

    it("refuses an id that nothing has for the thing that is missing, whatever else it is asked of", async () => {
      const [actor, place, event] = (["Actor", "Place", "Event"] as const).map((type) => globalId(type, "nothing"));
      const none = (field: string) => `${field} { __typename ${refusal} }`;
      const { data, errors } = await askGraph(
        graph,
        `{ ask {
          NO_SUCH_ACTOR: ${none(`whatHappenedIn(place: {name: "Kobani"}, actor: {id: "${actor}"})`)}
          NO_SUCH_PLACE: ${none(`whoHeld(place: {id: "${place}"})`)}
          NO_SUCH_EVENT: ${none(`howAreConnected(from: {id: "${event}"}, to: {place: "Kobani"})`)} } }`,
      );
      expect(errors).toEqual([]);
      for (const [reason, refused] of Object.entries(data.ask)) expect(refused).toMatchObject({ reason });
      expect(data.ask.NO_SUCH_ACTOR.message).toContain(actor);
    });

    it("refuses under a lens what nobody says then", async () => {
      const question = `whatHappenedIn(place: {name: "Deir al-Zor military airport"}) { __typename ${refusal} }`;
      expect((await ask(graph, question)).__typename).toBe("EventsAnswer");
      const lens = '(lens: {withoutSources: [{name: "Syrian Observatory for Human Rights"}]})';
      expect(await ask(graph, question, lens)).toMatchObject({ reason: "NO_SUCH_EVENT" });
    });

    it("answers several questions in one statement, and refuses one without the others", async () => {
      const { data, errors, statements } = await askGraph(
        graph,
        `{ ask { some: whatHappenedIn(place: {name: "Kobani"}, actor: {name: "YPG"}) { ... on EventsAnswer { ${list} } ${refusal} } none: whoHeld(place: {name: "Nowhere"}) { __typename ${refusal} } } }`,
      );
      expect(errors).toEqual([]);
      expect(statements).toHaveLength(1);
      expect(data.ask).toMatchObject({ some: { answer: { total: { value: 2 } } }, none: { reason: "NO_SUCH_PLACE" } });
    });

    it("tells of an unknown source of its lens as an error, as everywhere", async () => {
      const { errors } = await askGraph(
        graph,
        `{ ask(lens: {withoutSources: [{name: "Nobody at all"}]}) { whoHeld(place: {name: "Kobani"}) { __typename } } }`,
      );
      expect(errors[0]?.originalError).toMatchObject({ code: "NOT_FOUND" });
    });
  });

  describe.skipIf(!hasGold)(`of the annotated report${goldSkipReason}`, () => {
    const graph = useGraph({ emptied: "once" });
    beforeAll(() => writeGold(graph));

    it("answers a question of every template", () => {
      const asked = questionsToAsk.map(({ field }) => field.split("(")[0]).sort();
      expect(asked).toEqual(questions.map(({ field }) => field).sort());
    });

    it.each(questionsToAsk)("answers $field, and says by which claims", async (question) => {
      const { ask: told } = await answerOf(graph, askingFor(question));
      expect(told.it.message ?? told.it.__typename).toBe(`${question.kind}Answer`);
      if (question.least !== null) expect(told.it.answer.total.value).toBeGreaterThanOrEqual(question.least);
      expect(told.it.evidence.total.value).toBeGreaterThan(0);
      expect(told.it.statement.text).toContain("MATCH");
    });

    it("refuses to name opponents, or one of several places, where none is told", async () => {
      const [oneSided] = await graph.run(
        `MATCH (place:Place)<-[:LOCATED_IN]-() WITH DISTINCT place
         WHERE COUNT { MATCH (place)<-[:LOCATED_IN]-()<-[part:PARTICIPATES_IN]-() WHERE part.role <> 'ATTACKER' RETURN part } = 0
         RETURN place.id AS id LIMIT 1`,
      );
      const place = `place: {id: "${globalId("Place", String(oneSided?.["id"]))}"}`;
      expect(await ask(graph, `whoFoughtWhom(${place}) { __typename ${refusal} }`)).toMatchObject({
        reason: "NO_OPPONENTS_STATED",
      });
      await graph.run(
        `MATCH (name:Name {value: 'Beiji'}) CREATE (:Place {id: 'another', name: 'Beiji', placeType: 'VILLAGE', named: true})-[:HAS_NAME {id: 'another', kind: 'PRIMARY'}]->(name)`,
      );
      const several = await ask(graph, `whoHeld(place: {name: "Beiji"}) { __typename ${refusal} }`);
      expect(several).toMatchObject({ reason: "AMBIGUOUS_NAME", message: expect.stringContaining("VILLAGE") });
      await graph.run("MATCH (place:Place {id: 'another'}) DETACH DELETE place");
    });

    it("adds up single incidents, and refuses where only sums are told", async () => {
      const killed = await ask(
        graph,
        `howManyWereKilled { ... on FiguresAnswer { answer { total { killed { min } wounded { min } excluded { reason eventCount } } } } ${refusal} }`,
      );
      expect(killed.answer.total).toMatchObject({ killed: { min: 16 }, wounded: { min: 10 } });
      const { actors } = await answerOf(
        graph,
        `{ actors(filter: {activity: {is: {eventClass: [AGGREGATE], claim: {is: {kind: [CASUALTY]}}}}, not: {activity: {is: {eventClass: [INCIDENT], claim: {is: {kind: [CASUALTY]}}}}}}) { edges { node { name } } } }`,
      );
      expect(actors.edges.length).toBeGreaterThan(0);
      const only = await ask(
        graph,
        `howManyWereKilled(actor: {name: "${actors.edges[0].node.name}"}) { __typename ${refusal} }`,
      );
      expect(only).toMatchObject({ __typename: "Refusal", reason: "ONLY_AGGREGATE" });
    });
  });
});
