export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A state as JSON: a map becomes an object, a set an array, and properties that are undefined are left out. */
export const toJson = (value: unknown): Json => {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, each]) => [String(key), toJson(each)]));
  if (value instanceof Set || Array.isArray(value)) return [...value].map(toJson);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, toJson(each)]])),
    );
  return (value ?? null) as Json;
};

/** One value that changed; null stands for a missing one. `path` is a JSON pointer (RFC 6901). */
export type Change = { path: string; from: Json; to: Json };

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pointer = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The differences between two states, key by key. A list with any difference is one change. */
export const changesBetween = (from: Json, to: Json, path = ''): Change[] => {
  if (isObject(from) && isObject(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
      changesBetween(from[key] ?? null, to[key] ?? null, `${path}${pointer(key)}`),
    );
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
};
