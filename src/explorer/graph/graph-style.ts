import type { StylesheetJson } from "cytoscape";
import { themeColour } from "../shell/theme-colours.js";
import { eventColourProperty } from "../words/event-colour.js";
import type { GraphNode } from "./graph-model.js";

/** The property of the theme that a node is drawn in. */
export function nodeColourProperty({ kind, acledEventType }: GraphNode): string {
  if (kind === "Event") return eventColourProperty(acledEventType);
  return { Actor: "--text", Place: "--mark-place", Claim: "--text-quiet", Document: "--text-quiet" }[kind];
}

/** How the graph looks in the colours of the moment: actors as circles, places as diamonds, events as dots. */
export function graphStyle(): StylesheetJson {
  // Asked of each node, of which there are many more than colours.
  const read = new Map<string, string>();
  const colourOf = (property: string): string => {
    const colour = read.get(property) ?? themeColour(property);
    read.set(property, colour);
    return colour;
  };
  const [text, quiet, surface, line, accent] = ["--text", "--text-quiet", "--surface", "--line-strong", "--accent"].map(
    themeColour,
  );
  return [
    {
      selector: "node",
      style: {
        "background-color": (node) => colourOf(node.data("colour")),
        width: 12,
        height: 12,
        label: "data(name)",
        color: `${text}`,
        "font-size": 12,
        "font-family": "system-ui, sans-serif",
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-wrap": "ellipsis",
        "text-max-width": "220px",
        "text-outline-color": `${surface}`,
        "text-outline-width": 2,
        "min-zoomed-font-size": 10,
      },
    },
    {
      selector: "node[kind = 'Actor']",
      style: { width: 22, height: 22, "font-size": 18, "font-weight": 600, "min-zoomed-font-size": 5 },
    },
    {
      selector: "node[kind = 'Place']",
      style: { shape: "diamond", width: 18, height: 18, "font-size": 14, "min-zoomed-font-size": 9 },
    },
    { selector: "node[kind = 'Claim']", style: { shape: "round-rectangle" } },
    { selector: "node[kind = 'Document']", style: { shape: "rectangle", width: 12 } },
    {
      selector: ":parent",
      style: {
        shape: "round-rectangle",
        "compound-sizing-wrt-labels": "exclude",
        "background-opacity": 0.25,
        "border-width": 1,
        "border-color": `${line}`,
        "text-valign": "top",
        "font-size": 20,
        "font-weight": 600,
        color: `${quiet}`,
        "min-zoomed-font-size": 6,
        padding: "16px",
      },
    },
    { selector: "node.pinned", style: { "border-width": 3, "border-color": `${text}`, "border-style": "double" } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": `${line}`,
        "line-opacity": 0.5,
        "curve-style": "haystack",
        "haystack-radius": 0,
      },
    },
    { selector: "edge[supportCount = 0]", style: { "line-style": "dashed" } },
    {
      selector: ".path",
      style: { "line-color": `${accent}`, "line-opacity": 1, "border-width": 2, "border-color": `${accent}` },
    },
    { selector: "edge.chosen", style: { "line-color": `${accent}`, "line-opacity": 1 } },
    {
      selector: "node.chosen",
      style: {
        width: 26,
        height: 26,
        "border-width": 4,
        "border-color": `${accent}`,
        "font-size": 18,
        "text-max-width": "400px",
        "min-zoomed-font-size": 0,
        "z-index": 1,
      },
    },
    { selector: ".faded", style: { opacity: 0.25, color: `${quiet}` } },
  ];
}
