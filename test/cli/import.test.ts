import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { gedCsv } from "../support/ged-file.js";
import { runWithin, temporaryFolder } from "./run-sitrep.js";

function fileWith(content: string): string {
  const file = join(temporaryFolder(), "ged.csv");
  writeFileSync(file, content);
  return file;
}

describe("sitrep import --dry-run", () => {
  it("reads and checks every row without a database, and counts what would be written", async () => {
    const file = fileWith(gedCsv([{}, { id: "2" }]));
    const { exitCode, stdout, stderr } = await runWithin(["import", "ucdp-ged", file, "--dry-run", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      files: [{ rows: 2, created: 2, rejected: 0, rejects: null }],
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("2 rows in");
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
  });

  it("writes a reject file that can be corrected and imported in its turn", async () => {
    const broken = gedCsv([
      {},
      { id: "2", best: "many" },
      { id: "3", date_end: "2031-01-01", source_date: "2014-12-23" },
    ]);
    const file = fileWith(broken);
    const rejects = `${file}.rejects.csv`;
    const { exitCode } = await runWithin(["import", "ucdp-ged", file, "--dry-run", "--published", "2023-06-01"]);
    expect(exitCode).toBe(3);
    const rows = parse(readFileSync(rejects), { columns: true });
    expect(rows).toMatchObject([
      { rejected_file: file, rejected_line: "4", rejected_column: "best", id: "2", side_b: "IS" },
      {
        rejected_line: "6",
        rejected_column: "",
        rejected_reason: expect.stringContaining("after its publication"),
        id: "3",
      },
    ]);
    writeFileSync(
      rejects,
      readFileSync(rejects, "utf8").replaceAll(",many,", ",6,").replaceAll("2031-01-01", "2014-12-22"),
    );
    const again = await runWithin(["import", "ucdp-ged", rejects, "--dry-run", "--json"]);
    expect(JSON.parse(again.stdout).files[0]).toMatchObject({ created: 2, rejected: 0, notes: [] });
  });

  it("removes what an earlier run rejected, and no other file", async () => {
    const file = fileWith(gedCsv([{ best: "many" }]));
    await runWithin(["import", "ucdp-ged", file, "--dry-run"]);
    expect(existsSync(`${file}.rejects.csv`)).toBe(true);
    writeFileSync(file, gedCsv([{}]));
    await runWithin(["import", "ucdp-ged", file, "--dry-run"]);
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
    const other = fileWith("mine");
    const { exitCode, stderr } = await runWithin(["import", "ucdp-ged", file, "--dry-run", "--rejects", other]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("is there already, and no reject file")]);
    expect(readFileSync(other, "utf8")).toBe("mine");
  });

  it("names a missing column by file and line before it reads a row", async () => {
    const file = fileWith(gedCsv([{}]).replace("side_a,", "attacker,"));
    const { exitCode, stderr } = await runWithin(["import", "ucdp-ged", file, "--dry-run"]);
    expect(stderr).toContain(`error: ${file}:1: the header has no column "side_a".`);
    expect(stderr).toContain('next: Rename the columns, if "attacker" mean the same');
    expect(exitCode).toBe(2);
  });

  it("refuses to write rejected rows over the file they come from", async () => {
    const file = fileWith(gedCsv([{}]));
    const { exitCode } = await runWithin(["import", "ucdp-ged", file, "--dry-run", "--rejects", file]);
    expect(exitCode).toBe(2);
  });
});

describe("sitrep import --bulk", () => {
  const external = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "none" };

  it("asks for a folder where it cannot load by itself, and leaves the files there with the command that loads them", async () => {
    const file = fileWith(gedCsv([{}, { id: "2" }]));
    const refused = await runWithin(["import", "ucdp-ged", file, "--bulk"], external);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("Give --bulk-folder") });

    const folder = join(temporaryFolder(), "files");
    const { exitCode, stdout } = await runWithin(
      ["import", "ucdp-ged", file, "--bulk", "--bulk-folder", folder],
      external,
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain("neo4j-admin database import full neo4j");
    expect(stdout).toContain(`--nodes=${join(folder, "Event.csv")}`);
    const events = parse(readFileSync(join(folder, "Event.csv")), { columns: true });
    expect(events).toMatchObject([{ "killedMin:long": "5" }, { "killedMax:long": "9" }]);
  });
});
