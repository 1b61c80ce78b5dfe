/**
 * An immutable map by UUID in parts, told apart by the id's last two characters, which are random: a change copies one
 * part of 256, so that folding a long stream stays linear.
 */
export type IdMap<V> = ReadonlyMap<string, ReadonlyMap<string, V>>;

export const emptyIdMap: IdMap<never> = new Map();

const partOf = (id: string): string => id.slice(-2);

export const getById = <V>(map: IdMap<V>, id: string): V | undefined => map.get(partOf(id))?.get(id);

/** The map with this value; `undefined` takes the id out. */
export const withId = <V>(map: IdMap<V>, id: string, value: V | undefined): IdMap<V> => {
  const part = new Map(map.get(partOf(id)));
  if (value === undefined) part.delete(id);
  else part.set(id, value);
  return new Map(map).set(partOf(id), part);
};
