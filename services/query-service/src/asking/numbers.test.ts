import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decimal, pageSize, whole } from './numbers.ts';

const taken = (schema: z.ZodType, given: unknown): unknown => schema.safeParse(given).data ?? 'refused';

describe('a number in a query', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    ['', 'refused'],
    [' 1', 'refused'],
    ['01', 'refused'],
    ['1.0', 'refused'],
    ['1e2', 'refused'],
    ['0x3', 'refused'],
    ['-1', 'refused'],
    [['1', '2'], 'refused'],
  ])('that is whole: %j is %s', (given, expected) => {
    expect(taken(whole(z.int().min(0)), given)).toBe(expected);
  });

  test.each([
    ['3', 3],
    ['-2.5', -2.5],
    ['0', 0],
    ['', 'refused'],
    ['.5', 'refused'],
    ['1e300', 'refused'],
    ['0x3', 'refused'],
    ['Infinity', 'refused'],
  ])('that may have a fraction: %j is %s', (given, expected) => {
    expect(taken(decimal, given)).toBe(expected);
  });

  test('has the usual page size as its default, in the OpenAPI schema too', () => {
    const query = z.object({ limit: pageSize(100, 20) });
    expect([query.parse({}), query.parse({ limit: '7' })]).toEqual([{ limit: 20 }, { limit: 7 }]);
    expect(z.toJSONSchema(query, { io: 'input' }).properties).toEqual({
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    });
  });
});
