type Part<V> = ReadonlyMap<string, V>;

/**
 * An immutable map by UUID in 256 parts. The last two characters of an id, which are random, choose its part. A change
 * copies one part and two small maps, so folding a long stream stays linear.
 */
export type IdMap<V> = Part<Part<Part<V>>>;

export const emptyIdMap: IdMap<never> = new Map();

const partOf = (id: string): readonly [string, string] => [id.slice(-1), id.slice(-2, -1)];

export const getById = <V>(map: IdMap<V>, id: string): V | undefined => {
  const [outer, inner] = partOf(id);
  return map.get(outer)?.get(inner)?.get(id);
};

/** A copy of the map with this value; `undefined` removes the id. */
export const withId = <V>(map: IdMap<V>, id: string, value: V | undefined): IdMap<V> => {
  const [outer, inner] = partOf(id);
  const parts = map.get(outer);
  const part = new Map(parts?.get(inner));
  if (value === undefined) part.delete(id);
  else part.set(id, value);
  return new Map(map).set(outer, new Map(parts).set(inner, part));
};

/** All values of a map, in no particular order. */
export const valuesOf = <V>(map: IdMap<V>): V[] =>
  [...map.values()].flatMap((parts) => [...parts.values()].flatMap((part) => [...part.values()]));
