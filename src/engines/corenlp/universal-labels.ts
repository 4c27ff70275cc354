/**
 * Stanford CoreNLP's labels as those of Universal Dependencies v2. CoreNLP 4 writes v2, CoreNLP 3 v1; both tag parts of speech as the
 * Penn Treebank does. Source: universaldependencies.org/v2/summary.html and .../tagset-conversion/en-penn-uposf.html
 */

/** Relations that have another name in v2. */
const renamed: Readonly<Record<string, string>> = {
  ROOT: "root",
  dobj: "obj",
  nsubjpass: "nsubj:pass",
  csubjpass: "csubj:pass",
  auxpass: "aux:pass",
  mwe: "fixed",
  name: "flat",
  neg: "advmod",
};

/** A relation of v1 or v2 as one of v2; what depends on a predicate is `obl` where v1 has `nmod`. */
export function universalRelation(relation: string, headTag: string): string {
  const [first = "", ...rest] = relation.split(":");
  if (first === "nmod" && /^(?:VB|JJ|RB)/u.test(headTag) && rest[0] !== "poss") return ["obl", ...rest].join(":");
  return [renamed[first] ?? first, ...rest].join(":");
}

const byTag: Readonly<Record<string, string>> = {
  CC: "CCONJ",
  CD: "NUM",
  EX: "PRON",
  FW: "X",
  HYPH: "PUNCT",
  IN: "ADP",
  LS: "X",
  MD: "AUX",
  NN: "NOUN",
  NNP: "PROPN",
  NNPS: "PROPN",
  NNS: "NOUN",
  PDT: "DET",
  POS: "PART",
  PRP: "PRON",
  PRP$: "PRON",
  RP: "ADP",
  SYM: "SYM",
  TO: "PART",
  UH: "INTJ",
  WDT: "PRON",
  WP: "PRON",
  WP$: "PRON",
  WRB: "ADV",
  $: "SYM",
  "#": "SYM",
};

/** The universal part of speech of a Penn tag; where that does not decide, the relation does. */
export function universalTag(tag: string, relation: string): string {
  if (/^(?:aux|cop)/u.test(relation) && tag.startsWith("VB")) return "AUX";
  if (tag === "IN" && relation === "mark") return "SCONJ";
  if (tag === "TO" && relation === "case") return "ADP";
  const known = byTag[tag];
  if (known) return known;
  if (tag.startsWith("VB")) return "VERB";
  if (tag.startsWith("JJ")) return "ADJ";
  if (tag.startsWith("RB")) return "ADV";
  if (tag === "DT") return relation.startsWith("det") ? "DET" : "PRON";
  return /^[A-Z]/u.test(tag) && !/^-[LR]/u.test(tag) ? "X" : "PUNCT";
}
