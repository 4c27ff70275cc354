import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { packageRoot } from "../src/package-root.js";
import { type OpenExplorer, openExplorer } from "../test/browser/open-explorer.js";
import { type GedRow, writeGed } from "../test/support/ged-file.js";

/**
 * Prints how soon the explorer shows its events, and how fluidly its map and graph move, as a ratio to an empty page: those of the sample reports, and
 * graphs of 1,000 and 2,000 nodes that are generated and imported.
 */
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
  // What an earlier count has left running ends with the number that it began with.
  await page.evaluate(
    "window.frames_ = 0; const count_ = (window.count_ ?? 0) + 1; window.count_ = count_; (function count() { if (window.count_ !== count_) return; window.frames_++; requestAnimationFrame(count); })()",
  );
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

/** Rows of UCDP GED that make a graph of so many nodes: half of them events, the others their actors and places, a few of which are in most. */
function generatedRows(nodes: number): GedRow[] {
  const [events, sides, places] = [nodes / 2, (nodes * 3) / 20, nodes / 5];
  const day = (index: number) =>
    `2014-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
  return Array.from({ length: events }, (_, index) => {
    // Each of them once, then every third event is of the first tenth, as wars are.
    const of = (count: number) => (index >= count && index % 3 === 0 ? index % Math.ceil(count / 10) : index % count);
    const [one, other, place] = [of(sides), sides + of(sides), of(places)];
    return {
      ...{ id: String(index + 1), side_a_new_id: String(one + 1), side_b_new_id: String(other + 1) },
      ...{ side_a: `Side ${one + 1}`, side_b: `Side ${other + 1}`, dyad_name: `Side ${one + 1} - Side ${other + 1}` },
      where_coordinates: `Town ${place + 1}`,
      latitude: String(33 + (place % 37) / 10),
      longitude: String(36 + (place % 53) / 10),
      ...{ date_start: day(index), date_end: day(index), source_original: "Residents" },
    };
  });
}

/** How fluid an empty page is just before, how many nodes are drawn, how long that took, and how fluidly they move. */
async function measureGraph(explorer: OpenExplorer): Promise<void> {
  const { page } = await explorer.visit("/");
  await page.goto(`${explorer.address}/livez`);
  const empty = await framesPerSecond(page, () => page.mouse.move(Math.random() * 500, 300, { steps: 20 }));
  await page.goto(explorer.address);
  await page.locator(".event-label").first().waitFor();
  const start = Date.now();
  await page.getByRole("button", { name: "Graph", exact: true }).click();
  await page.locator(".graph canvas").first().waitFor();
  const note = (await page.locator(".graph .picture-note").innerText()).split(",").slice(0, 2).join(",");
  const seconds = (Date.now() - start) / 1000;
  const frames = await framesPerSecond(page, () => drag(page, ".graph-canvas"));
  console.log(`graph of ${note}: stands after ${seconds.toFixed(1)} s, ${ratio(frames, empty)}`);
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await page.locator(".map-circle").first().waitFor();
  console.log(`map of the same events: ${ratio(await framesPerSecond(page, () => drag(page, ".map-plane")), empty)}`);
  await page.context().close();
}

function ratio(frames: number, empty: number): string {
  return `${frames.toFixed(0)} frames a second while it is dragged, ${(frames / empty).toFixed(2)} of an empty page's ${empty.toFixed(0)}`;
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
  await measureGraph(explorer);
} finally {
  await explorer.close();
}

for (const nodes of [1000, 2000]) {
  const generated = await openExplorer({ samples: false });
  const folder = mkdtempSync(join(tmpdir(), "sitrep-measure-"));
  try {
    const file = writeGed(join(folder, "ged.csv"), generatedRows(nodes));
    const command = ["--import", "tsx", join(packageRoot, "src", "cli", "main.ts"), "import", "ucdp-ged", file];
    execFileSync(process.execPath, command, { env: { ...process.env, ...generated.environment }, stdio: "ignore" });
    await measureGraph(generated);
  } finally {
    await generated.close();
    rmSync(folder, { recursive: true });
  }
}
