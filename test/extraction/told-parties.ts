import { readText } from "./told.js";

/** The parties of all events of a text, each with its part: "ATTACKER the words that name it". */
export async function parties(text: string): Promise<string[]> {
  const { events } = await readText(text);
  return events.flatMap(({ participants }) => participants.map(({ role, mention }) => `${role} ${mention.text}`));
}
