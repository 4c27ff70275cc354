import { mkdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "playwright-core";
import { packageRoot } from "../src/package-root.js";
import { openExplorer } from "../test/browser/open-explorer.js";

/** Takes the pictures of docs/explorer.md from a real server with the sample reports. */
const folder = join(packageRoot, "docs", "images");
const maxKilobytes = 300;

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly colorScheme: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
  /** What has to be there before the picture is taken. */
  readonly ready: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 420, height: 800 };
const school = async (page: Page) => {
  await page.locator(".event-label", { hasText: "civilians at a school in Douma" }).first().click();
  await page.locator(".claims").waitFor();
};
/** Written for the picture; what it tells is invented. */
const report = `Clashes near Kobani

Fighters of the Islamic State seized a checkpoint near Kobani on Tuesday after clashes with Kurdish fighters, activists told reporters.

Regime warplanes struck the town of Al-Bab on Monday, killing at least 12 civilians, the Syrian Observatory for Human Rights said.

A car bomb exploded in Homs on Monday, wounding three soldiers, state television reported.`;
const days = "?from=2014-12-20&to=2014-12-23";

const shots: readonly Shot[] = [
  {
    name: "explorer-map",
    address: `/${days}`,
    colorScheme: "light",
    viewport: wide,
    ready: ".map-land",
    prepare: school,
  },
  {
    name: "explorer-graph",
    address: "/?pane=graph",
    colorScheme: "dark",
    viewport: wide,
    ready: ".graph canvas",
    prepare: school,
  },
  {
    name: "explorer-evidence",
    address: "/?pane=events",
    colorScheme: "light",
    viewport: { width: 760, height: 1000 },
    ready: ".events-table",
    prepare: async (page) => {
      await school(page);
      await page.locator(".report-text").scrollIntoViewIfNeeded();
      await page.locator(".claim-quote").first().click();
    },
  },
  {
    name: "explorer-review",
    address: "/",
    colorScheme: "light",
    viewport: { width: 1280, height: 800 },
    ready: ".events-table",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Bring a report" }).click();
      await page.locator("dialog textarea").fill(report);
      await page.getByLabel("Published by").fill("A regional wire");
      await page.getByLabel("Published on").fill("2014-12-24T08:53");
      await page.getByRole("button", { name: "Read it" }).click();
      await page.locator(".event-review").first().waitFor();
      await page.locator(".event-review").nth(1).getByLabel(/^Take/).uncheck();
    },
  },
  {
    name: "explorer-timeline",
    address: "/",
    colorScheme: "light",
    viewport: { width: 1280, height: 800 },
    ready: ".events-table",
    prepare: async (page) => {
      await page.getByRole("combobox", { name: "Find" }).fill("Beiji");
      await page
        .getByRole("listbox", { name: "Find" })
        .getByRole("option", { name: /^Beiji/ })
        .first()
        .click();
      await page.getByRole("button", { name: "When told" }).click();
      await page.locator(".first-told").first().waitFor();
      await page.locator(".control-bar").first().waitFor();
    },
  },
  { name: "explorer-narrow", address: `/${days}`, colorScheme: "dark", viewport: narrow, ready: ".map-land" },
];

mkdirSync(folder, { recursive: true });
const explorer = await openExplorer();
try {
  for (const { name, address, colorScheme, viewport, ready, prepare } of shots) {
    const { page } = await explorer.visit(address, { colorScheme, viewport });
    await page.locator(ready).first().waitFor();
    await prepare?.(page);
    // The pointer off what it has chosen, and the last picture drawn.
    await page.mouse.move(0, 0);
    await page.waitForLoadState("networkidle");
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: "disabled" });
    const kilobytes = statSync(path).size / 1000;
    console.log(`${relative(packageRoot, path)}: ${kilobytes.toFixed(0)} kB`);
    if (kilobytes > maxKilobytes) throw new Error(`${name} has more than ${maxKilobytes} kB: make its view smaller.`);
    await page.context().close();
  }
} finally {
  await explorer.close();
}
