import { type Resources, sharedResources } from "../../src/extraction/resources.js";

/** The package's own lexicons and gazetteer. */
export const testResources = (): Resources => sharedResources();
