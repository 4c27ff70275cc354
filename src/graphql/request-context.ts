import type { Services } from "../services/services.js";

/** What every resolver finds in its context. */
export interface RequestContext {
  readonly services: Services;
  /** Aborted when nobody waits for a subscription any more. */
  readonly ended: AbortSignal;
}
