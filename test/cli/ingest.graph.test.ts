import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../support/test-database.js";
import { useGraph } from "../support/use-graph.js";
import { runSitrep, temporaryFolder } from "./run-sitrep.js";

const place = (name: string) => ({
  text: `ISIS shelled ${name} on Tuesday, killing three civilians, the Observatory said.`,
  publishedAt: "2014-12-24T08:53:00Z",
  publisher: "A wire",
});

describe("sitrep ingest", () => {
  const graph = useGraph();

  it("reads the reports of several files on threads, records them in their order and goes on after one at fault", async () => {
    const folder = temporaryFolder();
    const [lines, text] = [join(folder, "reports.jsonl"), join(folder, "report.txt")];
    const names = ["Azaz", "Raqqa", "Kobani", "Palmyra"];
    writeFileSync(lines, ["{broken", ...names.map((name) => JSON.stringify(place(name)))].join("\n"));
    writeFileSync(text, place("Idlib").text);
    const { uri, user, password } = testDatabase();
    const { exitCode, stdout, stderr } = await runSitrep(
      ["ingest", lines, text, join(folder, "none.txt"), "--workers", "2", "--json"],
      { environment: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } },
    );
    const { documents, failed } = JSON.parse(stdout);
    expect(documents.map(({ source }: { source: string }) => source)).toEqual(
      [2, 3, 4, 5].map((line) => `${lines}:${line}`),
    );
    expect(documents[0]).toMatchObject({ status: "CREATED", extractor: { name: "rules", model: null } });
    expect(failed).toMatchObject([
      { source: `${lines}:1`, error: { code: "INVALID_REPORT" } },
      { source: text, error: { code: "INVALID_REPORT", message: "The report has no date of publication." } },
      { source: join(folder, "none.txt"), error: { code: "NOT_FOUND" } },
    ]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("4 new, 0 known already, 3 at fault");
    expect(await graph.run("MATCH (document:Document) RETURN count(*) AS documents")).toEqual([{ documents: 4 }]);
  }, 120_000);
});
