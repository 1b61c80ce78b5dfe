import { describe, expect, test } from 'vitest';
import { cold } from './load.ts';
import { createWarmStates } from './warm.ts';

const at = (revision: number) => ({ ...cold('state'), revision });
const decider = {};

describe('kept states', () => {
  test('are evicted in the order of their last use', () => {
    const states = createWarmStates(2);
    states.put(decider, 'a', at(0));
    states.put(decider, 'b', at(0));
    states.get(decider, 'a');
    states.put(decider, 'c', at(0));
    expect(['a', 'b', 'c'].map((stream) => states.get(decider, stream)?.revision)).toEqual([0, undefined, 0]);
  });

  test('a kept state is never replaced by an older revision', () => {
    const states = createWarmStates();
    states.put(decider, 'a', at(5));
    states.put(decider, 'a', at(3));
    expect(states.get(decider, 'a')?.revision).toBe(5);
  });

  test('a kept state is not given to another decider for the same stream', () => {
    const states = createWarmStates();
    states.put(decider, 'a', at(5));
    expect(states.get({}, 'a')).toBeUndefined();
  });
});
