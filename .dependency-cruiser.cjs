/**
 * The direction of imports: domain <- extraction <- engines, datasets; domain <- graph, queue; these <- services <- graphql <- server <- cli.
 * `explorer` stands apart: a page that talks HTTP only.
 * `app.ts`, `worker.ts`, `open-graph.ts` and `open-bulk-load.ts` put the layers together: only the command line, and tests, may import them.
 */
const layer = (name) => `^src/${name}/`;

/** Layer -> the layers it may import, itself included. */
const allowed = {
  domain: ["domain"],
  extraction: ["extraction", "domain"],
  engines: ["engines", "extraction", "domain"],
  datasets: ["datasets", "extraction", "domain"],
  graph: ["graph", "domain"],
  queue: ["queue", "domain"],
  services: ["services", "graph", "queue", "extraction", "domain"],
  graphql: ["graphql", "services", "domain"],
  server: ["server", "graphql", "services", "domain"],
  explorer: ["explorer"],
  cli: ["cli", "server", "graphql", "services", "graph", "queue", "engines", "datasets", "extraction", "domain"],
};

const layerRules = Object.entries(allowed).map(([from, to]) => ({
  name: `layer-${from}`,
  comment: `src/${from} may import only ${to.join(", ")}.`,
  severity: "error",
  from: { path: layer(from) },
  to: {
    path: "^src/",
    pathNot: [
      ...to.map(layer),
      ...(from === "cli" ? ["^src/(app|worker)\\.ts$", "^src/open-(graph|bulk-load)\\.ts$", "^src/config\\.ts$"] : []),
      "^src/package-root\\.ts$",
    ],
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "only-graph-knows-neo4j",
      severity: "error",
      from: { path: "^src/", pathNot: layer("graph") },
      to: { path: "node_modules/neo4j-driver" },
    },
    {
      name: "only-queue-knows-redis",
      severity: "error",
      from: { path: "^src/", pathNot: layer("queue/redis") },
      to: { path: "node_modules/(ioredis|bullmq)" },
    },
    {
      name: "only-graphql-and-server-know-graphql",
      severity: "error",
      from: { path: "^src/", pathNot: [layer("graphql"), layer("server")] },
      to: { path: "node_modules/(graphql|type-graphql|@apollo|graphql-[a-z-]+|@escape\\.tech)(/|$)" },
    },
    {
      name: "domain-imports-nothing",
      comment: "Values and rules: no package, and of Node only what computes (crypto).",
      severity: "error",
      from: { path: layer("domain") },
      to: { pathNot: ["^src/domain/", "^(node:)?crypto$"] },
    },
    {
      name: "extraction-is-pure",
      comment:
        "No clock, no network, no threads, no database; files only through the resource reader and the reader of files with a checksum, such as the parser's model.",
      severity: "error",
      from: {
        path: layer("extraction"),
        pathNot: "^src/extraction/(resources|parser/checked-file\\.ts)",
      },
      to: { path: "^(node:)?(fs|fs/promises|http|https|net|child_process|worker_threads|dns)$|node_modules/tinypool" },
    },
    { name: "no-circular", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "no-test-code-in-source",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
