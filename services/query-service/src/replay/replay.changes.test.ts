import { describe, expect, test } from 'vitest';
import { changesBetween, toJson } from './replay.changes.ts';

describe('toJson', () => {
  test('writes maps as objects, sets as arrays and bigints as text, and leaves out undefined properties', () => {
    const state = {
      answers: new Map([['f1', { answer: 'kept', by: undefined }]]),
      hands: new Set(['a', 'b']),
      position: 5n,
      rating: null,
    };
    expect(toJson(state)).toEqual({
      answers: { f1: { answer: 'kept' } },
      hands: ['a', 'b'],
      position: '5',
      rating: null,
    });
  });
});

describe('changesBetween', () => {
  test('finds no change between equal states', () => {
    expect(changesBetween({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  });

  test('gives each changed value with its path, and null for a missing one', () => {
    const before = { rating: { mark: 4, by: 'x' }, flag: true };
    const after = { rating: { mark: 3, by: 'x' }, answers: { 'a/b~c': 'kept' } };
    expect(changesBetween(before, after)).toEqual([
      { path: '/rating/mark', from: 4, to: 3 },
      { path: '/flag', from: true, to: null },
      { path: '/answers', from: null, to: { 'a/b~c': 'kept' } },
    ]);
  });

  test('escapes keys in its paths as JSON pointers do', () => {
    expect(changesBetween({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } })).toEqual([
      { path: '/a~1b/~0', from: 1, to: 2 },
    ]);
  });

  test('gives a list with any difference as one change', () => {
    expect(changesBetween({ hands: ['a'] }, { hands: ['a', 'b'] })).toEqual([
      { path: '/hands', from: ['a'], to: ['a', 'b'] },
    ]);
  });
});
