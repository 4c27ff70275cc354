import { type InputPlace, SitrepError } from "./errors.js";
import type { Selection } from "./selection.js";

/** Input objects that were made of parts of others stand where those do. */
const originals = new WeakMap<object, object>();

/** Remembers that an object was made of parts of an input object: what is wrong with the one is wrong with the other. */
export function copyOf<Copy extends object>(original: object, copy: Copy): Copy {
  originals.set(copy, originals.get(original) ?? original);
  return copy;
}

/** What is wrong with a value that was made of an argument of the same name is wrong with that argument. */
export function asArgumentOf<Made>(args: object, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    const key = error instanceof SitrepError ? error.at?.key : undefined;
    if (error instanceof SitrepError && key !== undefined && Object.hasOwn(args, key)) error.at = { in: args, key };
    throw error;
  }
}

/**
 * Where in a question an input object stands, or a key of it: the response keys of the fields, then the argument and the keys inside it, items of lists by their
 * number. Null where it is no part of the question.
 */
export function argumentPath(question: Selection, { in: wanted, key }: InputPlace): string[] | null {
  const found = inSelection(question, originals.get(wanted) ?? wanted);
  return found === null || key === undefined ? found : [...found, key];
}

function inSelection({ key, args, children }: Selection, wanted: object): string[] | null {
  const found = inValue(args, wanted) ?? first(Object.values(children).flat(), (child) => inSelection(child, wanted));
  return found === null ? null : [key, ...found];
}

function inValue(value: unknown, wanted: object): string[] | null {
  if (value === wanted) return [];
  if (value === null || typeof value !== "object") return null;
  return first(Object.entries(value), ([key, inner]) => {
    const found = inValue(inner, wanted);
    return found === null ? null : [key, ...found];
  });
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
