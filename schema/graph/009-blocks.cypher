// Rows of one data set never tell one event, so they do not meet: a block is that of one data set, or of all that is none ('').
DROP CONSTRAINT block_key IF EXISTS;
MATCH (block:Block) WHERE block.dataSet IS NULL SET block.dataSet = '';
CREATE CONSTRAINT block_of_data_set IF NOT EXISTS FOR (n:Block) REQUIRE (n.key, n.dataSet) IS UNIQUE;
MATCH (account:Account)-[shared:IN_BLOCK]->(block:Block {dataSet: ''})
WHERE account.dataSet IS NOT NULL
MERGE (own:Block {key: block.key, dataSet: account.dataSet})
MERGE (account)-[:IN_BLOCK]->(own)
DELETE shared;
