import type { CheckInValue } from '@cairn/contracts/key-result.values';
import { expect, test } from 'vitest';
import { isSamePart, isSameValue } from './check-in.rules.ts';

const number = (value: number): CheckInValue => ({ kind: 'number', number: value });
const count = (total: number): CheckInValue => ({ kind: 'count', total });
const yesNo = (done: boolean): CheckInValue => ({ kind: 'yesNo', done });
const part = (milestoneId: string, done: boolean): CheckInValue => ({ kind: 'milestone', milestoneId, done });

const examples = [
  [number(1), number(2), true, false],
  [number(1), number(1), true, true],
  [count(1), count(1), true, true],
  [yesNo(true), yesNo(false), true, false],
  [part('pilot', true), part('pilot', true), true, true],
  [part('pilot', true), part('pilot', false), true, false],
  [part('pilot', true), part('launch', true), false, false],
  [number(1), count(1), false, false],
  [yesNo(true), part('pilot', true), false, false],
] as const;

test.each(examples)('compares %j with %j: same part %s, same value %s', (a, b, samePart, sameValue) => {
  expect([isSamePart(a, b), isSamePart(b, a)]).toEqual([samePart, samePart]);
  expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([sameValue, sameValue]);
});
