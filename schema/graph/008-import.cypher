// The position of each import, which its batches move; the releases of one row of a data set; and names by their folded spelling alone.
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_row IF NOT EXISTS FOR (n:Document) ON (n.rowKey);
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE CONSTRAINT may_be_id IF NOT EXISTS FOR ()-[r:MAY_BE]-() REQUIRE r.id IS UNIQUE;
