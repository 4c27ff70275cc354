import type { Span } from "./extraction.js";

/** Direct speech: the words of a claim that stand in quotation marks, and who uttered them first. */
export interface DirectSpeech extends Span {
  readonly rootSourceId: string;
}

/**
 * Whose word a mention is. In direct speech it is that of whoever uttered it first, for the words are theirs; in all else, indirect speech included, it is the
 * publisher's, who chose the words; and so is what the publisher put into square brackets inside direct speech. Of direct speech inside direct
 * speech the inner one counts.
 */
export function speakerOf(mention: Span, text: string, speeches: readonly DirectSpeech[], publisherId: string): string {
  const around = speeches.filter(({ start, end }) => start <= mention.start && mention.end <= end);
  const [inner] = around.sort(
    (a, b) => a.end - a.start - (b.end - b.start) || (a.rootSourceId < b.rootSourceId ? -1 : 1),
  );
  return inner === undefined || isInserted(mention, text, inner) ? publisherId : inner.rootSourceId;
}

/** Stands in square brackets, or begins with one. */
function isInserted({ start }: Span, text: string, speech: Span): boolean {
  const before = text.slice(speech.start, start);
  return text[start] === "[" || before.lastIndexOf("[") > before.lastIndexOf("]");
}
