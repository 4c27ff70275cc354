/** What the local id of an actor that no lexicon has is made of: its name in small letters, with dashes between the words. */
export function actorSlug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}
