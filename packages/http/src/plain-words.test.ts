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

test('a field of another type is told what it must be', () => {
  expect(said(body, { reason: 5, weight: 1.5, status: 'onTrack', evidence: {} })).toEqual([
    ['reason', 'must be a string'],
    ['weight', 'must be a whole number'],
    ['evidence', 'must be an array'],
  ]);
});

const pet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cat') }),
  z.object({ kind: z.literal('dog'), weight: z.number() }),
]);
const eligible = z.union([z.literal('everyone'), z.array(z.uuid()).min(1)]);
const anchors = z.union([
  z.object({ red: z.number(), goal: z.number() }),
  z.object({ low: z.number(), high: z.number(), middle: z.number() }),
]);
const many = Array.from({ length: 60 }, (_, i) => `value ${i}`);

test.each([
  [z.enum(['onTrack', 'offTrack', 'onHold']), 'fine', '', 'must be "onTrack", "offTrack" or "onHold"'],
  [z.literal('review'), 'okr', '', 'must be "review"'],
  [z.literal([2, null]), 3, '', 'must be 2 or null'],
  [z.array(z.enum(['a', 'b'])), ['a', 'c'], '1', 'must be "a" or "b"'],
  [pet, { kind: 'cow' }, 'kind', 'must be "cat" or "dog"'],
  [pet, {}, 'kind', 'is missing; it must be "cat" or "dog"'],
  [pet, { kind: 'dog' }, 'weight', 'is missing; it must be a number'],
  [eligible, 5, '', 'must be "everyone" or an array'],
  [eligible, undefined, '', 'is missing; it must be "everyone" or an array'],
  [eligible, [], '', 'must not be empty'],
  [eligible, ['me'], '0', 'must be an id, which is a UUID'],
  [
    z.union([z.object({ a: z.string() }), z.object({ b: z.number() })]),
    { a: 1 },
    '',
    'a must be a string; or b is missing; it must be a number',
  ],
  [anchors, { red: 1 }, '', 'goal is missing; it must be a number'],
  [anchors, 7, '', 'must be an object'],
  [z.union([z.enum(['a', 'b']), z.number()]), true, '', 'must be "a" or "b" or a number'],
])('a wrong choice is told which values are right: %#', (schema, data, path, message) => {
  expect(said(schema, data)).toEqual([[path, message]]);
});

test.each([
  [z.strictObject({ a: z.string() }), { a: 'x', b: 1, c: 2 }, '', 'has no field "b" or "c"; it may have "a"'],
  [z.strictObject({}), { b: 1 }, '', 'has no field "b"; it has none'],
  [z.partialRecord(z.enum(['a', 'c']), z.number()), { b: 1 }, '', 'has no field "b"; it may have "a" or "c"'],
  [z.record(z.literal('a'), z.number()), { a: 1, b: 1 }, '', 'has no field "b"'],
  [
    z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string(), c: z.string() })]),
    { a: 'x', d: 1 },
    '',
    'has no field "d"; it may have "a"',
  ],
  [
    z.record(z.string().max(2), z.number()),
    { abc: 1 },
    'abc',
    'as a name, it must have at most 2 characters',
  ],
])('a field that is unknown is told which ones there are: %#', (schema, data, path, message) => {
  expect(said(schema, data)).toEqual([[path, message]]);
});

test('a long value is told by its beginning', () => {
  const long = 'a'.repeat(250);
  const [[, message] = []] = said(z.literal(long), 'b') ?? [];
  expect(message).toBe(`must be "${'a'.repeat(59)}…`);
});

test('one value is never called several others', () => {
  const values = Array.from({ length: 4 }, (_, i) => `${i}${'a'.repeat(49)}`);
  const [[, message = ''] = []] = said(z.enum(values), 'none') ?? [];
  expect(message).toContain(`or "${values[3]}"`);
});

test('of very many right values the first are told, and how many there are besides', () => {
  const [[, message = ''] = []] = said(z.enum(many), 'none') ?? [];
  expect(message).toMatch(/^must be "value 0", "value 1",.*"value 16" or one of 43 others$/);
  expect(message.length).toBeLessThan(300);
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
  [z.string().length(3), 'ab', 'must have exactly 3 characters'],
  [z.array(z.string()).length(1), [], 'must have exactly 1 entry'],
  [z.email(), 'ana', 'must be an email address, such as ana@example.com'],
  [z.url(), 'ana', 'must be a URL, such as https://example.com'],
  [z.string().regex(/^\w+$/), '?', 'must match the pattern /^\\w+$/'],
  [z.iso.date(), '31 January', 'must be a day, such as 2026-01-31'],
  [z.iso.datetime(), 'now', 'must be an instant, such as 2026-01-31T09:00:00Z'],
  [z.uuid(), 'me', 'must be an id, which is a UUID'],
])('what is out of bounds is told what would be right: %#', (schema, data, message) => {
  expect(said(schema, data)).toEqual([['', message]]);
});

test('a schema that says it in its own words keeps them', () => {
  expect(said(z.string().min(1, 'say why'), '')).toEqual([['', 'say why']]);
});
