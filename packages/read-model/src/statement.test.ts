import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db, statementOf } from './database.ts';

test('gives a statement the same name whatever its values', () => {
  const [one, other] = [1, 2].map((value) => statementOf(sql`select ${value}`));
  expect(one?.name).toBe(other?.name);
  expect([one?.values, other?.values]).toEqual([[1], [2]]);
  expect(statementOf(sql`select ${1}, ${2}`).name).not.toBe(one?.name);
});

test('gives the builder and the tag the same name for the same text', () => {
  const built = statementOf(db.selectFrom('okr.goal').select('title').where('goal_id', '=', 'a'));
  const written = statementOf(sql`select "title" from "okr"."goal" where "goal_id" = ${'b'}`);
  expect(built).toEqual({ ...written, values: ['a'] });
});

test('keeps a value out of the text, whatever it says', () => {
  const { text, values } = statementOf(sql`select * from t where name = ${"'; drop table t; --"}`);
  expect(text).toBe('select * from t where name = $1');
  expect(values).toEqual(["'; drop table t; --"]);
});
