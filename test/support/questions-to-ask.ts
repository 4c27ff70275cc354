/** What `ask` is asked of the annotated report: of every template a question that it answers. */
interface QuestionToAsk {
  /** The field of `ask` with its arguments. */
  readonly field: string;
  /** The type of the answer, without `Answer`. */
  readonly kind: string;
  /** How many rows the answer has at least; null where it is no list. */
  readonly least: number | null;
}

const templates: readonly (readonly [field: string, kind: string, least: number | null])[] = [
  ['whatDidActorTake(actor: {name: "Daesh"})', "Events", 3],
  ['whatDidActorLose(actor: {name: "ISIS"})', "Events", 1],
  ['whereWasActorActive(actor: {name: "ISIS"}, from: "2014-12-20", to: "2014-12-24")', "Counts", 3],
  ['whoFoughtWhom(actor: {name: "ISIS"})', "Pairs", 3],
  ['whatHappenedNear(place: {name: "Deir al-Zor province"}, radiusKm: 150)', "Events", 1],
  ['whatHappenedIn(place: {name: "Deir al-Zor province"})', "Events", 2],
  ["howManyWereKilled", "Figures", 3],
  ['whoHeld(place: {name: "Beiji"})', "Place", null],
  ['whatRestsOn(source: {name: "Syrian Observatory for Human Rights"})', "Source", null],
  ["whatWasHedged", "Claims", 1],
  ['howAreConnected(from: {actor: "Raed Ibrahim"}, to: {place: "Ain al-Arab"})', "Paths", null],
  ['whatSurrounds(place: {name: "Kobane"})', "Surroundings", null],
  ['whoDidIt(place: {name: "Beiji"})', "Actors", 1],
  ['whoWasActiveIn(place: {name: "Ain al-Arab"}, atLeast: 2)', "Actors", 1],
  ['whenWasIt(place: {name: "Ain al-Arab"})', "Timeline", 1],
  ['whenWasItReported(place: {name: "Ain al-Arab"})', "Timeline", 1],
  ['whatDoesSourceSay(source: {name: "Syrian Observatory for Human Rights"})', "Claims", 10],
  ["whatIsCorroborated", "Events", 1],
  ["whichWeaponsWereUsed", "Counts", 1],
];

export const questionsToAsk: readonly QuestionToAsk[] = templates.map(([field, kind, least]) => ({
  field,
  kind,
  least,
}));

/** The whole question, with all that stands beside the answer. */
export function askingFor({ field, kind, least }: QuestionToAsk): string {
  const answer = least === null ? "__typename" : "total { value }";
  const shown = "statement { text } evidence(first: 1) { total { value } }";
  return `{ ask { it: ${field} { __typename ... on ${kind}Answer { answer { ${answer} } ${shown} } ... on Refusal { reason message nextStep statement { text } } } } }`;
}
