const verbs =
  /^(?:said|says|say|told|tells|added|adds|reported|reports|announced|confirmed|stated|claimed|claims|noted|stressed|explained|acknowledged|insisted|warned|pointed|cited|revealed|argued|believes|believe|estimates|estimated)$/u;
const denying = /^(?:denied|denies|deny)$/u;

/** True for a verb by which someone is told to have said something; `next` is the word behind it, for what is denied follows "that". */
export function isReportingVerb(word: string, next: string): boolean {
  return verbs.test(word) || (denying.test(word) && next === "that");
}

/** True for a verb whose subject is a source, though what it says may be its object: "put the number at eight". */
export function isSourceVerb(word: string, next: string): boolean {
  return (
    isReportingVerb(word, next) ||
    denying.test(word) ||
    (/^(?:put|puts)$/u.test(word) && /^(?:the|their|its)$/u.test(next)) ||
    /^(?:condemned|accused|urged|blamed|demanded|documented|recorded|counted)$/u.test(word)
  );
}
