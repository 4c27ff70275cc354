import { BadInput } from "../../../domain/errors.js";

/** What a word and an empty node have in common: columns of CoNLL-U, `_` where nothing is said. */
interface Columns {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Relations of the enhanced graph, as written: `4:nsubj|6:nsubj`. */
  readonly deps: string;
  readonly misc: string;
}

/** A syntactic word. Its id is its index in the sentence plus 1. */
export interface ConlluWord extends Columns {
  /** Id of the head, from 1 to the number of words; 0 for the root; null where nothing is said. */
  readonly head: number | null;
  /** Label of the edge to the head, with its subtype: `nsubj:pass`. */
  readonly deprel: string;
}

/** A token of the text that holds several words: `1-2 don't` over `1 do` and `2 n't`. */
export interface MultiwordToken {
  /** Ids of its first and its last word, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly feats: string;
  readonly misc: string;
}

/** A node of the enhanced graph that stands for no word of the text: `8.1`. */
export interface EmptyNode extends Columns {
  /** Id of the word it follows; 0 before the first word. */
  readonly after: number;
  /** Counts the nodes after that word, from 1. */
  readonly index: number;
}

/** A sentence with all that its lines say, in their order. */
export interface ConlluSentence {
  /** The lines before the first word, each with its `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly multiwordTokens: readonly MultiwordToken[];
  readonly emptyNodes: readonly EmptyNode[];
}

/** A sentence of more lines is refused: a bound for files that are not CoNLL-U. */
const maximumLines = 10_000;

/**
 * The sentences of a text in CoNLL-U, version 2. The last blank line may be missing, and lines may end in CRLF.
 * Source: https://universaldependencies.org/format.html
 * @throws {BadInput} at the first line that breaks the format, with its number.
 */
export function readConllu(text: string): ConlluSentence[] {
  const reader = new SentenceReader();
  const sentences: ConlluSentence[] = [];
  for (const line of [...text.split("\n"), ""]) {
    const sentence = reader.read(line);
    if (sentence) sentences.push(sentence);
  }
  return sentences;
}

/** As {@link readConllu}, from lines without their ends, one sentence at a time. */
export async function* streamConllu(lines: AsyncIterable<string>): AsyncGenerator<ConlluSentence> {
  const reader = new SentenceReader();
  for await (const line of lines) {
    const sentence = reader.read(line);
    if (sentence) yield sentence;
  }
  const last = reader.read("");
  if (last) yield last;
}

/** The sentences as text in CoNLL-U, a blank line after each. Columns are written as they are: none may hold a tab or a line break. */
export function writeConllu(sentences: Iterable<ConlluSentence>): string {
  const lines: string[] = [];
  for (const { comments, words, multiwordTokens, emptyNodes } of sentences) {
    lines.push(...comments);
    let [token, node] = [0, 0];
    for (let id = 0; id <= words.length; id += 1) {
      const range = multiwordTokens[token];
      if (range?.first === id) {
        token += 1;
        lines.push(`${range.first}-${range.last}\t${range.form}\t_\t_\t_\t${range.feats}\t_\t_\t_\t${range.misc}`);
      }
      const word = words[id - 1];
      if (word) lines.push(row(String(id), word, String(word.head ?? "_"), word.deprel));
      for (let empty = emptyNodes[node]; empty?.after === id; empty = emptyNodes[node]) {
        node += 1;
        lines.push(row(`${empty.after}.${empty.index}`, empty, "_", "_"));
      }
    }
    lines.push("");
  }
  return lines.map((line) => `${line}\n`).join("");
}

function row(id: string, { form, lemma, upos, xpos, feats, deps, misc }: Columns, head: string, deprel: string) {
  return [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc].join("\t");
}

/** Takes lines, and gives a sentence at the blank line that ends it. */
class SentenceReader {
  private line = 0;
  private lines = 0;
  private comments: string[] = [];
  private words: ConlluWord[] = [];
  private multiwordTokens: MultiwordToken[] = [];
  private emptyNodes: EmptyNode[] = [];

  read(text: string): ConlluSentence | null {
    this.line += 1;
    const line = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (!line) return this.lines ? this.end() : null;
    this.lines += 1;
    if (this.lines > maximumLines) this.refuse(`a sentence has more than ${maximumLines} lines`);
    if (!line.startsWith("#")) this.readRow(line.split("\t"));
    else if (this.words.length || this.multiwordTokens.length || this.emptyNodes.length)
      this.refuse("a comment stands after the first word of its sentence");
    else this.comments.push(line);
    return null;
  }

  private readRow(row: readonly string[]): void {
    if (row.length !== 10) this.refuse(`it has ${row.length} columns between tabs instead of 10`);
    const [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = row as TenColumns;
    if (row.includes("")) this.refuse("a column is empty; what is not said is written as _");
    const columns = { form, lemma, upos, xpos, feats, deps, misc };
    const last = this.words.length;
    if (id === String(last + 1)) this.words.push({ ...columns, head: this.headOf(head), deprel });
    else if (id.includes("-")) {
      if ([lemma, upos, xpos, head, deprel, deps].some((column) => column !== "_"))
        this.refuse(`the multiword token ${id} says more than its form, features and MISC`);
      this.multiwordTokens.push({ ...this.rangeOf(id), form, feats, misc });
    } else if (id.includes(".")) {
      if (head !== "_" || deprel !== "_") this.refuse(`the empty node ${id} has a HEAD or DEPREL`);
      this.emptyNodes.push({ ...columns, after: last, index: this.indexOf(id) });
    } else this.refuse(`the id is ${id} instead of ${last + 1}`);
  }

  private headOf(head: string): number | null {
    if (head === "_") return null;
    return /^\d+$/.test(head) ? Number(head) : this.refuse(`HEAD is ${head} instead of a number or _`);
  }

  private rangeOf(id: string): { first: number; last: number } {
    const [first, last] = (/^(\d+)-(\d+)$/.exec(id) ?? []).slice(1).map(Number);
    const next = this.words.length + 1;
    if (first !== next || last === undefined || last <= first)
      this.refuse(`the multiword token ${id} does not range from the next word, ${next}, to a later one`);
    if (first <= (this.multiwordTokens.at(-1)?.last ?? 0)) this.refuse(`the multiword token ${id} overlaps another`);
    return { first, last };
  }

  private indexOf(id: string): number {
    const last = this.words.length;
    const previous = this.emptyNodes.at(-1);
    const next = previous?.after === last ? previous.index + 1 : 1;
    return id === `${last}.${next}` ? next : this.refuse(`the empty node is ${id} instead of ${last}.${next}`);
  }

  private end(): ConlluSentence {
    const { comments, words, multiwordTokens, emptyNodes } = this;
    const length = words.length;
    if (!length) this.refuse("a sentence ends that has no word");
    const open = multiwordTokens.find(({ last }) => last > length);
    if (open) this.refuse(`a sentence ends within its multiword token ${open.first}-${open.last}`);
    const far = words.findIndex(({ head }) => head !== null && head > length);
    if (far >= 0) this.refuse(`a sentence ends, but the HEAD of its word ${far + 1} is ${words[far]?.head}`);
    this.lines = 0;
    [this.comments, this.words, this.multiwordTokens, this.emptyNodes] = [[], [], [], []];
    return { comments, words, multiwordTokens, emptyNodes };
  }

  private refuse(cause: string): never {
    throw new BadInput(`This is not CoNLL-U: in line ${this.line}, ${cause}.`, {
      nextStep: "Each word is a line of ten columns between tabs, each sentence ends with a blank line.",
    });
  }
}

type TenColumns = [string, string, string, string, string, string, string, string, string, string];
