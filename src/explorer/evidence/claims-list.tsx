import { useView } from "../view-state/use-view-state.js";
import { asLabel, inWords } from "../words/in-words.js";
import { Chain } from "./chain.js";
import type { EvidenceClaim } from "./event-marks.js";
import "./claims-list.css";

interface ClaimsListProps {
  readonly claims: readonly EvidenceClaim[];
  readonly total: number;
  readonly claim: string | null;
  readonly onClaim: (id: string) => void;
}

/** Who says what of the event, in which words, and on whose word. */
export function ClaimsList({ claims, total, claim, onClaim }: ClaimsListProps) {
  const { state, change } = useView();
  return (
    <>
      <ol className="claims">
        {claims.map(({ id, kind, modality, quote, chain, rootSource }) => (
          <li key={id} className={id === claim ? "looked-at" : undefined}>
            <button type="button" className="claim-quote" aria-pressed={id === claim} onClick={() => onClaim(id)}>
              “{quote}”
            </button>
            <p className="claim-source">
              <Chain chain={chain} /> <span className="tag">{asLabel(kind)}</span>{" "}
              {modality !== "ASSERTED" && <span className="tag warning">{inWords(modality)}</span>}
              {rootSource && !state.without.includes(rootSource.id) && (
                <button
                  type="button"
                  className="link without"
                  onClick={() => change({ without: [...state.without, rootSource.id] })}
                >
                  look without {rootSource.name}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
      {total > claims.length && (
        <p className="quiet">
          The first {claims.length} of {total} claims.
        </p>
      )}
    </>
  );
}
