import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

const figures = async (text: string) =>
  (await readText(text)).claims
    .filter(({ kind }) => kind === "CASUALTY")
    .map(({ value }) => `${value?.["casualty"]} ${value?.["min"]}`);

describe("numbers that count nobody", () => {
  it.each([
    "In Puyo in Ecuador, a man of 39 was killed on Tuesday.",
    "Wilson Quispe, 34, died of a bullet wound in Bolivia.",
    "A girl aged 12 was killed in Kano in Nigeria.",
  ])("are ages: %s", async (text) => {
    expect(await figures(text)).not.toContainEqual(expect.stringMatching(/ (?:39|34|12)$/u));
  });

  it("are of those who are sentenced to death", async () => {
    expect(await figures("A court in Goma in Congo sentenced eight soldiers to death.")).toEqual([]);
    expect(await figures("Eight soldiers were sentenced to death in Goma in Congo.")).toEqual([]);
  });
});

describe("numbers that count", () => {
  it.each([
    ["Militiamen hacked 19 people to death in Bunia in Congo.", "KILLED 19"],
    ["Eight policemen were martyred in Kulachi in Pakistan.", "KILLED 8"],
    ["Commandos raided a camp near Beni in Congo, capturing three fighters.", "DETAINED 3"],
    ["Bandits took 23 passengers off two buses in Nigeria.", "ABDUCTED 23"],
  ])("%s", async (text, figure) => {
    expect(await figures(text)).toContainEqual(figure);
  });
});
