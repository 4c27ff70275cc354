/**
 * An object of an answer, to be given its fields under the keys that the client chose. It has no prototype, because `__proto__` may be one of them.
 */
export function answerObject(type?: string): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null);
  if (type !== undefined) object["__typename"] = type;
  return object;
}
