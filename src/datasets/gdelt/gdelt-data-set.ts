/** GDELT as the publisher of the rows of its tables. */
export const gdeltDataSet = {
  lexiconId: "gdelt",
  name: "GDELT Project",
  actorType: "MONITORING_GROUP",
  aliases: ["GDELT"],
  international: true,
} as const;

/** How its tables are written: without a header, and a quotation mark is a character like any other. */
export const gdeltDialect = { delimiter: "\t", hasQuotes: false } as const;

/** An event of GDELT, as the key of its row and of the event. */
export function eventKeyOf(globalEventId: string): string {
  return `gdelt:${globalEventId}`;
}
