import { defineConfig } from "vitest/config";

const alias = [{ find: /^graphql$/, replacement: "graphql/index.js" }];

// The files of a worker share what they import: lexicons and the model of the parser are read once.
const isolate = false;

// A database that is given from outside is one; of our own there is one for each worker.
const maxWorkers = process.env["NEO4J_TEST_URI"] === undefined ? 2 : 1;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.graph.test.ts", "test/browser/**", "test/processes/**"],
          globalSetup: ["test/support/temporary-root.ts", "test/support/compiled-source.ts"],
          testTimeout: 20_000,
          maxWorkers,
          isolate,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "graph",
          include: ["test/**/*.graph.test.ts"],
          globalSetup: [
            "test/support/temporary-root.ts",
            "test/support/compiled-source.ts",
            "test/support/global-setup.ts",
          ],
          // Each worker has a database, emptied before each test.
          maxWorkers,
          isolate,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    reporters: ["default", "./test/support/counts-reporter.ts"],
  },
});
