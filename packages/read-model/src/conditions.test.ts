import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { either, where } from './conditions.ts';
import { statementOf } from './database.ts';

test('leaves out conditions that are not given', () => {
  expect(statementOf(sql`select 1 ${where(false, undefined)}`).text).toBe('select 1 ');
  expect(statementOf(sql`select 1 ${where(sql`a = ${1}`, false, '', sql`b = ${2}`)}`).text).toBe(
    'select 1 where a = $1 and b = $2',
  );
});

test('joins conditions with or, and is false if there are none', () => {
  expect(statementOf(either(undefined, false)).text).toBe('false');
  expect(statementOf(either(sql`a = ${1}`, false, sql`b`)).text).toBe('(a = $1 or b)');
});
