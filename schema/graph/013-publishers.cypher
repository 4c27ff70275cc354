// The newest documents of a publisher are read in the order of an index.
CREATE INDEX document_by_publisher IF NOT EXISTS FOR (n:Document) ON (n.publisherId, n.pageKey);
