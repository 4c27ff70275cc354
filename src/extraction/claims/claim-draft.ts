import type { ExtractedClaim } from "../../domain/extraction.js";

/** A claim before it has an id. */
export type ClaimDraft = Omit<ExtractedClaim, "id">;
