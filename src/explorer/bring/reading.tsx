import { useEffect, useState } from "react";
import { counted } from "../words/in-words.js";

/** That an engine reads, for how long, and how to stop waiting. */
export function Reading({ characters, onCancel }: { readonly characters: number; readonly onCancel: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="notice">
      <strong role="status">Reading {counted(characters, "character")} …</strong>
      <p className="quiet">
        {counted(seconds, "second")}. Actors and places are looked up, sentences taken apart, claims given to who makes
        them.
      </p>
      <progress />
      <button type="button" className="button" onClick={onCancel}>
        Stop
      </button>
    </div>
  );
}
