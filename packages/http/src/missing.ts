import type { z } from 'zod';

const one = (kind: string): string => `${/^[aio]/.test(kind) ? 'an' : 'a'} ${kind}`;

/** What is said of a field that is not there. Zod's own words speak of `undefined`, which no request can hold. */
export const missing: z.core.$ZodErrorMap = (issue) => {
  if (issue.input !== undefined) return undefined;
  if (issue.code === 'invalid_type') return `is missing; it must be ${one(issue.expected)}`;
  if (issue.code === 'invalid_value')
    return `is missing; it must be ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`;
  return undefined;
};
