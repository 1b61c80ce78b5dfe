import { describe, expect, test } from 'vitest';
import { counter } from './counter.fixture.ts';
import type { LogEntry } from './decode.ts';
import { cold } from './load.ts';
import { createWarmStates } from './warm-states.ts';

const at = (revision: number, asOf = 0) => ({ warm: { ...cold(counter.initial), revision }, asOf });

describe('kept states', () => {
  test('are evicted in the order of their last use', () => {
    const states = createWarmStates(2);
    states.put(counter, 'a', at(0));
    states.put(counter, 'b', at(0));
    states.get(counter, 'a');
    states.put(counter, 'c', at(0));
    expect(['a', 'b', 'c'].map((stream) => states.get(counter, stream)?.revision)).toEqual([0, undefined, 0]);
  });

  test('a kept state is never replaced by an older revision', () => {
    const states = createWarmStates();
    states.put(counter, 'a', at(5));
    states.put(counter, 'a', at(3));
    expect(states.get(counter, 'a')?.revision).toBe(5);
  });

  test('a kept state is not given to another decider for the same stream', () => {
    const states = createWarmStates();
    states.put(counter, 'a', at(5));
    expect(states.get({ ...counter }, 'a')).toBeUndefined();
  });

  test('a state is as fresh as the freshest of two readings that found the same', () => {
    const states = createWarmStates();
    states.put(counter, 'a', at(5, 20));
    states.put(counter, 'a', at(5, 10));
    expect(states.get(counter, 'a', 20)?.revision).toBe(5);
    expect(states.get(counter, 'a', 21)).toBeUndefined();
  });
});

describe('a kept state that keeps up with the log', () => {
  const tail = { asOf: 10 };
  const place = { id: 'e', stream: 'a', revision: 1, position: 20n, type: 'T' };
  const stateAfter = (entry: LogEntry) => {
    const states = createWarmStates();
    states.put(counter, 'a', { ...at(0, 10), tail });
    states.advance(tail, entry);
    return states.get(counter, 'a')?.revision;
  };

  test('passes over an event that this release does not know', () => {
    expect(stateAfter({ kind: 'unknown', ...place })).toBe(1);
  });

  test('is forgotten at an event that cannot be read', () => {
    expect(stateAfter({ kind: 'malformed', reason: 'data.amount: required', ...place })).toBeUndefined();
  });

  test('does not keep up if it is older than what was read for the others', () => {
    const states = createWarmStates();
    states.put(counter, 'a', { ...at(0, 9), tail });
    expect(states.keepsUp('a', tail)).toBe(false);
  });
});
