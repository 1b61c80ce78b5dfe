import { expect, test } from 'vitest';
import { join, prepared, sql, where } from './sql.ts';

test('numbers the parameters through nested pieces in the order of the text', () => {
  const inner = sql`b = ${2} or b = ${3}`;
  const query = prepared(sql`select ${1} where ${inner} and c = ${'4'}`);
  expect(query.text).toBe('select $1 where b = $2 or b = $3 and c = $4');
  expect(query.values).toEqual([1, 2, 3, '4']);
});

test('leaves out conditions that are not there', () => {
  expect(prepared(sql`select 1 ${where(false, undefined)}`).text).toBe('select 1 ');
  expect(prepared(sql`select 1 ${where(sql`a = ${1}`, false, sql`b = ${2}`)}`).text).toBe(
    'select 1 where a = $1 and b = $2',
  );
});

test('joins pieces with a separator', () => {
  expect(prepared(join([sql`a`, sql`b`, sql`c`], sql`, `)).text).toBe('a, b, c');
});

test('gives one name to one text whatever its values', () => {
  const names = [1, 2].map((value) => prepared(sql`select ${value}`).name);
  expect(names[0]).toBe(names[1]);
  expect(prepared(sql`select ${1}, ${2}`).name).not.toBe(names[0]);
});

test('keeps a value out of the text, whatever it says', () => {
  const query = prepared(sql`select * from t where name = ${"'; drop table t; --"}`);
  expect(query.text).toBe('select * from t where name = $1');
});
