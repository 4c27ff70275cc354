import { bounds, inWords } from "../words/in-words.js";
import { Chain } from "./chain.js";
import type { EvidenceEvent } from "./event-marks.js";
import { type Figure, figuresInConflict, relationsOf } from "./figures-in-conflict.js";
import "./casualty-ledger.css";

interface CasualtyLedgerProps {
  readonly ledger: EvidenceEvent["casualtyLedger"];
  readonly onClaim: (id: string) => void;
}

/** Every figure with who gives it; those in conflict side by side, for none of them is the right one by itself. */
export function CasualtyLedger({ ledger, onClaim }: CasualtyLedgerProps) {
  const inConflict = figuresInConflict(ledger);
  const figures = ledger.figures.map((figure) => (
    <li key={figure.number} className={figure.isSuperseded ? "superseded" : undefined}>
      <button type="button" className="figure" onClick={() => onClaim(figure.claim.id)} title={figure.claim.quote}>
        {figureInWords(figure)}
      </button>
      <span className="quiet">{whom(figure)}</span>
      <Chain chain={figure.claim.chain} />
      <span className="quiet relation">
        no. {figure.number}
        {[...relationsOf(ledger, figure.number), ...(figure.isSuperseded ? ["replaced"] : [])].map(
          (words) => `, ${words}`,
        )}
      </span>
    </li>
  ));
  const conflicting = figures.filter((_, index) => inConflict.has(ledger.figures[index]?.number ?? -1));
  const others = figures.filter((_, index) => !inConflict.has(ledger.figures[index]?.number ?? -1));

  return (
    <div className="casualty-ledger">
      {conflicting.length > 0 && (
        <>
          <p>
            <span className="tag warning">in conflict</span>
          </p>
          <ul className="conflict">{conflicting}</ul>
        </>
      )}
      {others.length > 0 && <ul>{others}</ul>}
    </div>
  );
}

function figureInWords({ min, max, share, qualifier }: Figure): string {
  if (share !== null) return `${Math.round(share * 100)} %`;
  if (qualifier === "NONE_REPORTED") return "none";
  if (min === null && max === null) return qualifier === null ? "?" : inWords(qualifier);
  return bounds(min, max);
}

function whom({ casualty, victimGroup, isPart }: Figure): string {
  const group = victimGroup === null || victimGroup === "TOTAL" ? "" : `, ${inWords(victimGroup)}`;
  return `${casualty === null ? "" : inWords(casualty)}${group}${isPart ? ", of them" : ""}`;
}
