/** What joins an event to a place: to the place itself, or with `withDescendants`, the default, to a place inside it, too. */
export function locating(withDescendants: unknown): "AT" | "LOCATED_IN" {
  return withDescendants === false ? "AT" : "LOCATED_IN";
}
