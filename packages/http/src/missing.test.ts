import { expect, test } from 'vitest';
import { z } from 'zod';
import { missing } from './missing.ts';

const body = z.object({
  reason: z.string(),
  weight: z.int(),
  status: z.enum(['onTrack', 'offTrack']),
  evidence: z.array(z.string()),
});

const said = (data: unknown) =>
  body
    .safeParse(data, { error: missing })
    .error?.issues.map(({ path, message }) => [path.join('/'), message]);

test('a field that is not there is called missing, and what it must be is said', () => {
  expect(said({})).toEqual([
    ['reason', 'is missing; it must be a string'],
    ['weight', 'is missing; it must be a number'],
    ['status', 'is missing; it must be "onTrack" or "offTrack"'],
    ['evidence', 'is missing; it must be an array'],
  ]);
});

test('a request without a body is called missing', () => {
  expect(said(undefined)).toEqual([['', 'is missing; it must be an object']]);
});

test('a field of another type keeps the words of zod', () => {
  expect(said({ reason: 5, weight: 1, status: 'onTrack', evidence: [] })).toEqual([
    ['reason', 'Invalid input: expected string, received number'],
  ]);
});
