import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RuntimeMissing } from "../../../src/domain/errors.js";
import { loadParser } from "../../../src/extraction/parser/load-parser.js";
import { packageRoot } from "../../../src/package-root.js";

const folder = join(packageRoot, "src", "extraction", "parser", "model");
const model = readFileSync(join(folder, "english.parser.gz"));
const checksum = readFileSync(join(folder, "english.parser.gz.sha256"), "utf8");

describe("loadParser", () => {
  let place = "";
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), "sitrep-parser-"));
  });
  afterAll(() => rmSync(place, { recursive: true }));

  const failureOf = (load: () => unknown): RuntimeMissing => {
    try {
      load();
    } catch (error) {
      if (error instanceof RuntimeMissing) return error;
      throw error;
    }
    throw new Error("It loaded.");
  };

  it("says of a missing model how to get it, and keeps the cause", () => {
    const error = failureOf(() => loadParser(join(place, "nothing.gz")));
    expect(error.message).toContain(join(place, "nothing.gz"));
    expect(error.nextStep).toContain("git checkout");
    expect(error.nextStep).toContain("npm run train:parser");
    expect(error.cause).toMatchObject({ code: "ENOENT" });
  });

  it("refuses a model of which one byte is another", () => {
    const path = join(place, "damaged.gz");
    const damaged = Buffer.from(model);
    damaged[1000] = (damaged[1000] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    writeFileSync(`${path}.sha256`, checksum);
    expect(failureOf(() => loadParser(path)).message).toContain("damaged");
  });

  it("refuses a model that is cut off", () => {
    const path = join(place, "short.gz");
    writeFileSync(path, model.subarray(0, model.length / 2));
    writeFileSync(`${path}.sha256`, checksum);
    expect(failureOf(() => loadParser(path)).message).toContain("damaged");
  });

  it("refuses a file of another format even if its checksum is right", () => {
    const path = join(place, "other.gz");
    writeFileSync(path, "no model");
    writeFileSync(`${path}.sha256`, "b6d0b4b5a3b0b9f7");
    const other = failureOf(() => loadParser(path));
    const found = /checksum ([0-9a-f]{64})/.exec(other.message)?.[1] ?? "";
    writeFileSync(`${path}.sha256`, `${found}  other.gz\n`);
    expect(failureOf(() => loadParser(path)).message).toContain("format");
  });
});
