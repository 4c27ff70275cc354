import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { KnownPlace } from "../gazetteer/gazetteer.js";
import type { TokenRange } from "../text/token.js";

/** A place name found among tokens. */
export interface FoundName extends TokenRange {
  readonly name: string;
  readonly known: KnownPlace | null;
  /** What the noun beside it says it is. */
  readonly stated: PlaceType | null;
  /** 1 if the last token ends in an s that is not of the name ("Syrias"). */
  readonly straySuffix: 0 | 1;
}
