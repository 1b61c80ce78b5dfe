import type { Past } from './past.ts';

type Version = { valid_from: string; known_at: string; revision: number };

/** The last of some versions of one thing that was true and known then. */
export const lastVersion = <V extends Version>(
  versions: readonly V[],
  { asOf, knownAt }: Past,
): V | undefined => {
  const [valid, known] = [asOf.toISOString(), knownAt.toISOString()];
  return versions
    .filter((version) => version.valid_from <= valid && version.known_at <= known)
    .reduce<V | undefined>((last, each) => (last && last.revision > each.revision ? last : each), undefined);
};

/** Things by an id of theirs, in the order in which they come. */
export const byId = <T>(things: readonly T[], idOf: (thing: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(idOf(thing));
    if (group) group.push(thing);
    else groups.set(idOf(thing), [thing]);
  }
  return groups;
};

/** The last version of each thing that was there then. */
export const lastVersions = <V extends Version>(
  versions: readonly V[],
  idOf: (version: V) => string,
  past: Past,
): V[] => [...byId(versions, idOf).values()].flatMap((own) => lastVersion(own, past) ?? []);
