import { loadNames } from "../../src/extraction/resources.js";

/** Read once for all tests of a file. */
export const names = loadNames();
