import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Entry {
  readonly slug: string;
  readonly aliases: readonly string[];
}

const entries = ["actors", "world-groups"].flatMap((name) => {
  const file = new URL(`../../../seed/lexicon/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { actors: Entry[] }).actors;
});

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

describe("the actors of the lexicon", () => {
  it("have a slug each", () => {
    expect(twice(entries.map(({ slug }) => slug))).toEqual([]);
  });

  it("share no name, so that an acronym is never another's", () => {
    expect(twice(entries.flatMap(({ aliases }) => [...new Set(aliases.map((alias) => alias.toLowerCase()))]))).toEqual(
      [],
    );
  });
});
