// The claims that a source, or its family, has a link in: sourceChain is searched for the link.
CREATE TEXT INDEX claim_source_chain IF NOT EXISTS FOR (n:Claim) ON (n.sourceChain);
