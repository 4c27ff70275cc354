import { useEffect, useRef } from "react";
import { useView } from "../view-state/use-view-state.js";
import { findableTypes } from "./findable-types.js";
import { Suggest, type Suggestion } from "./suggest.js";

/** Finds an actor or a place to narrow the view down to, or an event to look at. A slash goes there. */
export function SearchBox() {
  const { change } = useView();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const goThere = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", goThere);
    return () => removeEventListener("keydown", goThere);
  }, []);

  const pick = (suggestion: Suggestion) => {
    if (suggestion.__typename === "Actor") change({ actor: suggestion.id });
    else if (suggestion.__typename === "Place") change({ place: suggestion.id });
    else change({ selected: suggestion.id });
  };

  return (
    <search className="search">
      <Suggest
        label="Find"
        placeholder="Find an actor, a place, an event  ( / )"
        types={findableTypes}
        onPick={pick}
        field={field}
      />
    </search>
  );
}
