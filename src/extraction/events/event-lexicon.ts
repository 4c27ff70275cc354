/** seed/lexicon/events.json. */
export interface EventWords {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}
export class EventLexicon {
  constructor(readonly words: EventWords) {}
}
