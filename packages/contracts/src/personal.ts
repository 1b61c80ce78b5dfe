import { z } from 'zod';

/** What replaces a personal value whose key was destroyed. */
export type Erased = { erased: true };
export const erased: Erased = Object.freeze({ erased: true });

/** A personal value as readers get it: the value itself or `Erased`. */
export type Personal<T = string> = T | Erased;

export const isErased = (value: unknown): value is Erased =>
  typeof value === 'object' && value !== null && 'erased' in value && value.erased === true;

/** The value, or undefined if it was erased. */
export const unlessErased = <T>(value: Personal<T> | undefined): T | undefined =>
  value === undefined || isErased(value) ? undefined : value;

/** A personal text for a person to read. */
export const readable = (text: Personal): string => unlessErased(text) ?? '(erased)';

const erasedSchema = z.object({ erased: z.literal(true) });
const marks = z.registry<{ subject: string }>();

/**
 * Marks a field as personal. `subject` is the path of the id of the person it belongs to, from the root of the event, such
 * as `metadata.actor.personId`.
 */
export const personal = <S extends z.ZodType>(subject: string, schema: S) => {
  const marked = z.union([schema, erasedSchema]);
  marks.add(marked, { subject });
  return marked;
};

/** The path of a personal field in a schema: keys from the root, `*` for each item of an array. */
export type PersonalPath = { path: readonly string[]; subject: string };

/** All personal fields of a schema, found by their marks. */
export const personalPaths = (schema: z.core.$ZodType, path: readonly string[] = []): PersonalPath[] => {
  const mark = marks.get(schema);
  if (mark) return [{ path, subject: mark.subject }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => personalPaths(field, [...path, key]));
  if (schema instanceof z.ZodArray) return personalPaths(schema.element, [...path, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => personalPaths(option, path));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return personalPaths(schema.unwrap(), path);
  return [];
};
