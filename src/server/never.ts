/** The signal of what does not end before its answer. */
export const never: AbortSignal = new AbortController().signal;
