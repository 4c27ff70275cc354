import { defineConfig } from "vitest/config";

/** `npm run test:browser`: the pages in a real Chromium, apart from `npm test`, which needs no browser. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    name: "browser",
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/support/temporary-root.ts"],
    // One file after the other: each has a database, a server and a browser.
    fileParallelism: false,
    testTimeout: 60_000,
    // The database plans each question once, which takes longest the first time.
    expect: { poll: { timeout: 30_000 } },
    // Where there is no Chromium it is installed first.
    hookTimeout: 600_000,
    reporters: ["default", "./test/support/counts-reporter.ts"],
  },
});
