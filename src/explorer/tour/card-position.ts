import type { Size } from "../shell/size.js";

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const card = { width: 320, height: 190 };
const gap = 12;

/** Where a card stands beside what it is about: to its right, its left, above or below it; at the foot of the page where there is no room. */
export function cardPosition(around: Rectangle | null, { width, height }: Size): { left: number; top: number } {
  const inside = (value: number, room: number) => Math.max(gap, Math.min(value, room - gap));
  const foot = { left: inside((width - card.width) / 2, width), top: inside(height - card.height - gap, height) };
  if (!around) return foot;
  const top = inside(around.top, height - card.height);
  const left = inside(around.left, width - card.width);
  if (around.right + gap + card.width + gap <= width) return { left: around.right + gap, top };
  if (around.left - gap - card.width >= gap)
    return { left: inside(around.left - gap - card.width, width - card.width), top };
  if (around.top - gap - card.height >= gap)
    return { left, top: inside(around.top - gap - card.height, height - card.height) };
  if (around.bottom + gap + card.height + gap <= height) return { left, top: around.bottom + gap };
  return foot;
}
