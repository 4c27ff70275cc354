import { describe, expect, it } from "vitest";
import { useGraph } from "../support/use-graph.js";

describe("Connection", () => {
  const graph = useGraph();

  it("reads what it has written", async () => {
    await graph.run("CREATE (:Probe {value: 7})");
    const rows = await graph.connection.read({
      name: "probe.read",
      access: "READ",
      text: "MATCH (probe:Probe) RETURN probe.value AS value",
      params: {},
    });
    expect(rows).toEqual([{ value: 7 }]);
  });
});
