import { describe, expect, it } from "vitest";
import { tokensOf } from "../tokens.js";

/** Part of speech of the first token that reads so. */
const tagOf = (text: string, word: string) => tokensOf(text).find(({ lower }) => lower === word)?.partOfSpeech;

describe("past forms that the language model takes for nouns or adjectives", () => {
  it("are verbs behind who did it, or an auxiliary", () => {
    expect(tagOf("Gunmen abducted 20 pupils in Kano.", "abducted")).toBe("VERB");
    expect(tagOf("On Thursday, gunmen shot dead four officers.", "shot")).toBe("VERB");
    expect(tagOf("The rebels later retook the town.", "retook")).toBe("VERB");
    expect(tagOf("Two men were tortured and beheaded.", "tortured")).toBe("VERB");
  });

  it("are verbs behind 'and' where they have an object", () => {
    expect(tagOf("Bandits attacked a village and looted several shops.", "looted")).toBe("VERB");
    expect(tagOf("Traders lost stalls and looted goods.", "looted")).not.toBe("VERB");
  });

  it("are none where they describe a noun, or are nouns", () => {
    expect(tagOf("They fled the liberated town.", "liberated")).not.toBe("VERB");
    expect(tagOf("A shot was heard.", "shot")).not.toBe("VERB");
    expect(tagOf("Their shot missed.", "shot")).not.toBe("VERB");
    expect(tagOf("He had gun shot wounds.", "shot")).not.toBe("VERB");
  });
});

describe("a crossing", () => {
  it("is a noun where it is a gate in a border", () => {
    expect(tagOf("Gunmen attacked the Torkham border crossing.", "crossing")).toBe("NOUN");
    expect(tagOf("Gunmen attacked a border crossing near Chaman.", "crossing")).toBe("NOUN");
    expect(tagOf("Soldiers shut the Nukhayb crossing on Monday.", "crossing")).toBe("NOUN");
  });

  it("is none where somebody crosses", () => {
    expect(tagOf("Rebels were crossing the river near Goma.", "crossing")).toBe("VERB");
    expect(tagOf("The Syrians crossing into Turkey were stopped.", "crossing")).toBe("VERB");
    expect(tagOf("Soldiers shot a man crossing the border.", "crossing")).toBe("VERB");
  });

  it("are gerunds behind a comma where they have an object", () => {
    expect(tagOf("Protesters hurled flares at officers, wounding six.", "wounding")).toBe("VERB");
    expect(tagOf("The wounding of six officers was condemned.", "wounding")).not.toBe("VERB");
  });
});
