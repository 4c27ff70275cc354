interface Voice {
  readonly active: number;
  readonly passive: number;
}

/** Holds what subjects are called to what a clause can have. */
export class SubjectRelations {
  readonly #voices: readonly Voice[];
  readonly #subject: Voice;
  readonly #outer: number;
  readonly #expletive: number;
  readonly #unnamed: number;
  readonly #auxiliaries: ReadonlySet<number>;
  readonly #passiveAuxiliary: number;
  readonly #copula: number;

  /** @param relationNames what the numbers of relations stand for. */
  constructor(relationNames: readonly string[]) {
    const numberOf = (name: string): number => relationNames.indexOf(name);
    const voiceOf = (name: string): Voice => ({ active: numberOf(name), passive: numberOf(`${name}:pass`) });
    this.#subject = voiceOf("nsubj");
    this.#voices = [this.#subject, voiceOf("csubj")];
    this.#outer = numberOf("nsubj:outer");
    this.#expletive = numberOf("expl");
    this.#unnamed = numberOf("dep");
    this.#auxiliaries = new Set(["aux", "aux:pass", "cop"].map(numberOf));
    this.#passiveAuxiliary = numberOf("aux:pass");
    this.#copula = numberOf("cop");
  }

  /**
   * Changes the relations of a tree so that no predicate has two subjects, and each agrees with its predicate's voice.
   * @param isNominal 1 for each noun, name and pronoun.
   */
  settle(heads: Int32Array, relations: Uint8Array, isNominal: Uint8Array): void {
    this.#keepOne(heads, relations, isNominal);
    this.#agreeInVoice(heads, relations);
  }

  /**
   * Of several subjects the one next before the predicate stays, the first of those behind it if there is none or if the predicate has an expletive ("There was no way"), and a nominal rather than another word.
   * One that is parted from it by a copula is that of the outer clause ("The problem is that customers are loyal"). What the others are is not known.
   */
  #keepOne(heads: Int32Array, relations: Uint8Array, isNominal: Uint8Array): void {
    const { active, passive } = this.#subject;
    const isWithExpletive = (head: number): boolean =>
      heads.some((above, at) => above === head && relations[at] === this.#expletive && at < head);
    const kept = new Map<number, number>();
    for (const [word, head] of heads.entries()) {
      if (relations[word] !== active && relations[word] !== passive) continue;
      const other = kept.get(head);
      if (other === undefined) {
        kept.set(head, word);
        continue;
      }
      const isNearer = word < head || (other < head && isWithExpletive(head));
      const isBetter = isNominal[word] === isNominal[other] ? isNearer : isNominal[word] === 1;
      const [stays, goes] = isBetter ? [word, other] : [other, word];
      kept.set(head, stays);
      const isOuter = heads.some(
        (above, at) => above === head && relations[at] === this.#copula && at > goes && at < stays,
      );
      relations[goes] = isOuter ? this.#outer : this.#unnamed;
    }
  }

  /** The subject of a verb with a passive auxiliary is a passive one; that of a verb with other auxiliaries only is not. */
  #agreeInVoice(heads: Int32Array, relations: Uint8Array): void {
    const isPassive = new Map<number, boolean>();
    for (const [word, head] of heads.entries()) {
      if (!this.#auxiliaries.has(relations[word] as number)) continue;
      isPassive.set(head, isPassive.get(head) === true || relations[word] === this.#passiveAuxiliary);
    }
    for (const [word, relation] of relations.entries()) {
      const passive = isPassive.get(heads[word] as number);
      const voice = this.#voices.find(({ active, passive }) => relation === active || relation === passive);
      if (voice && passive !== undefined) relations[word] = passive ? voice.passive : voice.active;
    }
  }
}
