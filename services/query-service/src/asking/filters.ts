import { id } from '@cairn/contracts/values';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';

/** The id of a person, or `me` for whoever asks. */
export const person = z.union([z.literal('me'), id]);

/** Up to twenty ids, separated by commas. */
export const ids = z
  .string()
  .transform((given) => given.split(','))
  .pipe(z.array(id).max(20));

/** A part of a name or title, in upper or lower case. */
export const partOfName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\0]*$/, 'text without zero characters');

/** A filter in which `me` is the id of whoever asks. */
export const asAskedBy = <F extends Record<string, unknown>>({ personId }: Principal, filter: F): F =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value === 'me' ? personId : value]),
  ) as F;
