import { BadInput } from "../../domain/errors.js";

/** The error for what cannot be told under a lens that leaves claims out: it is refused rather than told wrong. */
export function unseen(field: string, nextStep = "Leave out the field, or withoutSources and asOf."): BadInput {
  return new BadInput(`"${field}" cannot be told under a lens that leaves claims out.`, { nextStep });
}
