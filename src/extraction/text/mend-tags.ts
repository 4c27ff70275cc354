import { changedToken, type Token } from "./token.js";

/** Past forms of verbs of news that the language model, which has learned from the web, takes for nouns or adjectives wherever they stand. */
const pastForms =
  /^(?:retook|shot|liberated|flushed|foiled|encircled|blockaded|rounded|apprehended|looted|plundered|ransacked|pillaged|desecrated|obliterated|neutrali[sz]ed|quelled|mediated|sheltered|resettled|pressured|menaced|fortified|tortured|trampled|riddled|lobbed|chased|barricaded|thronged|smuggled|rescued|ransomed|exterminated|strangled|maimed|mutilated|beheaded|decapitated|abducted|mistreated|maltreated|enslaved)$/u;
/** Gerunds that the model may take for nouns behind a comma: "hurled flares at officers, wounding six". */
const gerunds =
  /^(?:wounding|killing|injuring|maiming|hurting|abducting|kidnapping|looting|torching|burning|destroying|damaging|burying|trapping|displacing|detaining|arresting)$/u;
/** Words before a number: "abducted at least 20". */
const amount = /^(?:at|more|over|some|dozens|scores|hundreds|thousands|several|nearly|about|around|up|dead|many)$/u;

/**
 * The tokens with such words as verbs, where the words beside them say that they are: "gunmen abducted 20 pupils", "was tortured"; not in "the looted shops", "a shot".
 * A crossing that people pass is a noun: "attacked the Torkham border crossing"; not in "families crossing into Chad".
 */
export function mendTags(tokens: readonly Token[]): Token[] {
  const mended: Token[] = [];
  // A list that grows never has holes, to V8, and one that is mapped may: were there both, all that reads tokens would be compiled again.
  for (const [at, token] of tokens.entries()) {
    const partOfSpeech = mendedTag(tokens, token, at);
    mended.push(partOfSpeech === token.partOfSpeech ? token : changedToken(token, { partOfSpeech }));
  }
  return mended;
}

function mendedTag(tokens: readonly Token[], { lower, partOfSpeech }: Token, at: number): string {
  if (partOfSpeech === "VERB") return lower === "crossing" && isGate(tokens, at) ? "NOUN" : "VERB";
  const isMistaken = (pastForms.test(lower) && isVerb(tokens, at)) || (gerunds.test(lower) && goesOn(tokens, at));
  return isMistaken ? "VERB" : partOfSpeech;
}

/** Behind a comma, with an object of its own. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "," && takesObject(tokens[at + 1]);

const takesObject = (next: Token | undefined): boolean =>
  next !== undefined && (/^(?:DET|NUM|PRON|PROPN)$/u.test(next.partOfSpeech) || amount.test(next.lower));

/** Behind "border", or a name with an article: "the Nukhayb crossing", but "the Syrians crossing into Turkey". */
function isGate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next && (/^(?:into|over|through)$/u.test(next.lower) || /^(?:DET|PRON)$/u.test(next.partOfSpeech))) return false;
  if (before?.lower === "border") return true;
  let first = at - 1;
  while (tokens[first]?.partOfSpeech === "PROPN") first -= 1;
  return first < at - 1 && tokens[first]?.partOfSpeech === "DET";
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.partOfSpeech === "ADV") before -= 1;
  const [subject, next] = [tokens[before], tokens[at + 1]];
  if (!subject) return false;
  const hasObject = takesObject(next);
  if (/^(?:CCONJ|PUNCT)$/u.test(subject.partOfSpeech)) return hasObject;
  // "Gun shot wounds".
  const isCompound =
    subject.partOfSpeech === "NOUN" && !/s$|men$|people$|police$/u.test(subject.lower) && next?.partOfSpeech === "NOUN";
  return (
    /^(?:AUX|NOUN|PROPN|PRON)$/u.test(subject.partOfSpeech) &&
    !/^(?:his|her|its|their|my|our|your)$/u.test(subject.lower) &&
    !isCompound
  );
}
