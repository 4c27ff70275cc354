import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { OpenExplorer } from "./open-explorer.js";

const text = `Gunmen of the Army of Thunder seized a checkpoint near Kobani on Tuesday, the Syrian Observatory for Human Rights said.

Regime warplanes struck Douma on Monday, killing three civilians.`;
const found = (page: Page) => page.locator(".event-review");

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Bring a report" }).click();
  await page.locator("dialog textarea").fill(words);
  await page.getByLabel("Published by").fill("A regional wire");
  await page.getByLabel("Published on").fill("2014-12-24T08:53");
  await page.getByRole("button", { name: "Read it" }).click();
}

async function close(page: Page): Promise<void> {
  await page.context().close();
}

async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id);
}

/** What holds of a report on its way into the graph. The graph has one more afterwards. */
export function testBringingReports(explorer: () => OpenExplorer): void {
  it("stores nothing before it is said so, then what a person left of it, under that person's name", async () => {
    const { page, errors, foreign } = await explorer().visit();
    const status = page.locator(".pane.events [role=status]");
    const before = await status.textContent();
    await write(page, text);
    await found(page).first().waitFor();
    const checkpoint = found(page).filter({ hasText: "checkpoint" }).first();
    await found(page).filter({ hasText: "Douma" }).first().getByLabel(/^Take/).uncheck();
    await checkpoint.getByLabel("What").selectOption({ label: "Armed clash" });
    await checkpoint.getByLabel("When").fill("2014-12-21");
    await page.getByRole("combobox", { name: /^Who Gunmen/ }).fill("Daesh");
    await page
      .getByRole("listbox")
      .getByRole("option", { name: /Islamic State/ })
      .first()
      .click();
    await page.getByText("is Islamic State of Iraq and Syria").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await status.textContent()).toBe(before);

    await page.getByLabel("Your name").fill("Mona Analyst");
    await page.getByRole("button", { name: "Put into the graph" }).click();
    await page.getByText(/The graph holds the report, with \d+ event/).waitFor();
    expect(await page.locator(".stored-events").textContent()).not.toContain("Douma");
    await page.locator(".stored-events button").first().click();
    const facts = page.locator(".evidence .facts");
    await facts.getByText("corrected by Mona Analyst").waitFor();
    expect(await facts.innerText()).toContain("Armed clash");
    expect(await facts.innerText()).toContain("(reviewed)");
    await expect.poll(() => status.textContent()).not.toBe(before);

    // The same text again leads to what is there.
    await write(page, text);
    await page.getByText("This very report is in the graph already.").waitFor();
    await page.getByText("reviewed by Mona Analyst").waitFor();
    await page.getByRole("button", { name: /^Look at its/ }).click();
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    expect([...errors, ...foreign]).toEqual([]);
    await close(page);
  });

  it("says why nothing was found, and what is wrong with a text", async () => {
    const { page } = await explorer().visit();
    await write(page, "Le président a rencontré hier les ministres de la région pour parler de la situation du pays.");
    await page.getByText("No event was found.").waitFor();
    await page.getByText(/only English is read/).waitFor();
    await page.getByRole("button", { name: "Back to the text" }).click();
    await page.locator("dialog textarea").fill("\u0001 a binary file");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText(/it looks like a binary file/).waitFor();
    await page.locator("dialog textarea").fill("x".repeat(300_000));
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText(/larger than/).waitFor();
    await close(page);
  });

  // The last one: nothing answers afterwards.
  it("keeps what was written where the server is away", async () => {
    const { page } = await explorer().visit();
    await page.route("**/graphql", (route) => route.abort());
    await write(page, text);
    await page.getByText("The server does not answer.").waitFor();
    expect(await page.locator("dialog textarea").inputValue()).toBe(text);
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try again" }).click();
    await found(page).first().waitFor();
    await close(page);
  });
}
