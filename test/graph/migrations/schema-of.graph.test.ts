import { describe, expect, it } from "vitest";
import { readMigrations } from "../../../src/graph/migrations/read-migrations.js";
import { schemaOf } from "../../../src/graph/migrations/schema-of.js";
import { migrationsFolder } from "../../../src/open-graph.js";
import { useGraph } from "../../support/use-graph.js";

describe("schemaOf", () => {
  const graph = useGraph({ emptied: "once" });

  it("names every constraint and index that the migrations leave, and none that they have dropped", async () => {
    const rows = await graph.connection.read({
      name: "indexes",
      access: "READ",
      text: "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND name <> 'migration_lock' RETURN name ORDER BY name",
      params: {},
    });
    const statements = schemaOf(await readMigrations(migrationsFolder));
    const names = statements.map((text) => /(?:CONSTRAINT|INDEX) (\w+)/u.exec(text)?.[1]).sort();
    expect(names).toEqual(rows.map(({ name }) => name));
  });
});
