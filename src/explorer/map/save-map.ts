import type { Size } from "../shell/size.js";
import { themeColour } from "../shell/theme-colours.js";

/** What an SVG by itself does not know of the page's style sheets. */
const properties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
  "opacity",
];
/** Twice as fine as the screen. */
const fineness = 2;

/** Saves what the map shows as a PNG: its ground, and above it what stands in its SVG. */
export async function saveMap(frame: HTMLElement, size: Size): Promise<void> {
  const ground = frame.querySelector("canvas");
  const svg = frame.querySelector("svg");
  if (!svg) return;
  const picture = document.createElement("canvas");
  picture.width = size.width * fineness;
  picture.height = size.height * fineness;
  const context = picture.getContext("2d");
  if (!context) return;
  context.scale(fineness, fineness);
  context.fillStyle = themeColour("--sea");
  context.fillRect(0, 0, size.width, size.height);
  const { left, top } = frame.getBoundingClientRect();
  const place = (element: Element) => {
    const rectangle = element.getBoundingClientRect();
    return [rectangle.left - left, rectangle.top - top, rectangle.width, rectangle.height] as const;
  };
  if (ground) context.drawImage(ground, ...place(ground));
  context.drawImage(await asImage(svg), ...place(svg));
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve));
  if (!blob) throw new Error("This browser made no picture of the map.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "sitrep-map.png";
  link.click();
  URL.revokeObjectURL(link.href);
}

/** An SVG as an image that looks as it does on the page. */
async function asImage(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    const style = getComputedStyle(originals[index] as Element);
    for (const property of properties)
      (element as SVGElement).style.setProperty(property, style.getPropertyValue(property));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
