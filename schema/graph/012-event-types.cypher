// The newest events of a type are read in the order of an index.
CREATE INDEX event_by_sub_event_type IF NOT EXISTS FOR (n:Event) ON (n.subEventType, n.pageKey);
CREATE INDEX event_by_plover_type IF NOT EXISTS FOR (n:Event) ON (n.ploverType, n.pageKey);
