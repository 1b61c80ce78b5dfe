import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainWords } from './plain-words.ts';

const body = z.object({
  reason: z.string(),
  weight: z.int(),
  status: z.enum(['onTrack', 'offTrack']),
  evidence: z.array(z.string()),
});

const said = (schema: z.ZodType, data: unknown) =>
  schema
    .safeParse(data, { error: plainWords })
    .error?.issues.map(({ path, message }) => [path.join('/'), message]);

test('a field that is not there is called missing, and what it must be is said', () => {
  expect(said(body, {})).toEqual([
    ['reason', 'is missing; it must be a string'],
    ['weight', 'is missing; it must be a number'],
    ['status', 'is missing; it must be "onTrack" or "offTrack"'],
    ['evidence', 'is missing; it must be an array'],
  ]);
});

test('a request without a body is called missing', () => {
  expect(said(body, undefined)).toEqual([['', 'is missing; it must be an object']]);
});

test('a field of another type keeps the words of zod', () => {
  expect(said(body, { reason: 5, weight: 1, status: 'onTrack', evidence: [] })).toEqual([
    ['reason', 'Invalid input: expected string, received number'],
  ]);
});

test.each([
  [z.number().min(0.000001), 0, 'must be at least 0.000001'],
  [z.number().positive(), 0, 'must be more than 0'],
  [z.number().max(1), 2, 'must be at most 1'],
  [z.number().lt(1), 1, 'must be less than 1'],
  [z.int().min(1), 0, 'must be at least 1'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().min(3), 'no', 'must have at least 3 characters'],
  [z.string().max(1), 'no', 'must have at most 1 character'],
  [z.array(z.string()).min(1), [], 'must not be empty'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'must have at most 2 entries'],
  [z.iso.date(), '31 January', 'must be a day, such as 2026-01-31'],
  [z.iso.datetime(), 'now', 'must be an instant, such as 2026-01-31T09:00:00Z'],
  [z.uuid(), 'me', 'must be an id, which is a UUID'],
])('what is out of bounds is told what would be right: %#', (schema, data, message) => {
  expect(said(schema, data)).toEqual([['', message]]);
});

test('a schema that says it in its own words keeps them', () => {
  expect(said(z.string().min(1, 'say why'), '')).toEqual([['', 'say why']]);
});
