// Names are looked up by their folded form and by the key of their transliterations.
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX name_transliteration IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.folded, n.key];
CREATE FULLTEXT INDEX texts IF NOT EXISTS FOR (n:Event|Claim|Document) ON EACH [n.label, n.quote, n.title];
CREATE POINT INDEX place_location IF NOT EXISTS FOR (n:Place) ON (n.location);
