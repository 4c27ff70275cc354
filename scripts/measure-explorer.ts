import type { Page } from "playwright-core";
import { openExplorer } from "../test/browser/open-explorer.js";

/** Prints how soon the explorer shows its events, and how fluidly its map and graph move, as a ratio to an empty page. */
const visits = 5;
const framesMs = 2000;

/** Milliseconds from the request of the page until the list and the map stand. */
async function firstPicture(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator(".events-table tr").nth(1).waitFor();
  await page.locator(".map-circle").first().waitFor();
  return Number(await page.evaluate("performance.now()"));
}

/** Frames that the page draws in a second while something moves. */
async function framesPerSecond(page: Page, move: () => Promise<void>): Promise<number> {
  await page.evaluate("window.frames_ = 0; (function count() { window.frames_++; requestAnimationFrame(count); })()");
  const start = Number(await page.evaluate("performance.now()"));
  while (Number(await page.evaluate("performance.now()")) - start < framesMs) await move();
  const end = Number(await page.evaluate("performance.now()"));
  return Number(await page.evaluate("window.frames_")) / ((end - start) / 1000);
}

/** Drags to and fro over the middle of an element. */
async function drag(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn.`);
  const [x, y] = [box.x + box.width * 0.9, box.y + box.height * 0.8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y - 100, { steps: 20 });
  await page.mouse.move(x, y, { steps: 20 });
  await page.mouse.up();
}

const explorer = await openExplorer();
try {
  const { page } = await explorer.visit("/");
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit++) times.push(await firstPicture(page, `${explorer.address}/`));
  times.sort((one, other) => one - other);
  const median = times[Math.floor(visits / 2)] ?? Number.NaN;
  console.log(
    `List and map stand after ${median.toFixed(0)} ms (median of ${visits} visits, ${times.map((ms) => ms.toFixed(0)).join(", ")}).`,
  );

  await page.goto(`${explorer.address}/livez`);
  const empty = await framesPerSecond(page, () => page.mouse.move(Math.random() * 500, 300, { steps: 20 }));
  for (const [name, selector] of [
    ["map", ".map-plane"],
    ["graph", ".graph-canvas"],
  ] as const) {
    await page.goto(`${explorer.address}/?pane=${name}`);
    await page
      .locator(name === "map" ? ".map-land" : ".graph canvas")
      .first()
      .waitFor();
    const frames = await framesPerSecond(page, () => drag(page, selector));
    console.log(
      `${name}: ${frames.toFixed(0)} frames a second while it is dragged, ${(frames / empty).toFixed(2)} of an empty page's ${empty.toFixed(0)}.`,
    );
  }
} finally {
  await explorer.close();
}
