import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

describe("labels", () => {
  it.each([
    [
      "ISIS seized a hill near the Deir al-Zor military airport.",
      "ISIS seizes a hill near Deir al-Zor military airport",
    ],
    ["Rebels captured Wadi Deif in Syria.", "Syrian rebels seize Wadi Deif"],
    ["Iraqi forces recaptured Beiji from ISIS.", "Iraqi security forces retake Beiji from ISIS"],
    ["Regime warplanes bombed Douma.", "Syrian regime air power strikes Douma"],
    [
      "Coalition forces carried out ten airstrikes against ISIS in Syria and Iraq.",
      "US-led coalition strikes ISIS in Syria and Iraq (10 strikes)",
    ],
    ["Kurdish militia fighters and ISIS fought in Kobani.", "Kurdish militia and ISIS clash in Ain al-Arab"],
    ["Iraqi forces repelled an ISIS attack on Beiji.", "Iraqi security forces repel ISIS in Beiji"],
    ["Peshmerga troops advanced from Tal Afar.", "Peshmerga advances from Tal Afar"],
    [
      "Kurdish militia fighters fought ISIS in the east of Kobani.",
      "Kurdish militia attacks ISIS in the east of Ain al-Arab",
    ],
    ["ISIS fighters withdrew toward Tal Afar and Mosul.", "ISIS withdraws to Tal Afar and Mosul"],
    ["Gunmen killed five farmers in Jos, Nigeria.", "Gunmen kill farmers in Jos"],
    ["Police shot two men in Lima, Peru.", "Peruvian police kill men in Lima"],
    ["Hamas shelled Ashkelon in Israel.", "Hamas shells Ashkelon"],
    ["A mortar bomb exploded in the Maisat district of Damascus.", "Shelling in Maisat"],
  ])("read as sentences: %s", async (text, label) => {
    expect((await readText(text)).events[0]?.label).toBe(label);
  });
});
