/**
 * The tag of a word whose relation leaves no choice: what marks a clause is a subordinating conjunction ("after taking the town", "said that"), *to* before a noun is a preposition, and what determines a noun
 * is no pronoun. The tagger cannot see how far the noun or the clause reaches; the tree can.
 * Source: https://universaldependencies.org/u/pos/SCONJ.html
 * @param tag `UPOS/XPOS`, as the answer.
 */
export function settleTag(tag: string, relation: string): string {
  if (relation === "mark" && /^(?:ADP\/IN|PRON\/.*)$/u.test(tag)) return "SCONJ/IN";
  if (relation === "case" && tag === "PART/TO") return "ADP/IN";
  if (relation === "det" && tag.startsWith("PRON/")) return tag.replace("PRON", "DET");
  return tag;
}
