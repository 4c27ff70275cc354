import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords, type PlacedWord } from "../../../../src/extraction/parser/evaluation/align-words.js";

/** Words from tokens: `"ab"` is a word, `"ab=a+b"` the multiword token ab of the words a and b. */
function place(...tokens: string[]): PlacedWord[] {
  let start = 0;
  return tokens.flatMap((token) => {
    const [form = "", parts] = token.split("=");
    const span = { start, end: start + form.length };
    start = span.end;
    return (parts?.split("+") ?? [form]).map((part) => ({ form: part, isMultiword: parts !== undefined, ...span }));
  });
}

const aligned = (gold: PlacedWord[], predicted: PlacedWord[]) =>
  [...alignWords(gold, predicted)].map((index, at) => `${predicted[at]?.form}:${gold[index]?.form ?? "-"}`).join(" ");

const tokens = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 12 }).map((lengths) => {
  let start = 0;
  return lengths.flatMap(([length, isMultiword]): PlacedWord[] => {
    const span = { start, end: start + length };
    start += length;
    const forms = isMultiword ? ["a", "b"] : ["x"];
    return forms.map((form) => ({ form, isMultiword, ...span }));
  });
});

describe("alignWords", () => {
  it.each([
    ["words of the same characters", place("war", "is", "over"), place("war", "is", "over"), "war:war is:is over:over"],
    [
      "no word that one side cuts further",
      place("15", "-", "year", "term"),
      place("15-year", "term"),
      "15-year:- term:term",
    ],
    ["no word that begins alike and ends elsewhere", place("can", "not"), place("cann", "ot"), "cann:- ot:-"],
    ["a form that differs, at the same place", place("Its"), place("its"), "its:Its"],
    ["the words of a multiword token", place("don't=do+n't", "go"), place("do", "n't", "go"), "do:do n't:n't go:go"],
    ["them whatever their case", place("don't=do+n't"), place("DON'T=DO+N'T"), "DO:do N'T:n't"],
    ["only those of them that have the same form", place("don't=do+not"), place("do", "n't"), "do:do n't:-"],
    ["those in order", place("abab=b+a"), place("a", "b", "a", "b"), "a:- b:b a:a b:-"],
    ["no word that sticks out of the multiword token", place("ab=a+b", "c"), place("a", "bc"), "a:a bc:-"],
    ["over tokens that overlap", place("abc=a+b+c", "d"), place("ab=a+b", "cd=c+d"), "a:a b:b c:c d:d"],
    ["each multiword token by itself", place("ab=a+x", "cd=y+d"), place("ab=a+y", "cd=x+d"), "a:a y:- x:- d:d"],
  ])("aligns %s", (_what, gold, predicted, pairs) => {
    expect(aligned(gold, predicted)).toBe(pairs);
  });

  it("aligns each word of a text with itself", () => {
    fc.assert(
      fc.property(tokens, (words) => {
        expect([...alignWords(words, words)]).toEqual(words.map((_, index) => index));
      }),
    );
  });

  it("keeps the order of the words, and uses no gold word twice", () => {
    fc.assert(
      fc.property(tokens, tokens, (gold, predicted) => {
        const partners = [...alignWords(gold, predicted)].filter((index) => index >= 0);
        expect(partners).toEqual([...new Set(partners)].sort((left, right) => left - right));
      }),
    );
  });

  it("aligns as many words in one direction as in the other", () => {
    fc.assert(
      fc.property(tokens, tokens, (left, right) => {
        const count = (partners: Int32Array) => partners.filter((index) => index >= 0).length;
        expect(count(alignWords(left, right))).toBe(count(alignWords(right, left)));
      }),
    );
  });
});
