type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Changed<T> = { [field: string]: T[keyof T] | undefined };

// The values are JSON, and the fields of each are written in one order.
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that are given and differ, as they were and as they become; undefined if all is so already. */
export const beforeAndAfter = <T extends object>(
  fields: readonly (keyof T & string)[],
  was: T,
  given: Given<T>,
): { before: Changed<T>; after: Changed<T> } | undefined => {
  const changed = fields.filter((field) => given[field] !== undefined && !isSame(given[field], was[field]));
  if (changed.length === 0) return undefined;
  const of = (from: Given<T>): Changed<T> => Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { before: of(was), after: of(given) };
};
