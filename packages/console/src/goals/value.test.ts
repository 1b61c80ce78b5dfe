import { describe, expect, test } from 'vitest';
import type { KeyResult } from './goal.ts';
import { figureOf, typedOf, valueOf, valueText } from './value.ts';

const measured = (measure: KeyResult['measure'], milestones: KeyResult['milestones'] = null) => ({
  measure,
  milestones,
  current: null,
});
const score = measured({ kind: 'increase', baseline: 45, target: 65, unit: 'points' });
const calls = measured({ kind: 'count', baseline: 0, target: 5 });
const signed = measured({ kind: 'yesNo' });
const partId = '0192f0c4-7b1a-7c3e-9d52-0000000000aa';
const launch = measured({ kind: 'milestone', parts: [{ milestoneId: partId, weight: 1 }] }, [
  { milestoneId: partId, title: 'First customer' },
]);

describe('a typed value', () => {
  test('may have a decimal comma and spaces', () => {
    expect(['56.8', ' 56,8', '1 200', '', 'many'].map(figureOf)).toEqual([
      56.8,
      56.8,
      1200,
      undefined,
      undefined,
    ]);
  });

  test('becomes the kind of value that its key result takes', () => {
    const typed = { figure: '7', done: true, milestoneId: partId };
    expect([score, calls, signed, launch].map((each) => valueOf(typed, each))).toEqual([
      { kind: 'number', number: 7 },
      { kind: 'count', total: 7 },
      { kind: 'yesNo', done: true },
      { kind: 'milestone', milestoneId: partId, done: true },
    ]);
  });

  test('is missing without a figure', () => {
    expect(valueOf({ figure: '', done: false, milestoneId: '' }, score)).toBeUndefined();
  });

  test('begins with the value that is given, and with the first part of milestones', () => {
    expect(typedOf({ kind: 'number', number: 56.8 }, score).figure).toBe('56.8');
    expect(typedOf(undefined, launch).milestoneId).toBe(partId);
  });
});

test('a value is shown with its unit, or with the name of its part', () => {
  expect(valueText({ kind: 'number', number: 56.8 }, score)).toBe('56.8 points');
  expect(valueText({ kind: 'milestone', milestoneId: partId, done: true }, launch)).toBe(
    'First customer: done',
  );
});
