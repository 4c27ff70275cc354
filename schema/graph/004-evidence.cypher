// The best supported relationships of an actor or a place are read in the order of an index, however many it has.
CREATE INDEX participates_in_by_evidence IF NOT EXISTS FOR ()-[r:PARTICIPATES_IN]-() ON (r.actorId, r.supportCount, r.id);
CREATE INDEX at_by_evidence IF NOT EXISTS FOR ()-[r:AT]-() ON (r.placeId, r.supportCount, r.id);
