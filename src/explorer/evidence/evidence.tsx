import { useMemo, useState } from "react";
import { CasualtyLedger } from "./casualty-ledger.js";
import { ClaimsList } from "./claims-list.js";
import { EventFacts } from "./event-facts.js";
import { type EvidenceEvent, eventMarks } from "./event-marks.js";
import { ReportText } from "./report-text.js";

/** An event's facts, figures, claims, and the reports they stand in; a claim and its words lead to each other. */
export function Evidence({ event }: { readonly event: EvidenceEvent }) {
  const claims = event.claims.edges.map(({ node }) => node);
  const documents = event.documents.edges.map(({ node }) => node);
  const [claimId, setClaimId] = useState<string | null>(null);
  const [documentId, setDocumentId] = useState(documents[0]?.id ?? null);
  const document = documents.find(({ id }) => id === documentId) ?? documents[0];
  const marks = useMemo(() => (document ? eventMarks(event, document.id) : []), [event, document]);

  const lookAt = (id: string) => {
    setClaimId(id);
    const claim = claims.find((one) => one.id === id);
    if (claim) setDocumentId(claim.document.id);
  };

  return (
    <article className="evidence-article">
      <EventFacts event={event} />
      {event.casualtyLedger.figures.length > 0 && (
        <section>
          <h4>Casualties</h4>
          <CasualtyLedger ledger={event.casualtyLedger} onClaim={lookAt} />
        </section>
      )}
      {document && (
        <section>
          <h4>Reports</h4>
          <div className="report-tabs">
            {documents.map(({ id, title, publisher, publishedAt }) => (
              <button
                key={id}
                type="button"
                className="button"
                aria-pressed={id === document.id}
                title={title ?? undefined}
                onClick={() => setDocumentId(id)}
              >
                {publisher?.name ?? title ?? "Report"}, {publishedAt.slice(0, 10)}
              </button>
            ))}
          </div>
          <ReportText text={document.text} marks={marks} claim={claimId} onClaim={lookAt} />
          <p className="legend quiet">
            <span className="quote">quote</span>
            <span className="actor">actor</span>
            <span className="place">place</span>
            <span className="cue">attribution</span>
          </p>
        </section>
      )}
      <section>
        <h4>Claims</h4>
        <ClaimsList claims={claims} total={event.claims.total.value} claim={claimId} onClaim={lookAt} />
      </section>
    </article>
  );
}
