// What is kept of who was where and who met whom says how many claims say so; and whom an actor stood with is read in the order of an index, too.
CREATE INDEX stood_with_by_actor IF NOT EXISTS FOR ()-[r:MET]-() ON (r.actorId, r.sameEventCount);
//! sum up again
