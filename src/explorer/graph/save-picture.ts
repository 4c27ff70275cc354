import type { Core } from "cytoscape";
import { themeColour } from "../shell/theme-colours.js";

/** Saves the whole graph as a PNG, twice as fine as the screen. */
export async function savePicture(canvas: Core): Promise<void> {
  const picture = await canvas.png({ output: "blob-promise", full: true, scale: 2, bg: themeColour("--surface") });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = "sitrep-graph.png";
  link.click();
  URL.revokeObjectURL(link.href);
}
