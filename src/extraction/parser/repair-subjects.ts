import type { Skeleton } from "./combine-trees.js";
import { isAbove } from "./is-above.js";
import { relationGroup } from "./relation-groups.js";

const subject = relationGroup("nsubj");
const object = relationGroup("obj");
const oblique = relationGroup("obl");
const modifier = relationGroup("nmod");
const compound = relationGroup("compound");
const apposition = relationGroup("appos");
const conjunct = relationGroup("conj");
const conjunction = relationGroup("cc");
const preposition = relationGroup("case");
const auxiliary = relationGroup("cop");

const mayBeSubject = /^(?:NOUN|PROPN|PRON|NUM|DET)\/(?!EX)/u;
const noun = /^(?:NOUN|PROPN)\//u;
const partOfName = /^(?:NOUN|PROPN|ADJ|NUM|VERB\/VB[GN])/u;
/** Without an article these are no subject, but go on with a name: "the government of president Salih" in small letters. */
const bare = /^(?:NOUN\/NN|PROPN\/NNPS?)$/u;
const interrogative = /^PRON\/(?:WDT|WP)$/u;
const adposition = /^ADP\//u;
const finite = /^(?:VERB|AUX)\/(?:VBD|VBZ|VBP|MD)$/u;
/** Before numbers these are no prepositions: "over 40 people". */
const approximation = /^(?:about|above|around|below|between|near|over|to|under|up)$/iu;
const time =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day|tonight|tomorrow|(?:week|month|year|day|night|morning|evening|afternoon)s?)$/iu;

/** Two subjects that stand before their predicate. */
interface Rivals {
  readonly predicate: number;
  readonly first: number;
  readonly second: number;
  /** First of the words of the second. */
  readonly start: number;
}

/** What becomes of one of two subjects. */
interface Change {
  readonly word: number;
  readonly head: number;
  readonly group: number;
}

/**
 * Mends predicates with two subjects, as far as the words say which of them is none: a noun behind a preposition or one of time; what is joined to the subject before it, explains it, or is a
 * part of its name, or goes on with it ("Jason and the boys can", "the alliance, a rival of the army, said", "coalition jets killed"); the object of a relative clause ("the group which supports the opposition said")
 * or a pronoun that is ("the road which the army cut"); the subject of another verb that has none ("If you do not they will rot").
 * A copula between the two says that they stand in two clauses ("The problem is that customers are loyal").
 * @param forms the words as written.
 * @param tags `UPOS/XPOS` of each.
 */
export function repairSubjects(forms: readonly string[], tags: readonly string[], tree: Skeleton): Skeleton {
  const subjects = new Map<number, number[]>();
  for (const [word, head] of tree.heads.entries())
    if (tree.groups[word] === subject && word < head && head < forms.length && mayBeSubject.test(tags[word] as string))
      subjects.set(head, [...(subjects.get(head) ?? []), word]);
  const mended = { heads: tree.heads.slice(), groups: tree.groups.slice() };
  const sentence = new Sentence(forms, tags, mended);
  for (const [predicate, [earliest, ...others]] of subjects) {
    let first = earliest as number;
    for (const second of others) {
      const change = sentence.settle({ predicate, first, second, start: sentence.startOf(second, first) });
      if (change) {
        mended.heads[change.word] = change.head;
        mended.groups[change.word] = change.group;
      }
      if (change?.word !== second) first = second;
    }
  }
  return mended;
}

/** A sentence whose tree is being mended. */
class Sentence {
  readonly #forms: readonly string[];
  readonly #tags: readonly string[];
  readonly #heads: Int32Array;
  readonly #groups: Uint8Array;

  constructor(forms: readonly string[], tags: readonly string[], { heads, groups }: Skeleton) {
    this.#forms = forms;
    this.#tags = tags;
    this.#heads = heads;
    this.#groups = groups;
  }

  /** The first of the words behind `from` that belong to a word without a gap. */
  startOf(word: number, from: number): number {
    let start = word;
    while (start - 1 > from && isAbove(word, start - 1, this.#heads)) start -= 1;
    return start;
  }

  /** What is to be changed about one of two subjects; null if the words do not say. A preposition or conjunction comes to the word that it introduces. */
  settle(rivals: Rivals): Change | null {
    const { predicate, first, second } = rivals;
    if (this.#has(predicate, auxiliary, (word) => word > first && word < second)) return null;
    return (
      this.#behindPreposition(rivals) ??
      this.#time(rivals) ??
      this.#joined(rivals) ??
      this.#partOfName(rivals) ??
      this.#object(rivals) ??
      this.#subjectOfAnother(rivals) ??
      this.#explanation(rivals)
    );
  }

  #behindPreposition({ predicate, first, second, start }: Rivals): Change | null {
    const before = start - 1;
    const isStray = before > first && this.#heads[before] === predicate && this.#isPreposition(before);
    const by = isStray ? before : this.#prepositionOf(second);
    if (by >= 0) {
      this.#heads[by] = second;
      const owner = this.#isNoun(by - 1) ? by - 1 : first;
      return isAbove(first, by - 1, this.#heads)
        ? { word: second, head: owner, group: modifier }
        : { word: second, head: predicate, group: oblique };
    }
    return this.#prepositionOf(first) < 0 ? null : { word: first, head: predicate, group: oblique };
  }

  #time({ predicate, first, second }: Rivals): Change | null {
    return this.#isNoun(first) && time.test(this.#forms[second] as string)
      ? { word: second, head: predicate, group: oblique }
      : null;
  }

  #joined({ predicate, first, second, start }: Rivals): Change | null {
    const owners = [first, second, predicate];
    const by = [start, start - 1].find(
      (word) => word > first && this.#groups[word] === conjunction && owners.includes(this.#heads[word] as number),
    );
    if (by === undefined || !this.#endsBefore(first, by)) return null;
    this.#heads[by] = second;
    return { word: second, head: first, group: conjunct };
  }

  #partOfName({ first, second, start }: Rivals): Change | null {
    if (!this.#isNoun(first) || !this.#isNoun(second)) return null;
    const words = this.#tags.slice(start, second + 1);
    if (start === first + 1)
      return words.every((tag) => partOfName.test(tag)) ? { word: first, head: second, group: compound } : null;
    const before = start - 1;
    const goesOn = words.every((tag) => bare.test(tag)) && this.#isNoun(before) && isAbove(first, before, this.#heads);
    return goesOn ? { word: second, head: before, group: compound } : null;
  }

  #object({ predicate, first, second, start }: Rivals): Change | null {
    if (interrogative.test(this.#tags[first] as string) && !this.#has(predicate, object))
      return { word: first, head: predicate, group: object };
    const verb = start - 1;
    const isObject =
      verb > first &&
      this.#isFinite(verb) &&
      isAbove(first, verb, this.#heads) &&
      this.#isNoun(second) &&
      !this.#has(verb, object);
    return isObject ? { word: second, head: verb, group: object } : null;
  }

  #subjectOfAnother({ first, second }: Rivals): Change | null {
    for (let verb = first + 1; verb < second; verb += 1)
      if (
        this.#isFinite(verb) &&
        !isAbove(first, verb, this.#heads) &&
        !isAbove(second, verb, this.#heads) &&
        !this.#has(verb, subject)
      )
        return { word: first, head: verb, group: subject };
    return null;
  }

  #explanation({ first, second, start }: Rivals): Change | null {
    if (!this.#isNoun(first) || !this.#isNoun(second)) return null;
    for (let word = first + 1; word < second; word += 1) if (this.#isFinite(word)) return null;
    const isMarked =
      (this.#forms[start - 1] === "," && this.#endsBefore(first, start)) ||
      (isAbove(first, start - 1, this.#heads) && /^an?$/iu.test(this.#forms[start] as string)) ||
      [start, start - 1].some((word) => /^once$/iu.test(this.#forms[word] as string));
    return isMarked ? { word: second, head: first, group: apposition } : null;
  }

  /** True if the words of `word` end right before another, or before a comma that stands there. */
  #endsBefore(word: number, other: number): boolean {
    const last = this.#forms[other - 1] === "," ? other - 2 : other - 1;
    return last >= word && isAbove(word, last, this.#heads);
  }

  #prepositionOf(word: number): number {
    return this.#heads.findIndex((head, at) => head === word && at < word && this.#isPreposition(at));
  }

  #isPreposition(word: number): boolean {
    return (
      this.#groups[word] === preposition &&
      adposition.test(this.#tags[word] as string) &&
      !approximation.test(this.#forms[word] as string)
    );
  }

  #isNoun(word: number): boolean {
    return noun.test(this.#tags[word] as string);
  }

  #isFinite(word: number): boolean {
    return finite.test(this.#tags[word] as string);
  }

  #has(head: number, group: number, isWanted: (word: number) => boolean = () => true): boolean {
    return this.#heads.some((other, word) => other === head && this.#groups[word] === group && isWanted(word));
  }
}
