import { DateTime } from "luxon";
import type { ExtractedActor, Extraction, Report, Span, Words } from "../../domain/extraction.js";
import type { AnsweredParty } from "./answer.js";
import { Entities } from "./entities.js";
import { WordFinder } from "./find-words.js";

/** One report while a model's answer to it is checked: its words, its actors and places, and what is wrong with the answer. */
export class Reading {
  readonly faults: string[] = [];
  readonly text: string;
  readonly words: WordFinder;
  readonly entities: Entities;
  /** Local id of the publisher. */
  readonly publisher: string;
  /** The publisher's day of publication, as a day of UTC. */
  readonly published: DateTime;

  constructor(report: Report, base: Extraction) {
    this.text = report.text;
    this.words = new WordFinder(report.text, base.sentences);
    this.entities = new Entities(base);
    this.publisher = base.document.publisher;
    const { year, month, day } = DateTime.fromISO(report.publishedAt, { setZone: true });
    this.published = DateTime.fromObject({ year, month, day }, { zone: "utc" });
  }

  /** ISO date. */
  get publishedOn(): string {
    return this.published.toISODate() ?? "";
  }

  /** Where the quoted words stand; null, and a fault, if they do not. */
  find(quoted: string, item: string, spans?: readonly Span[]): Words | null {
    const found = this.words.find(quoted, spans);
    if (!found)
      this.faults.push(
        `${item}: ${JSON.stringify(quoted)} does not stand ${spans?.length === 1 ? "in its quote" : "in the text"}.`,
      );
    return found;
  }

  /** Who is named, and by which words; null, and a fault, if the words do not stand in the text. */
  party(
    { words, name, type }: AnsweredParty,
    item: string,
    around: readonly Span[],
  ): { readonly actor: ExtractedActor; readonly mention: Words } | null {
    const mention = this.find(words, `${item}.words`, around);
    if (!mention) return null;
    const actor = this.entities.actor({ mention, name: this.nameOf(name, words), type });
    if (!actor) this.faults.push(`${item}.name: ${JSON.stringify(name)} names nobody.`);
    return actor && { actor, mention };
  }

  /** A name the text does not use is no name for anything in it. */
  nameOf(name: string, words: string): string {
    return this.words.find(name) ? name : words;
  }
}
