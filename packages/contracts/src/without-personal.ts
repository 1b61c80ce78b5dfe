import type { EventType } from './event-type.ts';
import { personalPaths } from './personal.ts';
import { eventTypes } from './registry.ts';

const without = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return undefined;
  if (key === '*') return Array.isArray(value) ? value.map((item) => without(item, rest)) : value;
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [key]: without(inner, rest) };
};

const pathsOf = (type: EventType): readonly (readonly string[])[] =>
  personalPaths(type.schema).map(({ path }) => path);
const paths = new Map([...eventTypes.values()].map((type) => [type.type, pathsOf(type)]));

/** The data of an event without the fields that its schema marks as personal. */
export const withoutPersonal = (event: { type: string; data: unknown }): unknown =>
  (paths.get(event.type) ?? []).reduce<unknown>((data, path) => without(data, path), event.data);
