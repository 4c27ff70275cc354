import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorLinks, actorsAt } from "../../src/explorer/map/actor-links.js";
import { fitted, onPlane, onScreen, zoomed } from "../../src/explorer/map/camera.js";
import { clustered } from "../../src/explorer/map/clusters.js";
import { boxAround } from "../../src/explorer/map/drawn-box.js";
import { labelled } from "../../src/explorer/map/map-labels.js";
import { type MapPlace, placeEvents } from "../../src/explorer/map/map-places.js";
import { lengthOnPlane, placed, positionOf } from "../../src/explorer/map/mercator.js";
import { unpacked } from "../../src/explorer/map/provinces.js";

type Row = Parameters<typeof placeEvents>[0][number];
const size = { width: 800, height: 600 };
const point = fc.record({
  x: fc.double({ min: 0, max: 512, noNaN: true }),
  y: fc.double({ min: 0, max: 512, noNaN: true }),
});

const place = (id: string, x: number, isVague = false): MapPlace => ({
  ...{ id, name: id, x, y: 0, radius: 0, isVague },
  rows: [{} as Row],
});

describe("the camera", () => {
  it("keeps what lies under the pointer there while it zooms", () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (seen, pointer, factor) => {
        const before = { scale: 4, x: seen.x, y: seen.y };
        const after = onScreen(zoomed(before, factor, pointer), onPlane(before, pointer));
        expect(Math.hypot(after.x - pointer.x, after.y - pointer.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it("fits all points into the frame, be it one or many", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const camera = fitted(points, size);
        // The whole world does not fit where it may not shrink further.
        if (camera.scale === 1) return;
        for (const { x, y } of points.map((one) => onScreen(camera, one))) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });
});

describe("Mercator", () => {
  it("leads back from the plane to the position", () => {
    const { longitude, latitude } = positionOf(placed(37.16, 36.2));
    expect(longitude).toBeCloseTo(37.16);
    expect(latitude).toBeCloseTo(36.2);
  });

  it("draws a kilometre larger the farther it lies from the equator", () => {
    expect(lengthOnPlane(1000, 60)).toBeCloseTo(2 * lengthOnPlane(1000, 0));
  });
});

describe("a box drawn on the map", () => {
  it("is the same whichever corner it was drawn from, and none without area", () => {
    const camera = fitted([placed(36, 33), placed(41, 37)], size);
    const [one, other] = [
      { x: 100, y: 100 },
      { x: 300, y: 250 },
    ];
    const box = boxAround(camera, { from: one, to: other });
    expect(box).toEqual(boxAround(camera, { from: { x: 300, y: 100 }, to: { x: 100, y: 250 } }));
    expect(box && box.west < box.east && box.south < box.north).toBe(true);
    expect(boxAround(camera, { from: one, to: one })).toBeNull();
  });
});

describe("clustered", () => {
  it("puts each place into one cluster, and never an area together with another", () => {
    const clusters = clustered(
      [place("a", 0), place("b", 5), place("c", 50), place("d", 1, true), place("e", 2, true)],
      10,
    );
    expect(clusters.map(({ places, count }) => [places.map(({ id }) => id).join(""), count])).toEqual([
      ["ab", 2],
      ["c", 1],
      ["d", 1],
      ["e", 1],
    ]);
  });
});

describe("labelled", () => {
  it("covers neither markers nor names nor the edge, and takes the other side where one is taken", () => {
    const marker = (x: number, y: number) => ({ x, y, radius: 8, text: "Deir ez-Zor" });
    const sides = labelled([marker(100, 100), marker(130, 100), marker(390, 50), marker(130, 103)], {
      left: 0,
      right: 400,
    });
    expect([...sides]).toEqual([
      [0, "left"],
      [1, "right"],
      [2, "left"],
    ]);
  });
});

describe("the lines of an actor", () => {
  const by = (...ids: readonly string[]) => ({ actors: ids.map((id) => ({ id, name: id })) }) as unknown as Row;
  const at = (id: string, x: number, rows: readonly Row[], isVague = false): MapPlace => ({
    ...place(id, x, isVague),
    rows,
  });
  const places = [
    at("town", 0, [by("a"), by("a", "b"), by("a", "a")]),
    at("hill", 4, [by("a")]),
    at("country", 100, [by("a", "c")], true),
  ];

  it("count an event once, however often the actor is in it, and put the busiest first", () => {
    expect(actorsAt(places, 2)).toEqual([
      { id: "a", name: "a", count: 5 },
      { id: "b", name: "b", count: 1 },
    ]);
  });

  it("start in the middle of the events, which vague places move only where nothing better is known", () => {
    expect(actorLinks(places, "a")?.hub).toEqual({ x: 1, y: 0 });
    expect(actorLinks(places, "a")?.links).toHaveLength(3);
    expect(actorLinks(places, "c")?.hub).toEqual({ x: 100, y: 0 });
    expect(actorLinks(places, "nobody")).toBeNull();
  });
});

describe("provinces", () => {
  it("are unpacked from steps to the places that they were packed from", () => {
    const { borders, names } = unpacked({
      unitsPerDegree: 1000,
      borders: [[36000, 34000, 500, -1000]],
      provinces: [["Homs", 38.3, 34.3, 4]],
    });
    const [first, second] = [placed(36, 34), placed(36.5, 33)];
    const written = (one: { x: number; y: number }) => `${one.x.toFixed(4)},${one.y.toFixed(4)}`;
    expect(borders).toBe(`M${written(first)}L${written(second)}`);
    expect(names).toEqual([{ name: "Homs", ...placed(38.3, 34.3), width: (4 / 360) * 512 }]);
  });
});

describe("placeEvents", () => {
  const location = { latitude: 35, longitude: 39, uncertaintyM: 100_000 };
  const at = (...places: readonly object[]) => ({ places }) as unknown as Row;

  it("takes the first place that has coordinates, and counts events that have none", () => {
    const { places, unplaced } = placeEvents([at({ id: "x", location: null }, { id: "y", location }), at()]);
    expect(places).toMatchObject([{ id: "y", isVague: true }]);
    expect(unplaced).toBe(1);
  });
});
