import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { compiledOnce, fixed } from './compiled-once.ts';
import { statementOf } from './database.ts';

const between = (low: RawBuilder<unknown>, high: RawBuilder<unknown>) =>
  sql`(a > ${low} and b < ${high} and c > ${low} and d = ${'kept'})`;

test('says the same as the piece that it was built from, whatever fills its holes', () => {
  const once = compiledOnce(between);
  for (const [low, high] of [
    [sql`${1}`, sql`${2}`],
    [sql`p.low`, sql`(select ${3}, ${4})`],
  ] as const) {
    const statement = statementOf(sql`select ${0} where ${once(low, high)} limit ${9}`);
    expect(statement).toEqual(statementOf(sql`select ${0} where ${between(low, high)} limit ${9}`));
  }
});

test('builds the piece once', () => {
  let built = 0;
  const once = compiledOnce((hole: RawBuilder<unknown>) => {
    built += 1;
    return sql`${hole}`;
  });
  const values = [1, 2].map((value) => statementOf(sql`select ${once(sql`${value}`)}`).values);
  expect([built, values]).toEqual([1, [[1], [2]]]);
});

test('keeps the values of a piece without holes', () => {
  const piece = sql`(a = ${1} and b = ${'two'})`;
  expect(statementOf(sql`select ${fixed(piece)}`)).toEqual(statementOf(sql`select ${piece}`));
});
