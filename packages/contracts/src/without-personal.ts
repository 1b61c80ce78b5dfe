import type { EventType } from './event-type.ts';
import { type Personal, personalPaths } from './personal.ts';
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

/** The personal texts of an event by field, such as `rationale` or `reason`. Those inside other fields are left out. */
export const personalTexts = ({ type, data }: { type: string; data: unknown }): Record<string, Personal> => {
  const fields = (paths.get(type) ?? []).flatMap(([field = '', ...inner]) =>
    inner.length === 0 ? [field] : [],
  );
  const given = data as Readonly<Record<string, Personal | undefined>>;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = given[field];
      return text === undefined ? [] : [[field, text]];
    }),
  );
};
