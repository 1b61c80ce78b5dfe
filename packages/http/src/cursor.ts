import type { z } from 'zod';
import { ProblemError } from './problem.ts';

/** An opaque place in a list: what the next page begins after. Bigints stand in it as decimal strings. */
export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const refuse = (path: string): never => {
  throw new ProblemError(400, 'cursor/malformed', {
    detail: 'The cursor is not one that this list gave out.',
    fields: [{ path, message: 'not a cursor of this list' }],
  });
};

/** The place that a cursor stands for. Throws a 400 if this list did not issue it; `path` names the field with it. */
export const decodeCursor = <S extends z.ZodType>(
  cursor: string,
  schema: S,
  path = 'query/cursor',
): z.output<S> => {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return refuse(path);
  }
  const read = schema.safeParse(place);
  return read.success ? read.data : refuse(path);
};
