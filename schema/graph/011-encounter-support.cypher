// What is kept of who was where and who met whom says how many claims say so; and whom an actor stood with, and who attacked in a place, is read in the order of an index, too.
CREATE INDEX stood_with_by_actor IF NOT EXISTS FOR ()-[r:MET]-() ON (r.actorId, r.sameEventCount);
CREATE INDEX attacked_in_by_place IF NOT EXISTS FOR ()-[r:ACTIVE_IN]-() ON (r.placeId, r.attackedEventCount);
//! sum up again
