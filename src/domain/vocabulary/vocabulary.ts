/** A controlled vocabulary: each value with the sentence that explains it, which GraphQL shows as the enum value's description. */
export type Vocabulary<Value extends string = string> = Readonly<Record<Value, string>>;

/** True if `value` belongs to the vocabulary. */
export function isValueOf<Value extends string>(vocabulary: Vocabulary<Value>, value: unknown): value is Value {
  return typeof value === "string" && Object.hasOwn(vocabulary, value);
}
