import { id } from '@cairn/contracts/values';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';

// A symbol, so that a search for the text "me" stays a search.
const me: unique symbol = Symbol('whoever asks');

/** The id of a person, or `me` for whoever asks. */
export const person = z.union([z.literal('me').transform((): typeof me => me), id]);

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

/** Up to twenty names in lower case, separated by commas. */
export const names = z
  .string()
  .max(1_000)
  .regex(/^[^\0]*$/, 'text without zero characters')
  .toLowerCase()
  .transform((given) => given.split(',').map((each) => each.trim()))
  .pipe(z.array(z.string().min(1)).max(20));

type AskedBy<F> = { [K in keyof F]: F[K] extends infer V ? (V extends typeof me ? string : V) : never };

/** A filter in which every person that is `me` is whoever asks. */
export const asAskedBy = <F extends Record<string, unknown>>({ personId }: Principal, filter: F) =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value === me ? personId : value]),
  ) as AskedBy<F>;
