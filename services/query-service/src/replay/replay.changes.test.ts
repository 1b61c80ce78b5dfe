import { describe, expect, test } from 'vitest';
import { changesBetween, plain } from './replay.changes.ts';

describe('a state as JSON', () => {
  test('writes maps as objects, sets as arrays, positions as text, and leaves out what is undefined', () => {
    const state = {
      answers: new Map([['f1', { answer: 'kept', by: undefined }]]),
      hands: new Set(['a', 'b']),
      position: 5n,
      rating: null,
    };
    expect(plain(state)).toEqual({
      answers: { f1: { answer: 'kept' } },
      hands: ['a', 'b'],
      position: '5',
      rating: null,
    });
  });
});

describe('what a step changed', () => {
  test('is nothing between equal states', () => {
    expect(changesBetween({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  });

  test('is each value by its path, with null for what was not there or is gone', () => {
    const before = { rating: { mark: 4, by: 'x' }, flag: true };
    const after = { rating: { mark: 3, by: 'x' }, answers: { 'a/b~c': 'kept' } };
    expect(changesBetween(before, after)).toEqual([
      { path: '/rating/mark', from: 4, to: 3 },
      { path: '/flag', from: true, to: null },
      { path: '/answers', from: null, to: { 'a/b~c': 'kept' } },
    ]);
  });

  test('writes paths as JSON pointers', () => {
    expect(changesBetween({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } })).toEqual([
      { path: '/a~1b/~0', from: 1, to: 2 },
    ]);
  });

  test('takes a list that differs anywhere as one change', () => {
    expect(changesBetween({ hands: ['a'] }, { hands: ['a', 'b'] })).toEqual([
      { path: '/hands', from: ['a'], to: ['a', 'b'] },
    ]);
  });
});
