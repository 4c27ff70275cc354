// Events hold the days on which claims about them were published, with how many (`publicationDays`, `publicationClaimCounts`). Those of a graph that was made before lack them.
//! project again
