// Lists are read in the order of an index, so that a page costs the page and not what the actor, place or source has in all.
CREATE INDEX participates_in_by_actor IF NOT EXISTS FOR ()-[r:PARTICIPATES_IN]-() ON (r.actorId, r.pageKey);
CREATE INDEX at_by_place IF NOT EXISTS FOR ()-[r:AT]-() ON (r.placeId, r.pageKey);
CREATE INDEX located_in_by_place IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.placeId, r.pageKey);
CREATE INDEX attributed_to_by_source IF NOT EXISTS FOR ()-[r:ATTRIBUTED_TO]-() ON (r.sourceId, r.pageKey);
CREATE INDEX event_page IF NOT EXISTS FOR (n:Event) ON (n.pageKey);
CREATE INDEX document_page IF NOT EXISTS FOR (n:Document) ON (n.pageKey);
CREATE INDEX claim_page IF NOT EXISTS FOR (n:Claim) ON (n.pageKey);
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest);
CREATE INDEX event_latest IF NOT EXISTS FOR (n:Event) ON (n.latest);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);

// What belongs to one document.
CREATE INDEX account_document IF NOT EXISTS FOR (n:Account) ON (n.documentId);
CREATE INDEX claim_document IF NOT EXISTS FOR (n:Claim) ON (n.documentId);
CREATE INDEX mention_document IF NOT EXISTS FOR (n:Mention) ON (n.documentId);
CREATE INDEX merged_event_target IF NOT EXISTS FOR (n:MergedEvent) ON (n.mergedInto);
