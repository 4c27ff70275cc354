// The newest events in which an actor has one role are read in the order of an index.
CREATE INDEX participates_in_by_role IF NOT EXISTS FOR ()-[r:PARTICIPATES_IN]-() ON (r.actorId, r.role, r.pageKey);
