/**
 * A stem that the forms of a word share: "seized", "seizes" and "seizing" have that of "seize".
 * Only the endings of regular inflection are taken off, and what is left may be no word.
 */
export function stemOf(form: string, tag: string): string {
  const word = form.toLowerCase();
  if (/\/(?:NNS|NNPS|VBZ)$/u.test(tag))
    return word
      .replace(/ies$/u, "y")
      .replace(/(?<=[sxz]|[cs]h)es$/u, "")
      .replace(/(?<!s)s$/u, "")
      .replace(/e$/u, "");
  if (/\/(?:VBD|VBN)$/u.test(tag)) return undouble(word.replace(/ied$/u, "y").replace(/ed$/u, ""));
  if (/\/VBG$/u.test(tag)) return undouble(word.replace(/ing$/u, ""));
  return word.replace(/e$/u, "");
}

function undouble(word: string): string {
  return word.replace(/([bdgkmnprtv])\1$/u, "$1");
}
