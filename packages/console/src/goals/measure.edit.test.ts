import { expect, test } from 'vitest';
import { figuresOf, measureOf } from './measure.edit.ts';

const measure = { kind: 'increase', baseline: 45, target: 65, unit: 'points' } as const;

test('the figures of a measure can be revised, and its kind and unit stay', () => {
  expect(figuresOf(measure)).toEqual({ baseline: '45', target: '65' });
  expect(measureOf({ measure, milestones: null }, { baseline: '45', target: '70,5' })).toEqual({
    ...measure,
    target: 70.5,
  });
});

test('a figure that cannot be read leaves what was there', () => {
  expect(measureOf({ measure, milestones: null }, { target: 'more' })).toEqual(measure);
});

test('milestones keep their titles', () => {
  const milestoneId = '0192f0c4-7b1a-7c3e-9d52-0000000000aa';
  expect(
    measureOf(
      {
        measure: { kind: 'milestone', parts: [{ milestoneId, weight: 2 }] },
        milestones: [{ milestoneId, title: 'First customer' }],
      },
      {},
    ),
  ).toEqual({ kind: 'milestone', parts: [{ milestoneId, weight: 2, title: 'First customer' }] });
});
