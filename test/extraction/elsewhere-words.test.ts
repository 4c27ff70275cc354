import { describe, expect, it } from "vitest";
import { readText } from "./told.js";

async function types(text: string): Promise<string[]> {
  const { events } = await readText(text);
  return events.map(({ ploverType }) => ploverType);
}

describe("words for events elsewhere", () => {
  it.each([
    ["Gunmen slit the throat of a councilman in Cali.", "ASSAULT"],
    ["Raiders made off with 30 children near Kaduna.", "ASSAULT"],
    ["Police in Lusaka took an editor into custody.", "COERCE"],
    ["Police in Lusaka raided and shut down ten offices.", "COERCE"],
    ["Police in Lusaka seized documents and computers.", "COERCE"],
    ["Gangs in Lusaka set up roadblocks.", "COERCE"],
    ["The coast guard drove away a fishing boat near Lusaka.", "COERCE"],
    ["A navy ship rammed a fishing boat near Lusaka.", "ASSAULT"],
    ["The army lifted the siege of Lusaka.", "RETREAT"],
    ["The kidnappers let five girls go in Lusaka.", "RETREAT"],
    ["Norway suspended a ceasefire with Chile.", "SANCTION"],
    ["Norway quit the regional bloc.", "SANCTION"],
    ["Police in Lusaka lobbed tear gas at vendors.", "ASSAULT"],
    ["Nurses in Lusaka downed tools.", "PROTEST"],
    ["Lorry drivers erected barricades in Lusaka.", "PROTEST"],
    ["Police in Lusaka prevented reporters from entering a court.", "COERCE"],
    ["Police in Lusaka put the opposition leader under house arrest.", "COERCE"],
    ["Officials in Lusaka blocked access to three websites.", "COERCE"],
    ["The junta in Lusaka revoked the citizenship of 12 dissidents.", "COERCE"],
    ["The coast guard intercepted a fishing boat near Lusaka.", "COERCE"],
    ["The rebels gave themselves up in Lusaka.", "RETREAT"],
    ["Prosecutors in Lusaka charged the former president with treason.", "ACCUSE"],
    ["Gunmen took six aid workers hostage near Lusaka.", "ASSAULT"],
    ["Anger has grown since the murder in May of a priest in Lusaka.", "ASSAULT"],
    ["Each side has since accused Norway.", "ACCUSE"],
    ["Soldiers and allied fighters drove the RSF out of the town of Bara.", "ASSAULT"],
    ["Norway heaped praise on Chile.", "SUPPORT"],
    ["Norway's king flew to Santiago.", "CONSULT"],
    ["Norway brokered a truce in Chile.", "CONSULT"],
    ["Norway dropped its objections to Chilean salmon.", "CONCEDE"],
    ["Norway rushed tents to Chile.", "AID"],
    ["Norway lodged a protest with Chile.", "ACCUSE"],
    ["Norway brushed aside an appeal from Chile.", "REJECT"],
    ["Norway slapped duties on Chilean copper.", "SANCTION"],
    ["Norway declared the Chilean consul persona non grata.", "SANCTION"],
    ["Norway beefed up security along the frontier with Chile.", "MOBILIZE"],
  ])("tell: %s", async (text, type) => {
    expect(await types(text)).toContain(type);
  });

  it.each([
    ["The tailor slit the hem of a dress in Cali."],
    ["The shop made off-the-peg suits in Lusaka."],
    ["The king flew a kite in Norway."],
    ["Norway dropped a place in the Chilean rankings."],
    ["The striker lodged the ball in the net in Lusaka."],
  ])("tell nothing: %s", async (text) => {
    expect(await types(text)).toEqual([]);
  });

  it("take no object from before an active verb", async () => {
    expect(await types("The president welcomed the new government of Chile.")).toEqual(["SUPPORT"]);
    expect(await types("The president of Chile was received in Oslo by the king.")).toEqual(["CONSULT"]);
  });
});
