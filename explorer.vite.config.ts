import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { questionsAhead } from "./src/explorer/answers/questions-ahead.js";

/** Writes down what a visitor asks first, for the server to have it planned. */
const questionsFile: Plugin = {
  name: "questions-ahead",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "questions.json", source: JSON.stringify(questionsAhead()) });
  },
};

/** Bundles the explorer: one page, its first view in one script, and the map's outlines and the graph loaded once they are looked at. */
export default defineConfig({
  root: "src/explorer",
  base: "/",
  plugins: [react(), questionsFile],
  build: {
    outDir: "../../dist/explorer",
    // Under a name of its own, since the page itself is served at the root.
    assetsDir: "explorer",
    emptyOutDir: true,
    // Says which files the first view needs: scripts/check-first-view.ts adds them up.
    manifest: "manifest.json",
    license: { fileName: "third-party-licenses.md" },
    target: "es2022",
    // The outlines of the countries are data, which no splitting makes smaller.
    chunkSizeWarningLimit: 1000,
    // How long a plugin took says more of the machine than of the build.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
