import { describe, expect, test } from 'vitest';
import { derivedId, reviewId } from './ids.ts';

describe('ids', () => {
  test('ids derived from the same parts never change', () => {
    expect(derivedId('event', 'a', 'b')).toBe('4e01299d-6122-534c-82b9-802af5ac8cdc');
  });

  test('derived ids differ for other namespaces and for parts that join to the same text', () => {
    const ids = [
      derivedId('event', 'a', 'bc'),
      derivedId('event', 'ab', 'c'),
      derivedId('event', 'abc'),
      derivedId('goal', 'abc'),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test('of reviews are derived from employment, cycle and kind', () => {
    expect(reviewId('e', 'c', 'annual')).toBe(derivedId('review', 'e', 'c', 'annual'));
    expect(reviewId('e', 'c', 'annual')).not.toBe(reviewId('e', 'c', 'probation'));
  });
});
