import { numberWords } from "../text/number-words.js";

/**
 * Whether a text names a number at all, whatever it counts there: in figures ("1,200", "1200") or, below 100, in words ("twenty-one", "twenty one").
 * A sum of numbers that the text names one by one does not stand in it.
 */
export function standsInText(value: number, text: string): boolean {
  const written = [String(value), value.toLocaleString("en-US"), ...inWords(value)];
  return written.some((form) => new RegExp(`(?<![\\p{L}\\d.,-])${form}(?![\\p{L}\\d]|[.,]\\d)`, "iu").test(text));
}

function inWords(value: number): string[] {
  const [tens, units] = [value - (value % 10), value % 10];
  const whole = wordOf(value);
  if (whole !== undefined) return [whole];
  const parts = [wordOf(tens), wordOf(units)];
  return value < 100 && parts.every((part) => part !== undefined) ? [`${parts[0]}[- ]?${parts[1]}`] : [];
}

function wordOf(value: number): string | undefined {
  return [...numberWords].find(([, number]) => number === value)?.[0];
}
