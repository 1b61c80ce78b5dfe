import { version } from 'uuid';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, keyedIds, unkeyedId } from './derived-id.ts';

const idOf = keyedIds('an id key of at least 32 characters');

describe('ids with a key', () => {
  test('never change for the same key, namespace and parts', () => {
    expect(idOf('review', 'a', 'b')).toBe(idOf('review', 'a', 'b'));
    expect(idOf('review', 'a', 'b')).toBe('4c51a3b7-0fec-83b6-b7ac-fcb1c6bb6da5');
  });

  test('are UUIDs of version 8', () => {
    expect(version(idOf('review', 'a'))).toBe(8);
  });

  test('differ from those of another key', () => {
    const other = keyedIds('another id key of at least 32 characters');
    expect(other('review', 'a', 'b')).not.toBe(idOf('review', 'a', 'b'));
  });

  test('differ for other namespaces and for parts that join to the same text', () => {
    const ids = [idOf('a', 'b', 'bc'), idOf('a', 'bb', 'c'), idOf('a', 'bbc'), idOf('b', 'bbc')];
    expect(new Set(ids).size).toBe(4);
  });
});

describe('ids without a key', () => {
  test('are the ones that older logs hold', () => {
    expect(unkeyedId('event', 'a', 'b')).toBe('4e01299d-6122-534c-82b9-802af5ac8cdc');
    expect(unkeyedId('request', 'a', 'b')).toBe('7d1c3d25-9d25-5814-89e7-eae55bd9d52c');
  });

  test('differ for other namespaces and for parts that join to the same text', () => {
    const ids = [
      unkeyedId('event', 'a', 'bc'),
      unkeyedId('event', 'ab', 'c'),
      unkeyedId('event', 'abc'),
      unkeyedId('goal', 'abc'),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});

test('the fingerprint of a key names it without giving it away', () => {
  const fingerprint = fingerprintOf('an id key of at least 32 characters');
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf('another id key of at least 32 characters')).not.toBe(fingerprint);
});
