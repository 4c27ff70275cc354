import { useState } from "react";
import { keepText, keptText } from "../view-state/browser-storage.js";

const key = "sitrep:tour";

export interface TourState {
  readonly isOn: boolean;
  readonly start: () => void;
  readonly end: () => void;
}

/**
 * Whether the tour is on: by itself once, for who comes to the page without a view of somebody else's and whose browser remembers that it was shown. Where
 * nothing can be remembered it would come every time, so there it waits to be asked for.
 */
export function useTour(): TourState {
  const [isOn, setOn] = useState(() => location.search === "" && keptText(key) === null && keepText(key, "shown"));
  return { isOn, start: () => setOn(true), end: () => setOn(false) };
}
