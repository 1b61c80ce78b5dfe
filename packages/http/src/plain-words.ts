import { z } from 'zod';
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
  { inclusive = true, exact: isExact = false }: { inclusive?: boolean; exact?: boolean },
): string => {
  const [including, excluding] = bounds[bound];
  const amount = isExact ? `exactly ${limit}` : `${inclusive ? including : excluding} ${limit}`;
  const units = counted[origin];
  if (!units) return `must be ${amount}`;
  if (bound === 'least' && inclusive && !isExact && limit === 1) return 'must not be empty';
  return `must have ${amount} ${limit === 1 ? units[0] : units[1]}`;
};

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day, such as 2026-01-31',
  datetime: 'must be an instant, such as 2026-01-31T09:00:00Z',
  uuid: 'must be an id, which is a UUID',
  email: 'must be an email address, such as ana@example.com',
  url: 'must be a URL, such as https://example.com',
};

/** What a field must be. */
const right = (issue: Issue): string | undefined => {
  if (issue.code === 'invalid_type') return `must be ${one(issue.expected)}`;
  if (issue.code === 'invalid_value') return `must be ${anyOf(issue.values)}`;
  return undefined;
};

const formatted = ({
  format,
  pattern,
}: {
  format: string;
  pattern?: string | undefined;
}): string | undefined =>
  formats[format] ?? (pattern === undefined ? undefined : `must match the pattern ${pattern}`);

/** The fields that an object may have; undefined if its schema does not list them. */
const fieldsOf = (schema: unknown): readonly string[] | undefined => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return undefined;
};

const unknownFields = (keys: readonly string[], schema: unknown): string => {
  const known = fieldsOf(schema);
  const wrong = `has no field ${anyOf(keys)}`;
  if (!known) return wrong;
  return `${wrong}; ${known.length === 0 ? 'it has none' : `it may have ${anyOf(known)}`}`;
};

/** What is said of a field that is wrong, for people who read it in a form. A schema's own words go before these; what is left, Zod says. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_union') return ofUnion(issue);
  const said = right(issue);
  // Zod's own words speak of `undefined`, which no request can hold.
  if (said !== undefined) return issue.input === undefined ? `is missing; it ${said}` : said;
  if (issue.code === 'too_small') return within('least', issue.origin, issue.minimum, issue);
  if (issue.code === 'too_big') return within('most', issue.origin, issue.maximum, issue);
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, issue.inst);
  if (issue.code === 'invalid_key') return `as a name, it ${issue.issues[0]?.message ?? 'is wrong'}`;
  return issue.code === 'invalid_format' ? formatted(issue) : undefined;
};
