/**
 * The function, which reckons its answer once for each thing it is asked of. For what is asked of one draft or one sentence again and again, as each draft is compared with those before it.
 * @param find what depends on nothing but the thing, which does not change; its answer is shared, so nobody may change it either.
 */
export function oncePer<Thing extends WeakKey, Answer extends NonNullable<unknown>>(
  find: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const told = known.get(thing);
    if (told !== undefined) return told;
    const answer = find(thing);
    known.set(thing, answer);
    return answer;
  };
}
