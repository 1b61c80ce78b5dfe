import { describe, expect, test } from 'vitest';
import { newKeyResult, readKeyResult, type SaidKeyResult, saidOf } from './said.ts';

const said = (more: Partial<SaidKeyResult>): SaidKeyResult => ({
  ...newKeyResult(),
  title: 'More customers',
  ...more,
});
const measureOf = (more: Partial<SaidKeyResult>) => {
  const read = readKeyResult(said(more));
  return 'words' in read ? read.words.measure : read.unreadable;
};

describe('a key result that is typed', () => {
  test('becomes the measure of its kind, with the figures of that kind alone', () => {
    const figures = { baseline: '45', target: '65,5', limit: '9', low: '1', high: '2', change: '-15' };
    expect(measureOf({ kind: 'increase', figures, unit: 'points' })).toEqual({
      kind: 'increase',
      baseline: 45,
      target: 65.5,
      unit: 'points',
    });
    expect(measureOf({ kind: 'atMost', figures })).toEqual({ kind: 'atMost', limit: 9 });
    expect(measureOf({ kind: 'stayWithin', figures })).toEqual({ kind: 'stayWithin', low: 1, high: 2 });
    const source = { baselineSource: 'Report', baselineAsOf: '2026-01-31' };
    expect(measureOf({ kind: 'relative', figures, ...source })).toEqual({
      kind: 'relative',
      baseline: 45,
      change: -0.15,
      ...source,
    });
    expect(measureOf({ kind: 'yesNo', figures, unit: 'points' })).toEqual({ kind: 'yesNo' });
    const part = { title: 'First customer', weight: '2', dueOn: '' };
    expect(measureOf({ kind: 'milestone', parts: [part] })).toEqual({
      kind: 'milestone',
      parts: [{ title: 'First customer', weight: 2 }],
    });
  });

  test('names every figure that cannot be read, and changes none of them', () => {
    const figures = { baseline: 'some', target: '' };
    expect(measureOf({ figures, weight: 'heavy' })).toEqual(['measure/baseline', 'measure/target', 'weight']);
    expect(measureOf({ kind: 'count', figures: { target: '5' } })).toEqual({ kind: 'count', target: 5 });
  });
});

test('a key result that is edited without a change stays what it was', () => {
  const measure = {
    kind: 'relative',
    baseline: 40,
    change: -0.07,
    baselineSource: 'Report',
    baselineAsOf: '2026-01-31',
    display: { style: 'percent' },
  } as const;
  const existing = { title: 'Fewer calls', weight: 2, measure, milestones: null, dueOn: '2026-05-31' };
  expect(readKeyResult(saidOf(existing), measure)).toEqual({
    words: { title: 'Fewer calls', weight: 2, measure, dueOn: '2026-05-31' },
  });
});

test('a yes or no that has a due day is due with its key result', () => {
  const measure = { kind: 'yesNo', dueOn: '2026-05-31' } as const;
  const said = saidOf({ title: 'Live', weight: 1, measure, milestones: null, dueOn: null });
  expect(readKeyResult(said, measure)).toMatchObject({ words: { measure } });
  const dueOn = '2026-06-30';
  expect(readKeyResult({ ...said, dueOn }, measure)).toMatchObject({
    words: { dueOn, measure: { kind: 'yesNo', dueOn } },
  });
});
