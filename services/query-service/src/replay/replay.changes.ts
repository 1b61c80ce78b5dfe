export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A state as JSON: a map as an object, a set as an array, what is undefined left out. */
export const plain = (value: unknown): Json => {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, each]) => [String(key), plain(each)]));
  if (value instanceof Set || Array.isArray(value)) return [...value].map(plain);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plain(each)]])),
    );
  return (value ?? null) as Json;
};

/** One value that became another one; null where it was not there. `path` is a JSON pointer (RFC 6901). */
export type Change = { path: string; from: Json; to: Json };

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pointer = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What differs between two states, key by key; a list that differs anywhere is one change. */
export const changesBetween = (from: Json, to: Json, path = ''): Change[] => {
  if (isObject(from) && isObject(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
      changesBetween(from[key] ?? null, to[key] ?? null, `${path}${pointer(key)}`),
    );
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
};
