import { z } from 'zod';

const asNumber = (pattern: RegExp) => (given: unknown) =>
  typeof given === 'string' && pattern.test(given) ? Number(given) : given;

/** A whole number in a query, in digits. JavaScript's own `Number` reads '' as 0 and accepts 0x10 and 1e2. */
export const whole = <S extends z.ZodType<number>>(schema: S) =>
  z.preprocess(asNumber(/^(0|[1-9]\d{0,14})$/), schema);

/** A number in a query, such as 3, -1 or 2.5. */
export const decimal = z.preprocess(
  asNumber(/^-?\d{1,15}(\.\d{1,15})?$/),
  z.number('a number such as 3, -1 or 2.5'),
);

/** The size of a page: at most `most`, and `usual` if the query does not say. */
export const pageSize = (most: number, usual: number) =>
  whole(z.int(`a whole number from 1 to ${most}`).min(1).max(most).default(usual));
