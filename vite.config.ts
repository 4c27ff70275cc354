import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Bundles GraphiQL, its editor's workers included, so that the page asks nobody but the server it came from. */
export default defineConfig({
  root: "src/graphiql",
  base: "/graphiql/",
  plugins: [react()],
  build: {
    outDir: "../../dist/graphiql",
    emptyOutDir: true,
    // The licences of what is bundled ask for their texts to go along with it.
    license: { fileName: "third-party-licenses.md" },
    target: "es2022",
    // Monaco is one editor: splitting it would not load less.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      onwarn(warning, warn) {
        // "use no memo" speaks to the React compiler, which has already run in the packages we bundle.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
  worker: { format: "es" },
});
