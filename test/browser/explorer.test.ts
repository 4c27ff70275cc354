import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readExplorerQuestions } from "../../src/server/explorer-questions.js";
import { testBringingReports } from "./bring-report.js";
import { type ExplorerPage, type OpenExplorer, openExplorer } from "./open-explorer.js";

let explorer: OpenExplorer;
const visited: ExplorerPage[] = [];

beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(async () => {
  await explorer?.close();
});
afterEach(async () => {
  const pages = visited.splice(0);
  const faults = pages.flatMap(({ errors, foreign }) => [...errors, ...foreign]);
  await Promise.all(pages.map(({ page }) => page.context().close()));
  expect(faults, "errors in the console and requests to elsewhere").toEqual([]);
});

async function visit(...args: Parameters<OpenExplorer["visit"]>): Promise<Page> {
  const opened = await explorer.visit(...args);
  visited.push(opened);
  return opened.page;
}

const countOf = async (page: Page) => Number.parseInt((await page.locator("[role=status]").textContent()) ?? "", 10);
const eventButtons = (page: Page) => page.locator(".event-label");

/** A question without what differs from one visitor to the next: ids and words. */
const shapeOf = (query: string, variables: object) =>
  query + JSON.stringify(variables, (key, value) => (/^(id|ids|words)$/.test(key) && value !== null ? key : value));

/** The status says how many there are once the answer is there. */
async function waitForFewer(page: Page, than: number): Promise<number> {
  await expect.poll(() => countOf(page)).toBeLessThan(than);
  return countOf(page);
}

async function find(page: Page, words: string, option: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: "Find" }).fill(words);
  await page.getByRole("listbox", { name: "Find" }).getByRole("option", { name: option }).first().click();
}

describe("the explorer", () => {
  it("shows the same events in list, map and timeline", async () => {
    const page = await visit();
    const count = await countOf(page);
    expect(count).toBeGreaterThan(50);
    expect(await eventButtons(page).count()).toBe(count);
    await page.locator(".map-land").waitFor();
    const onMap = (await page.locator(".map-count").allTextContents()).reduce((sum, text) => sum + Number(text), 0);
    expect(onMap).toBeGreaterThan(count / 2);
    expect(await page.locator(".timeline rect").count()).toBeGreaterThan(5);
  });

  it("asks at first, in the view of an actor and for an event what the server has had planned", async () => {
    const planned = (await readExplorerQuestions()).map(({ query, variables }) => shapeOf(query, variables));
    const page = await visit();
    const all = await countOf(page);
    const asked: string[] = [];
    page.on("request", (request) => {
      const { query, variables } = JSON.parse(request.postData() ?? "{}");
      if (query) asked.push(shapeOf(query, variables));
    });
    await page.reload();
    await expect.poll(() => countOf(page)).toBe(all);
    await find(page, "Daesh", /Islamic State/);
    await waitForFewer(page, all);
    await eventButtons(page).first().click();
    await page.locator("mark").first().waitFor();
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((question) => !planned.includes(question))).toEqual([]);
  });

  it("narrows down to an actor found under another spelling, keeps that in the address, and goes back", async () => {
    const page = await visit();
    const all = await countOf(page);
    await find(page, "Daesh", /Islamic State/);
    const some = await waitForFewer(page, all);
    expect(page.url()).toContain("actor=");
    const again = await visit(page.url().slice(explorer.address.length));
    expect(await countOf(again)).toBe(some);
    await page.goBack();
    await expect.poll(() => countOf(page)).toBe(all);
    expect(page.url()).not.toContain("actor=");
  });

  it("takes a filter away by its chip", async () => {
    const page = await visit("/?from=2014-12-23&to=2014-12-23&types=AIR_DRONE_STRIKE");
    const both = await countOf(page);
    await page
      .getByRole("button", { name: /Air\/drone strike/ })
      .filter({ hasText: "×" })
      .click();
    await expect.poll(() => countOf(page)).toBeGreaterThan(both);
    expect(page.url()).not.toContain("types=");
  });

  it("narrows down to events with a kind of actor, as its menu counts them", async () => {
    const page = await visit();
    const all = await countOf(page);
    await page.getByText("Who ▾").click();
    await page.getByRole("checkbox", { name: /^Rebel groups/ }).check();
    await expect.poll(() => countOf(page)).toBeLessThan(all);
    expect(page.url()).toContain("who=REBEL_GROUP");
    await page
      .getByRole("button", { name: /With rebel groups/ })
      .filter({ hasText: "×" })
      .click();
    await expect.poll(() => countOf(page)).toBe(all);
  });

  it("shows an event's quotes in the report's own text, each claim leading to its words", async () => {
    const page = await visit();
    await eventButtons(page).filter({ hasText: "school in Douma" }).first().click();
    const claim = page.locator(".claim-quote").first();
    const quote = (await claim.innerText()).replace(/^“|”$/g, "");
    await claim.click();
    const lit = (await page.locator("mark.looked-at").allInnerTexts()).join("");
    expect(lit).toBe(quote);
    expect(await page.locator("mark.actor").count()).toBeGreaterThan(0);
    expect(await page.locator(".conflict li").count()).toBeGreaterThan(1);
  });

  it("looks without a source, and says of an event that rests on it alone that nothing is left", async () => {
    const page = await visit();
    const all = await countOf(page);
    await page.getByText("Sources ▾").click();
    await page.getByLabel("Syrian Observatory for Human Rights").check();
    await waitForFewer(page, all);
    await page.keyboard.press("Escape");
    const left = new Set(await eventButtons(page).allInnerTexts());
    await page.getByRole("button", { name: /Without Syrian Observatory/ }).click();
    await expect.poll(() => countOf(page)).toBe(all);
    // Of what is not listed any more, some is only told in other words: what is gone, the graph says.
    const query = `{ sourceLens(source: { name: "Syrian Observatory for Human Rights" }) { events(dependence: [ALONE], first: 50) { edges { node { label } } } } }`;
    const answer = await page.request.post(`${explorer.address}/graphql`, { data: { query } });
    const { data } = (await answer.json()) as {
      data: { sourceLens: { events: { edges: { node: { label: string } }[] } } };
    };
    const gone = data.sourceLens.events.edges.find(({ node }) => !left.has(node.label))?.node.label ?? "";
    expect(gone).not.toBe("");
    await eventButtons(page).filter({ hasText: gone }).first().click();
    await page.locator(".claims").waitFor();
    await page.getByRole("button", { name: "look without Syrian Observatory" }).first().click();
    await page.getByText("Nothing is left of this event.").waitFor();
  });

  it("narrows all views down to days that are drawn on the timeline", async () => {
    const page = await visit();
    const all = await countOf(page);
    const ground = await page.locator(".brush-ground").boundingBox();
    if (!ground) throw new Error("The timeline is not drawn.");
    const y = ground.y + ground.height - 5;
    await page.mouse.move(ground.x + ground.width * 0.6, y);
    await page.mouse.down();
    await page.mouse.move(ground.x + ground.width * 0.8, y, { steps: 4 });
    await page.mouse.up();
    const some = await waitForFewer(page, all);
    expect(page.url()).toMatch(/from=2014-\d\d-\d\d&to=2014-\d\d-\d\d/);
    expect(await eventButtons(page).count()).toBe(some);
    // The others still stand around the days that are chosen; an arrow key moves an end of them.
    const first = page.getByRole("slider", { name: "First day" });
    const before = await first.getAttribute("aria-valuetext");
    await first.press("ArrowLeft");
    await expect.poll(() => first.getAttribute("aria-valuetext")).not.toBe(before);
  });

  it("shows when it was told, and who held the chosen place, with each contest leading to its event", async () => {
    const page = await visit();
    const all = await countOf(page);
    await find(page, "Beiji", /Beiji/);
    await waitForFewer(page, all);
    await page.getByRole("button", { name: "When told" }).click();
    await page.locator(".first-told").first().waitFor();
    const held = page.getByRole("region", { name: "Who held Beiji" });
    await held.locator(".control-bar").first().waitFor();
    expect(await held.locator(".control-bar title").allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Iraqi security forces: from 2014-11-14, no end is told, contested/),
      ]),
    );
    await held.getByText("In words").click();
    await held
      .getByRole("button", { name: /^attacked 2014-12/ })
      .first()
      .click();
    await page.locator(".evidence h3").waitFor();
  });

  it("narrows all views down to a box that is drawn on the map", async () => {
    const page = await visit();
    const all = await countOf(page);
    await page.getByRole("button", { name: "Draw a box" }).click();
    const map = await page.locator(".map-plane").boundingBox();
    if (!map) throw new Error("The map is not drawn.");
    await page.mouse.move(map.x + 20, map.y + map.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(map.x + map.width * 0.4, map.y + map.height - 20, { steps: 4 });
    await page.mouse.up();
    await waitForFewer(page, all);
    expect(page.url()).toContain("box=");
    await page.locator(".map-box").waitFor();
  });

  it("lets the map be moved and its places be chosen by keyboard alone", async () => {
    const page = await visit();
    const plane = page.locator(".map-plane");
    await page.locator(".map-land").waitFor();
    const place = () => page.locator(".map-marker").first().getAttribute("transform");
    const before = await place();
    await plane.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(place).not.toBe(before);
    await page.locator(".map-circle[aria-label$=': 1 event']").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("event=");
    await page.locator(".claims").waitFor();
  });

  it("draws lines from an actor to where it was, names provinces near by, moves as a picture while dragged, and saves a PNG", async () => {
    const page = await visit("/?from=2014-12-20&to=2014-12-24");
    await page.locator(".map-land").waitFor();
    await page.getByRole("button", { name: "Nearer" }).click();
    await page
      .locator(".map-province", { hasText: /^(Aleppo|Homs|Hasakah)$/ })
      .first()
      .waitFor();
    await page.getByRole("combobox", { name: "Lines from an actor to where it was" }).selectOption({ index: 1 });
    expect(await page.locator(".map-link").count()).toBeGreaterThan(2);
    const plane = await page.locator(".map-plane").boundingBox();
    if (!plane) throw new Error("The map is not drawn.");
    const hub = () => page.locator(".map-hub").boundingBox();
    const before = await hub();
    const [x, y] = [plane.x + plane.width * 0.4, plane.y + plane.height * 0.85];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 20, { steps: 4 });
    const dragged = await hub();
    await page.mouse.up();
    // Drawn anew where the picture had been moved to.
    await expect.poll(() => page.locator(".map-layer").getAttribute("style")).not.toContain("translate");
    const after = await hub();
    expect((dragged?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(60, 0);
    expect(after?.x).toBeCloseTo(dragged?.x ?? 0, 0);
    const saved = page.waitForEvent("download");
    await page.locator(".map-tools").getByRole("button", { name: "PNG" }).click();
    expect((await saved).suggestedFilename()).toBe("sitrep-map.png");
  });

  it("counts what surrounds a node before it draws it, says who says an edge, and finds the way between two nodes", async () => {
    const page = await visit("/?pane=graph&types=SUICIDE_BOMB,REMOTE_EXPLOSIVE_LANDMINE_IED");
    const menu = page.getByRole("combobox", { name: "Choose a node" });
    const note = page.locator(".graph .picture-note");
    const nodes = async () => Number.parseInt(await note.innerText(), 10);
    const before = await nodes();
    await menu.selectOption({ label: "Islamic State of Iraq and Syria (ISIS)" });
    const expansion = page.getByRole("button", { name: /participates in: \d+ event/ });
    await expansion.click();
    await expect.poll(nodes).toBeGreaterThan(before);
    await page.getByText("all shown").first().waitFor();
    await page.locator(".graph-card summary").click();
    await page.locator(".graph-card details button").first().click();
    await page.locator(".graph-card q").first().waitFor();
    await menu.selectOption({ label: "Islamic State of Iraq and Syria (ISIS)" });
    await page.getByRole("button", { name: "Path to …" }).click();
    await menu.selectOption({ index: 2 });
    await page
      .getByText(/^\d+ steps?|^Nothing within/)
      .first()
      .waitFor();
  });

  it("keeps a view under a name in this browser, and says so where the browser keeps nothing", async () => {
    const page = await visit("/?types=SUICIDE_BOMB");
    const some = await countOf(page);
    await page.getByText("Views ▾").click();
    await page.getByLabel("Name of this view").fill("Suicide bombs");
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto(explorer.address);
    await expect.poll(() => countOf(page)).toBeGreaterThan(some);
    await page.getByText("Views ▾").click();
    await page.getByRole("button", { name: "Suicide bombs", exact: true }).click();
    await expect.poll(() => countOf(page)).toBe(some);
    expect(page.url()).toContain("types=SUICIDE_BOMB");
    await page.getByRole("button", { name: "Forget Suicide bombs" }).click();
    await page.evaluate("Storage.prototype.setItem = () => { throw new Error('refused'); }");
    await page.getByLabel("Name of this view").fill("Another one");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("This browser keeps nothing for pages.").waitFor();
  });

  it("leads a first visitor around, once, by keyboard alone", async () => {
    const page = await visit("/", { isFirstVisit: true });
    const card = page.getByRole("dialog");
    await card.getByText("1 of 6").waitFor();
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    for (const step of [2, 3, 4, 5]) {
      await page.keyboard.press("Enter");
      await card.getByText(`${step} of 6`).waitFor();
    }
    await page.locator(".evidence h3").waitFor();
    await page.keyboard.press("ArrowLeft");
    await card.getByText("4 of 6").waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await page.goto(explorer.address);
    await page.locator(".event-label").first().waitFor();
    expect(await card.count()).toBe(0);
  });

  it("gathers nodes in groups, and keeps a pinned node where it is when the graph is laid out anew", async () => {
    const page = await visit("/?pane=graph&types=SUICIDE_BOMB,REMOTE_EXPLOSIVE_LANDMINE_IED");
    await page.locator(".graph canvas").first().waitFor();
    await page.getByRole("combobox", { name: "Choose a node" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Pin", exact: true }).click();
    await page.getByRole("button", { name: "Unpin 1" }).waitFor();
    // What is drawn on a canvas is asked of what draws it.
    const drawn = "document.querySelector('.graph-canvas')._cyreg.cy";
    const pinned = () =>
      page.evaluate(`${drawn}.nodes('.pinned').first().position()`) as Promise<{ x: number; y: number }>;
    const groups = () => page.evaluate(`${drawn}.nodes(':parent').map((group) => group.data('name')).sort()`);
    const before = await pinned();
    const grouping = page.locator(".graph-tools").getByRole("combobox", { name: "Group", exact: true });
    await grouping.selectOption({ label: "by kind" });
    expect(await groups()).toEqual(["Actors", "Events", "Places"]);
    await grouping.selectOption({ label: "not" });
    expect(await groups()).toEqual([]);
    const after = await pinned();
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
    await page.getByRole("button", { name: "Unpin 1" }).click();
    await page.getByRole("button", { name: "Pin", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: /^Unpin/ }).count()).toBe(0);
  });

  it("hands GraphiQL the very query and variables behind the view", async () => {
    const page = await visit("/?types=SUICIDE_BOMB");
    const link = page.getByRole("link", { name: "Show the query" }).first();
    const address = (await link.getAttribute("href")) ?? "";
    const asked = new URLSearchParams(address.slice(address.indexOf("#") + 1));
    expect(JSON.parse(asked.get("variables") ?? "")).toMatchObject({ filter: { subEventType: ["SUICIDE_BOMB"] } });
    const context = await explorer.browser.newContext();
    const graphiql = await context.newPage();
    await graphiql.goto(`${explorer.address}${address}`);
    await graphiql.getByText("ExplorerEvents").first().waitFor();
    await context.close();
  });

  it("goes through the events by arrow keys, and to the search by a slash", async () => {
    const page = await visit();
    await eventButtons(page).first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".evidence h3").waitFor();
    expect(await page.locator("tr.selected .event-label").innerText()).toBe(
      await eventButtons(page).nth(1).innerText(),
    );
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Find");
  });

  // On a wide screen the list and the evidence stand beside the picture; on a narrow one each view is alone.
  it.each([
    ["light", { width: 1440, height: 900 }, ["map", "graph"]],
    ["dark", { width: 1440, height: 900 }, ["map", "graph"]],
    ["light", { width: 420, height: 800 }, ["map", "graph", "events", "evidence"]],
  ] as const)("has no serious axe violation: %s, %j, %j", async (colorScheme, viewport, panes) => {
    const page = await visit("/?from=2014-12-20&to=2014-12-24&types=AIR_DRONE_STRIKE&pane=events", {
      colorScheme,
      viewport,
    });
    await eventButtons(page).first().click();
    await page.locator(".claims").waitFor();
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const pane of panes) {
      const name = new RegExp(`^${pane}$`, "i");
      await page.locator(".pane-switch").getByRole("button", { name }).click();
      if (pane === "map") await page.locator(".map-land").waitFor();
      if (pane === "graph") await page.locator(".graph canvas").first().waitFor();
      const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
      for (const { id, impact, nodes } of violations)
        if (impact === "serious" || impact === "critical")
          found.push(`${pane}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    }
    expect(found).toEqual([]);
  });

  it("says that nothing meets the filters, and clears them", async () => {
    const page = await visit("/?from=1990-01-01&to=1990-01-02&definite=yes");
    await page.getByText("No event meets all of these filters.").waitFor();
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expect.poll(() => countOf(page)).toBeGreaterThan(50);
  });

  describe("bringing a report", () => testBringingReports(() => explorer));

  // The last one: the database does not come back.
  it("says that the database is away, and offers to try again", async () => {
    const page = await visit();
    await explorer.stopDatabase();
    await page.getByText("Kind ▾").click();
    await page.getByLabel(/Armed clash/).check();
    await page.getByRole("alert").first().waitFor();
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("alert").first().waitFor();
    // The browser itself writes of each answer that it is no success.
    const { errors } = visited[0] ?? { errors: [] };
    expect(errors.filter((text) => !/status of 503/.test(text))).toEqual([]);
    (errors as string[]).splice(0);
  });
});
