import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerSuggestDocument, type ExplorerSuggestQuery, type NodeType } from "../generated/graphql.js";
import { dateInWords, inWords } from "../words/in-words.js";
import { useSettled } from "./use-settled.js";
import "./suggest.css";

type Found = ExplorerSuggestQuery["search"]["edges"][number]["node"];
export type Suggestion = Extract<Found, { readonly __typename: "Actor" | "Place" | "Event" }>;

interface SuggestProps {
  readonly label: string;
  readonly placeholder: string;
  readonly types: readonly NodeType[];
  readonly onPick: (suggestion: Suggestion) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** How long the typing has to rest before the server is asked. */
const restMs = 150;

/** A field that suggests what bears the name that is being typed, in any usual spelling. */
export function Suggest({ label, placeholder, types, onPick, field }: SuggestProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const words = useSettled(text.trim(), restMs);
  const { result, fault, isLoading } = useAnswer(words === "" ? null : `${words} ${types}`, (signal) =>
    ask(ExplorerSuggestDocument, { words, types: [...types] }, signal),
  );
  const suggestions = (result?.search.edges ?? []).map(({ node }) => node).filter(isSuggestion);
  const showsList = isOpen && words !== "" && text.trim() !== "";

  const pick = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return;
    setText("");
    setOpen(false);
    onPick(suggestion);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + suggestions.length) % suggestions.length);
    } else if (event.key === "Enter" && showsList) pick(suggestions[active]);
    else if (event.key === "Escape") setOpen(false);
  };

  return (
    <div className="suggest">
      <input
        ref={field}
        className="field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={showsList}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={showsList && suggestions[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(change) => {
          setText(change.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <div className="suggestions" hidden={!showsList}>
        <div id={`${id}-list`} role="listbox" aria-label={label}>
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, as in every combobox
            // biome-ignore lint/a11y/useFocusableInteractive: likewise
            <div
              key={suggestion.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // Not on click alone: the field would lose the focus first, and the list be gone.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              <span>{suggestion.__typename === "Event" ? suggestion.label : suggestion.name}</span>
              <span className="quiet">{whatItIs(suggestion)}</span>
            </div>
          ))}
        </div>
        {suggestions.length === 0 && (
          <p className="quiet">{fault ? fault.message : isLoading ? "Looking …" : "Nothing has a name like this."}</p>
        )}
      </div>
    </div>
  );
}

function isSuggestion(found: Found): found is Suggestion {
  return ["Actor", "Place", "Event"].includes(found.__typename);
}

function whatItIs(suggestion: Suggestion): string {
  switch (suggestion.__typename) {
    case "Actor":
      return inWords(suggestion.actorType);
    case "Place":
      return [inWords(suggestion.placeType), suggestion.parent?.name].filter(Boolean).join(", ");
    case "Event":
      return dateInWords(suggestion.date);
  }
}
