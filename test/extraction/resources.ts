import { loadResources, type Resources } from "../../src/extraction/resources.js";

let loaded: Resources | undefined;

/** The package's own lexicons and gazetteer, read once for a test file. */
export function testResources(): Resources {
  loaded ??= loadResources();
  return loaded;
}
