import { expect, test } from 'vitest';
import { patternsOf } from './pattern.ts';

const counted = (perspectiveId: string, met: number, closed: number) => ({
  perspectiveId,
  name: perspectiveId,
  closed,
  met,
});

test('goals of one perspective that are met beside missed ones of another are a pattern', () => {
  expect(patternsOf([counted('customer', 0, 5), counted('process', 5, 5)])).toEqual([
    { meets: 'process', misses: 'customer', p: expect.closeTo(2 / 252, 12) },
  ]);
});

test('fewer than five closed goals on a side are no pattern', () => {
  expect(patternsOf([counted('customer', 0, 4), counted('process', 9, 9)])).toEqual([]);
});

test('a difference that chance explains is no pattern', () => {
  expect(patternsOf([counted('customer', 1, 5), counted('process', 4, 5)])).toEqual([]);
});
