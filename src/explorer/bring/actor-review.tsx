import { Suggest } from "../find/suggest.js";
import type { NodeType } from "../generated/graphql.js";
import { counted, inWords } from "../words/in-words.js";
import type { Draft, Drafts, Preview } from "./corrections.js";

const types: readonly NodeType[] = ["ACTOR"];

interface ActorReviewProps {
  readonly actors: Preview["actors"];
  readonly drafts: Drafts;
  readonly onChange: (key: string, change: Partial<Draft>) => void;
}

/** The actors that were found: which of them the graph knows, and which are known under another name. */
export function ActorReview({ actors, drafts, onChange }: ActorReviewProps) {
  return (
    <ul className="actor-review">
      {actors
        .filter(({ isPublisher }) => !isPublisher)
        .map(({ key, name, actorType, knownId, mentions }) => {
          const draft = drafts.get(key);
          return (
            <li key={key}>
              <span>
                {name}{" "}
                <span className="quiet">
                  {inWords(actorType)}, {knownId === null ? "new" : "in the graph"}, named{" "}
                  {counted(mentions.length, "time")}
                </span>
              </span>
              {draft?.sameAs ? (
                <button
                  type="button"
                  className="chip"
                  onClick={() => onChange(key, { sameAs: null, sameAsName: null })}
                >
                  is {draft.sameAsName} <span aria-hidden="true">×</span>
                  <span className="hidden">: take this back</span>
                </button>
              ) : (
                <Suggest
                  label={`Who ${name} is`}
                  placeholder="is the same as …"
                  types={types}
                  onPick={(actor) =>
                    actor.__typename === "Actor" && onChange(key, { sameAs: actor.id, sameAsName: actor.name })
                  }
                />
              )}
            </li>
          );
        })}
    </ul>
  );
}
