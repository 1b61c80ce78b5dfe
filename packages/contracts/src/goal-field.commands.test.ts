import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { fillGoalFieldsBody } from './goal-field.commands.ts';

const isTaken = (value: unknown): boolean =>
  fillGoalFieldsBody.safeParse({ fields: [{ fieldId: randomUUID(), value }] }).success;

test('takes no number that an event could not hold', () => {
  expect([1e15, 0, -2.5].map(isTaken)).toEqual([true, true, true]);
  expect([1e16, -1e300, 1e-20].map(isTaken)).toEqual([false, false, false]);
});
