import type { TaggedWords } from "./tagger.js";
import type { ParserToken } from "./tree.js";

/** So many words before a participle are searched for its auxiliary. */
const auxiliaryWindow = 7;
const finite = /\/(?:VBD|VBP|VBZ|MD)$/u;
const nominal = /\/(?:NNS?|NNPS?|PRP)$/u;
const opensObject = /\/(?:DT|PRP\$)$/u;
/** Participles of naming, which are followed by the name: "a group called the Army of Islam". */
const naming = /^(?:(?:code|nick|re)?-?named|called|dubbed|termed|titled|entitled|labell?ed)$/iu;
const relative = /^(?:which|who)$/iu;
const auxiliaryForm = /^(?:has|have|had|having|'ve|be|is|are|was|were|been|being|'s|'re|get|gets|got|getting)$/iu;

/**
 * Mends what the tagger, which has learned from the web, gets wrong in news; the words stay as they are.
 * - A past tense read as a participle: "residents fled to the north." has no other verb that could be its predicate, and
 *   "militias attacked the town" has an object, which a participle without an auxiliary cannot have, unless it is one of naming.
 *   So is what follows the commas around a relative clause, if no other verb could be: "the raid, which began on Sunday, forced many to flee".
 * - A compound adjective read as a verb: "the Turkish-backed fighters".
 */
export function repairTags(
  sentence: readonly ParserToken[],
  tagged: TaggedWords,
  tagNames: readonly string[],
): TaggedWords {
  const past = tagNames.indexOf("VERB/VBD");
  const adjective = tagNames.indexOf("ADJ/JJ");
  const names = Array.from(tagged.tags, (tag) => tagNames[tag] as string);
  const tags = tagged.tags.slice();
  for (const [at, { form }] of sentence.entries())
    if (/^\p{L}+-\p{L}/u.test(form) && /^VERB\/VB[DN]$/u.test(names[at] as string)) {
      tags[at] = adjective;
      names[at] = "ADJ/JJ";
    }
  const isWhole = /^[.!?]$/u.test(sentence.at(-1)?.form ?? "");
  for (const at of sentence.keys()) {
    if (names[at] !== "VERB/VBN") continue;
    if (isBehindRelative(sentence, names, at)) {
      tags[at] = past;
      names[at] = "VERB/VBD";
    }
    if (!nominal.test(names[at - 1] ?? "") || hasAuxiliary(sentence, at)) continue;
    const isAgentNext = sentence[at + 1]?.form.toLowerCase() === "by";
    const isOnlyVerb = isWhole && !isAgentNext && !names.some((name) => finite.test(name));
    if (!isOnlyVerb && (naming.test((sentence[at] as ParserToken).form) || !opensObject.test(names[at + 1] ?? "")))
      continue;
    tags[at] = past;
    names[at] = "VERB/VBD";
  }
  return {
    ...tagged,
    tags,
    seconds: tagged.seconds.map((second, at) => (tags[at] === tagged.tags[at] ? second : (tags[at] as number))),
  };
}

/** True behind the comma that ends the only relative clause of a sentence in which no other verb is finite than that clause's own. */
function isBehindRelative(sentence: readonly ParserToken[], names: readonly string[], at: number): boolean {
  if (sentence[at - 1]?.form !== ",") return false;
  const opener = sentence.findIndex(({ form }, index) => sentence[index - 1]?.form === "," && relative.test(form));
  if (opener < 0 || opener > at - 2) return false;
  const isFiniteIn = (from: number, to?: number): boolean => names.slice(from, to).some((name) => finite.test(name));
  return !isFiniteIn(0, opener) && isFiniteIn(opener, at) && !isFiniteIn(at + 1);
}

const hasAuxiliary = (sentence: readonly ParserToken[], at: number): boolean =>
  sentence.slice(Math.max(0, at - auxiliaryWindow), at).some(({ form }) => auxiliaryForm.test(form));
