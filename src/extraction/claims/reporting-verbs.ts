const verbs =
  /^(?:said|says|say|told|tells|added|adds|reported|reports|announced|confirmed|stated|claimed|claims|noted|stressed|explained|acknowledged|declared|insisted|warned|pointed|cited|revealed|argued|believes|believe|estimates|estimated|denied|denies|deny)$/u;

/** True for a verb by which someone is told to have said something. */
export function isReportingVerb(word: string): boolean {
  return verbs.test(word);
}

/** True for a verb whose subject is a source, though what it says is its object: "put the number at eight". */
export function isSourceVerb(word: string, next: string): boolean {
  return (
    isReportingVerb(word) ||
    (/^(?:put|puts)$/u.test(word) && /^(?:the|their|its)$/u.test(next)) ||
    /^(?:condemned|accused|urged|blamed|demanded|documented|recorded|counted)$/u.test(word)
  );
}
