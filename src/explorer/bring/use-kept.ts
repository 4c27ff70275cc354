import { useState } from "react";
import { keepText, keptText } from "../view-state/browser-storage.js";

/** A text that this browser remembers, as far as it lets pages remember anything. */
export function useKept(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => keptText(key) ?? "");
  return [
    text,
    (next) => {
      setText(next);
      keepText(key, next);
    },
  ];
}
