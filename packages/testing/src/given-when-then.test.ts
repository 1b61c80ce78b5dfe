import type { Command, Decider } from '@cairn/contracts/decider';
import type { UnitEvent } from '@cairn/contracts/unit.events';
import { reject } from '@cairn/contracts/rejection';
import { describe, expect, test } from 'vitest';
import { given, stateAfter } from './given-when-then.ts';

const occurredAt = '2026-07-01T09:00:00.000Z';
const founded = (name: string): UnitEvent => ({
  type: 'UnitFounded',
  data: { unitId: '00000000-0000-4000-8000-000000000001', name, kind: 'team', occurredAt },
});
const [a, b] = [founded('A'), founded('B')];

/** Decides what it is told to, and keeps the names in the order of the log. */
const told: Decider<readonly string[], Command<'Tell', () => readonly UnitEvent[]>, UnitEvent> = {
  category: 'unit',
  initial: [],
  decide: ({ data }) => data(),
  evolve: (names, { data }) => [...names, data.name],
};
const tell = (data: () => readonly UnitEvent[]) => {
  const actor = { personId: '', kind: 'human', actingAs: 'hr', client: '', issuer: '', subject: '' } as const;
  return given(told, a).when({ type: 'Tell', data, actor, at: occurredAt });
};

describe('decides', () => {
  test('takes the events in their order, all of them and no more', () => {
    const when = tell(() => [a, b]);
    expect(() => when.decides(a, b)).not.toThrow();
    for (const wrong of [[b, a], [a], [a, b, a], []])
      expect(() => when.decides(...wrong)).toThrow(/expected/);
  });

  test('refuses an event that is not as its schema says, or holds more', () => {
    for (const wrong of [founded(' '), { ...a, data: { ...a.data, extra: 1 } }])
      expect(() => tell(() => [wrong]).decides(wrong)).toThrow(/expected/);
  });

  test('throws what the decider throws', () => {
    expect(() => tell(() => reject('invalid', 'a/b', 'No.')).decides(a)).toThrow('No.');
  });
});

describe('refuses', () => {
  const refusal = tell(() => reject('invalid', 'a/b', 'No.', [{ path: 'x', message: 'y' }]));

  test('takes the code and, where given, exactly the fields', () => {
    expect(() => refusal.refuses('a/b')).not.toThrow();
    expect(() => refusal.refuses('a/b', 'x')).not.toThrow();
    expect(() => refusal.refuses('a/c')).toThrow(/expected/);
    expect(() => refusal.refuses('a/b', 'x', 'z')).toThrow(/expected/);
  });

  test('is not met by events or by another error', () => {
    expect(() => tell(() => []).refuses('a/b')).toThrow(/expected/);
    const broken = tell(() => {
      throw new TypeError('a bug');
    });
    expect(() => broken.refuses('a/b')).toThrow('a bug');
  });
});

test('decidesNothing is not met by events', () => {
  expect(() => tell(() => []).decidesNothing()).not.toThrow();
  expect(() => tell(() => [a]).decidesNothing()).toThrow(/expected/);
});

test('a history that could not be in the log is refused', () => {
  expect(stateAfter(told, [b, a])).toEqual(['B', 'A']);
  expect(() => stateAfter(told, [founded('')])).toThrow(/expected/);
});
