import { expect, test } from 'vitest';
import { z } from 'zod';
import { writeChecked } from './serialize.ts';

const schema = z.object({
  rows: z.array(z.object({ name: z.string() })),
  more: z.record(z.string(), z.unknown()),
});
const write = writeChecked({ schema, method: 'GET', url: '/rows' });

test('a reply as its schema describes it is written as it is', () => {
  const reply = { rows: [{ name: 'a' }], more: { any: 1 } };
  expect(JSON.parse(write(reply))).toEqual(reply);
});

test('a field beyond the schema of a reply is named', () => {
  const reply = { rows: [{ name: 'a', giverId: 'b' }], more: {} };
  expect(() => write(reply)).toThrow('GET /rows has a field beyond its schema: rows.0.giverId');
});

test('a reply that lacks a field of its schema is refused', () => {
  expect(() => write({ rows: [] })).toThrow('breaks its schema: more');
});
