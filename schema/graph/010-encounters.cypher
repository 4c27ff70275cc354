// Who was where and who met whom is kept summed up: lists of an actor's places or opponents are read in the order of an index, however many events they sum up.
CREATE CONSTRAINT active_in_id IF NOT EXISTS FOR ()-[r:ACTIVE_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT met_id IF NOT EXISTS FOR ()-[r:MET]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX active_at_by_actor IF NOT EXISTS FOR ()-[r:ACTIVE_IN]-() ON (r.actorId, r.atEventCount);
CREATE INDEX active_in_by_place IF NOT EXISTS FOR ()-[r:ACTIVE_IN]-() ON (r.placeId, r.eventCount);
CREATE INDEX met_by_actor IF NOT EXISTS FOR ()-[r:MET]-() ON (r.actorId, r.eventCount);
CREATE INDEX opposed_by_actor IF NOT EXISTS FOR ()-[r:MET]-() ON (r.actorId, r.opposingEventCount);
CREATE INDEX met IF NOT EXISTS FOR ()-[r:MET]-() ON (r.eventCount);
CREATE INDEX opposed IF NOT EXISTS FOR ()-[r:MET]-() ON (r.opposingEventCount);
//! sum up again
