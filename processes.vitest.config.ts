import { defineConfig } from "vitest/config";

/** `npm run test:processes`: what starts whole programs and threads (databases, servers, workers, a Redis) and ends them by force; apart from `npm test`, which needs no Redis. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    name: "processes",
    include: ["test/processes/**/*.test.ts"],
    globalSetup: ["test/support/temporary-root.ts", "test/support/compiled-source.ts", "test/support/global-setup.ts"],
    maxWorkers: 1,
    isolate: false,
    testTimeout: 240_000,
    // Where there is no Redis it is installed first.
    hookTimeout: 600_000,
    reporters: ["default", "./test/support/counts-reporter.ts"],
  },
});
