/** Things by what they have in common, in the order in which each group begins. */
export const groupsOf = <T>(things: readonly T[], commonOf: (thing: T) => string | number): T[][] => {
  const groups = new Map<string | number, T[]>();
  for (const thing of things) {
    const common = commonOf(thing);
    const group = groups.get(common);
    if (group) group.push(thing);
    else groups.set(common, [thing]);
  }
  return [...groups.values()];
};
