import { impliedEdges } from "../parser/conversion.js";
import type { DependencyParser, Tree, TreeNode } from "../parser/tree.js";
import type { TokenizedSentence } from "../text/token.js";

/** What the tree says of a verb's parties: indexes of the words that head them. */
export interface VerbParties {
  /** True if the subject undergoes what the verb says: "was seized", "seized by". */
  readonly isPassive: boolean;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  /** "by A" of a passive verb. */
  readonly agents: readonly number[];
}

/** One step up a tree. */
export interface PathStep {
  /** Index of the head. */
  readonly at: number;
  /** How what stands below depends on it. */
  readonly relation: string;
}

const partRelations = /^(?:compound|flat|amod|nummod|appos|nmod:poss|nmod:desc|det|fixed|goeswith)$/u;
/** What a party is counted or gathered in: "dozens of rebels", "members of ISIS". */
const gathering =
  /^(?:dozens|scores|hundreds|thousands|group|groups|units?|number|members|convoys?|some|all|most|many|fighters|militants|gunmen|guerrillas|rebels|terrorists|insurgents|leaders|forces|troops|soldiers|elements|men|supporters|warplanes|planes|jets|aircraft|helicopters|coalition|alliance)$/u;
/** Offices whose name a preposition ends, and behind it the name of who holds them: "Secretary of State A B". */
const offices = /^(?:secretary|minister|chief|head|director|superintendent|commissioner|governor|commander)$/u;
/** Participles behind which the name of a thing stands: "a grouping named the Army of Conquest". */
const naming = /^(?:(?:nick|re)?named|called|dubbed|known)$/u;
const maximumSteps = 12;

/** The dependency tree of a sentence, asked for who stands in which part of a verb. */
export class SentenceSyntax {
  readonly #tree: Tree;
  /** Edges of the tree, and what they imply, by head. */
  readonly #dependents: ReadonlyMap<number, readonly { readonly at: number; readonly relation: string }[]>;

  constructor(tree: Tree) {
    this.#tree = tree;
    const dependents = new Map<number, { at: number; relation: string }[]>();
    const add = (head: number, at: number, relation: string) => {
      const known = dependents.get(head);
      if (known) known.push({ at, relation });
      else dependents.set(head, [{ at, relation }]);
    };
    for (const [at, { head, relation }] of tree.entries()) add(head, at, relation);
    for (const { head, dependent, relation } of impliedEdges(tree)) add(head, dependent, relation);
    this.#dependents = dependents;
  }

  /** Who stands in which part of the verb at `at`; null where the tree sees no verb there. */
  partiesOf(at: number): VerbParties | null {
    const node = this.#tree[at];
    if (node?.upos !== "VERB") return null;
    return {
      isPassive: this.#isPassive(at, node),
      subjects: this.#subjectsOf(at, maximumSteps),
      objects: this.#of(at, /^(?:obj|iobj)$/u),
      agents: this.#of(at, /^(?:obl|nmod):(?:agent|by)$/u),
    };
  }

  /** True for a participle that describes the noun before it, without auxiliary or subject: "militants killed in the raid". */
  isReducedRelative(at: number): boolean {
    const node = this.#tree[at];
    return node?.relation === "acl" && node.xpos === "VBN" && this.#of(at, /^(?:aux|nsubj)/u).length === 0;
  }

  /** True for a verb that shares the "to" or the purpose of one before it: "sought to encircle and besiege", "aimed at weakening and regaining". */
  isIntended(at: number): boolean {
    let head = at;
    for (let step = 0; step < maximumSteps && this.#tree[head]?.relation === "conj"; step += 1)
      head = this.#tree[head]?.head ?? head;
    if (head === at) return false;
    const before = this.#tree[head - 1]?.form.toLowerCase() ?? "";
    const governor = this.#tree[this.#tree[head]?.head ?? -1]?.form.toLowerCase() ?? "";
    // "in addition to destroying and killing" tells what was done.
    if (before === "to" && this.#tree[head]?.xpos === "VBG") return false;
    if (before === "to") return !/^(?:managed|able|began|continued)$/u.test(governor);
    return /^(?:aimed|aiming|aims)$/u.test(governor) || before === "at";
  }

  /** True if the words `first` to `last` name what the word at `head` heads, or what it gathers: "dozens of ISIS fighters". */
  names(first: number, last: number, head: number): boolean {
    let at = this.headOf(first, last);
    for (let step = 0; step < maximumSteps; step += 1) {
      if (at === head || (head >= first && head <= last)) return true;
      const node = this.#tree[at];
      const governor = node && this.#tree[node.head];
      if (!node || !governor) return false;
      const isGathered = node.relation.startsWith("nmod") && gathering.test(governor.form.toLowerCase());
      const isName = this.#isName(at, node, governor);
      const isHolder =
        node.relation === "nmod" && offices.test(governor.form.toLowerCase()) && this.#of(at, /^flat$/u).length > 0;
      if (!partRelations.test(node.relation) && !isGathered && !isName && !isHolder) return false;
      at = isName ? governor.head : node.head;
    }
    return false;
  }

  /** What the words `first` to `last`, with what they are part of, depend on, and how: the preposition stands in the relation. */
  governorOf(first: number, last: number): PathStep | null {
    let at = this.headOf(first, last);
    for (let step = 0; step < maximumSteps; step += 1) {
      const node = this.#tree[at];
      if (!node || node.head < 0) return null;
      if (!/^(?:compound|flat|amod|nummod|conj|appos)$/u.test(node.relation)) {
        return { at: node.head, relation: this.#fullRelation(at, node) };
      }
      at = node.head;
    }
    return null;
  }

  /**
   * How the words `first` to `last` hang on the rest of the sentence: what each word depends on, from their own head up to the root. A preposition stands in the
   * relation: in "seized convoys of aid by the army" that of *aid* is `nmod:of` to *convoys*, then `obj` to *seized*.
   */
  pathFrom(first: number, last: number): PathStep[] {
    const path: PathStep[] = [];
    let at = this.headOf(first, last);
    while (path.length < maximumSteps) {
      const node = this.#tree[at];
      if (!node || node.head < 0) break;
      path.push({ at: node.head, relation: this.#fullRelation(at, node) });
      at = node.head;
    }
    return path;
  }

  /** The words that depend on the one at `at` by one of the relations, those that the tree implies among them, in order. */
  dependentsOf(at: number, relation: RegExp): number[] {
    return this.#of(at, relation);
  }

  /** The noun that the words `first` to `last` modify: "army" in "an army offensive"; null if they stand for themselves. */
  nounModifiedBy(first: number, last: number): number | null {
    const at = this.headOf(first, last);
    const node = this.#tree[at];
    if (!node || node.head <= last || !/^(?:compound|amod|nmod:poss)$/u.test(node.relation)) return null;
    return node.head;
  }

  /** The word among `first` to `last` whose head stands outside them. */
  headOf(first: number, last: number): number {
    for (let at = first; at <= last; at += 1) {
      const head = this.#tree[at]?.head ?? -1;
      if (head < first || head > last) return at;
    }
    return last;
  }

  node(at: number): TreeNode | undefined {
    return this.#tree[at];
  }

  /** True of what a participle of naming gives the noun before it as a name. */
  #isName(at: number, node: TreeNode, governor: TreeNode): boolean {
    return (
      governor.relation === "acl" &&
      naming.test(governor.form.toLowerCase()) &&
      /^(?:xcomp|obj|obl:as)$/u.test(this.#fullRelation(at, node))
    );
  }

  /** The relation with its preposition. */
  #fullRelation(at: number, { head, relation }: TreeNode): string {
    const full = (this.#dependents.get(head) ?? []).find(
      (edge) => edge.at === at && edge.relation.startsWith(`${relation}:`),
    );
    return full?.relation ?? relation;
  }

  #of(head: number, relation: RegExp): number[] {
    const found = (this.#dependents.get(head) ?? []).filter((edge) => relation.test(edge.relation));
    return [...new Set(found.map(({ at }) => at))].sort((a, b) => a - b);
  }

  #isPassive(at: number, { xpos, relation }: TreeNode): boolean {
    if (this.#of(at, /^(?:nsubj:pass|aux:pass)$/u).length > 0) return true;
    return xpos === "VBN" && relation.startsWith("acl") && this.#of(at, /^(?:aux|nsubj)$/u).length === 0;
  }

  /** Its own subjects, those it shares, and for a participle those of the verb or the noun it goes with. */
  #subjectsOf(at: number, steps: number): number[] {
    const own = this.#of(at, /^nsubj(?::pass|:xsubj)?$/u).filter((word) => !this.#isRelativePronoun(word));
    if (own.length > 0 || steps === 0) return own;
    const node = this.#tree[at];
    if (!node || node.head < 0) return [];
    // "the strikes targeting the town", "rebels killed in the raid"; a relative clause has its antecedent by now.
    if (node.relation === "acl" && /^VB[GN]$/u.test(node.xpos)) return this.#conjunctsOf(node.head);
    // "accused the army of shelling": who is accused would be the one who shells.
    if (
      node.relation === "advcl" &&
      node.xpos === "VBG" &&
      this.#of(at, /^mark$/u).some((word) => /^(?:of|from)$/u.test(this.#tree[word]?.form.toLowerCase() ?? ""))
    ) {
      const objects = this.#of(node.head, /^obj$/u);
      if (objects.length > 0) return objects;
    }
    const shares =
      node.relation === "conj" || (/^(?:advcl|xcomp|parataxis)/u.test(node.relation) && /^VB[GN]$/u.test(node.xpos));
    return shares && this.#tree[node.head]?.upos === "VERB" ? this.#subjectsOf(node.head, steps - 1) : [];
  }

  /** The word and all it is joined to: a participle behind "A and B" is mostly about both. */
  #conjunctsOf(at: number): number[] {
    let first = at;
    while (this.#tree[first]?.relation === "conj") first = this.#tree[first]?.head ?? first;
    return [first, ...this.#of(first, /^conj(?::|$)/u)];
  }

  #isRelativePronoun(at: number): boolean {
    return /^(?:WDT|WP)$/u.test(this.#tree[at]?.xpos ?? "");
  }
}

/** The tree of a sentence, parsed at most once, and only if somebody asks. */
export function syntaxOf({ tokens }: TokenizedSentence, parser: DependencyParser | null): () => SentenceSyntax | null {
  let syntax: SentenceSyntax | null = null;
  return () => {
    if (parser === null) return null;
    syntax ??= new SentenceSyntax(
      parser.parse(
        tokens.map(({ text, lower, isShouted, partOfSpeech }) => ({
          form: isShouted ? lower : text,
          hint: partOfSpeech,
        })),
      ),
    );
    return syntax;
  };
}
