import type { z } from 'zod';
import { anyOf, ofUnion } from './plain-choices.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const kinds: Readonly<Record<string, string>> = { int: 'whole number', record: 'object' };

const one = (expected: string): string => {
  const kind = kinds[expected] ?? expected;
  return `${/^[aio]/.test(kind) ? 'an' : 'a'} ${kind}`;
};

const counted: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

const bounds = { most: ['at most', 'less than'], least: ['at least', 'more than'] } as const;

/** A figure within bounds, or a text or list of so many characters or entries. */
const within = (
  bound: keyof typeof bounds,
  origin: string,
  limit: number | bigint,
  inclusive = true,
): string => {
  const [including, excluding] = bounds[bound];
  const amount = `${inclusive ? including : excluding} ${limit}`;
  const units = counted[origin];
  if (!units) return `must be ${amount}`;
  if (bound === 'least' && inclusive && limit === 1) return 'must not be empty';
  return `must have ${amount} ${limit === 1 ? units[0] : units[1]}`;
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day, such as 2026-01-31',
  datetime: 'must be an instant, such as 2026-01-31T09:00:00Z',
  uuid: 'must be an id, which is a UUID',
};

/** What a field must be. */
const right = (issue: Issue): string | undefined => {
  if (issue.code === 'invalid_type') return `must be ${one(issue.expected)}`;
  if (issue.code === 'invalid_value') return `must be ${anyOf(issue.values)}`;
  return undefined;
};

/** What is said of a field that is not there, out of bounds or not one of the right values, for people who read it in a form. Zod says the rest. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_union') return ofUnion(issue);
  const said = right(issue);
  // Zod's own words speak of `undefined`, which no request can hold.
  if (said !== undefined) return issue.input === undefined ? `is missing; it ${said}` : said;
  if (issue.code === 'too_small') return within('least', issue.origin, issue.minimum, issue.inclusive);
  if (issue.code === 'too_big') return within('most', issue.origin, issue.maximum, issue.inclusive);
  return issue.code === 'invalid_format' ? formats[issue.format] : undefined;
};
