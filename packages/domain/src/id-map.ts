type Part<V> = ReadonlyMap<string, V>;

/**
 * An immutable map by UUID in parts of parts, told apart by the id's last two characters, which are random: a change
 * copies two small maps and one part of 256, so that folding a long stream stays linear.
 */
export type IdMap<V> = Part<Part<Part<V>>>;

export const emptyIdMap: IdMap<never> = new Map();

const placeOf = (id: string): readonly [string, string] => [id.slice(-1), id.slice(-2, -1)];

export const getById = <V>(map: IdMap<V>, id: string): V | undefined => {
  const [outer, inner] = placeOf(id);
  return map.get(outer)?.get(inner)?.get(id);
};

/** The map with this value; `undefined` takes the id out. */
export const withId = <V>(map: IdMap<V>, id: string, value: V | undefined): IdMap<V> => {
  const [outer, inner] = placeOf(id);
  const parts = map.get(outer);
  const part = new Map(parts?.get(inner));
  if (value === undefined) part.delete(id);
  else part.set(id, value);
  return new Map(map).set(outer, new Map(parts).set(inner, part));
};
