import type { Command, Decider } from '@cairn/contracts/decider';
import type { UnitEvent } from '@cairn/contracts/unit.events';
import { reject } from '@cairn/contracts/rejection';
import { describe, expect, test } from 'vitest';
import { given, stateAfter } from './given-when-then.ts';

const occurredAt = '2026-07-01T09:00:00.000Z';
const founded = (name: string): Extract<UnitEvent, { type: 'UnitFounded' }> => ({
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
  test('decides passes only for exactly these events in this order', () => {
    const when = tell(() => [a, b]);
    expect(() => when.decides(a, b)).not.toThrow();
    for (const wrong of [[b, a], [a], [a, b, a], []])
      expect(() => when.decides(...wrong)).toThrow(/expected/);
  });

  test('decides fails for an event that does not match its schema or has extra fields', () => {
    for (const wrong of [founded(' '), { ...a, data: { ...a.data, extra: 1 } }])
      expect(() => tell(() => [wrong]).decides(wrong)).toThrow(/expected/);
  });

  test('decides throws what the decider throws', () => {
    expect(() => tell(() => reject('invalid', 'a/b', 'No.')).decides(a)).toThrow('No.');
  });
});

describe('refuses', () => {
  const refusal = tell(() => reject('invalid', 'a/b', 'No.', [{ path: 'x', message: 'y' }]));

  test('refuses compares the code and, if given, all field paths', () => {
    expect(() => refusal.refuses('a/b')).not.toThrow();
    expect(() => refusal.refuses('a/b', 'x')).not.toThrow();
    expect(() => refusal.refuses('a/c')).toThrow(/expected/);
    expect(() => refusal.refuses('a/b', 'x', 'z')).toThrow(/expected/);
  });

  test('refuses fails for events and for other errors', () => {
    expect(() => tell(() => []).refuses('a/b')).toThrow(/expected/);
    const broken = tell(() => {
      throw new TypeError('a bug');
    });
    expect(() => broken.refuses('a/b')).toThrow('a bug');
  });
});

test('decidesNothing fails for events', () => {
  expect(() => tell(() => []).decidesNothing()).not.toThrow();
  expect(() => tell(() => [a]).decidesNothing()).toThrow(/expected/);
});

test('a history with events that do not match their schemas fails', () => {
  expect(stateAfter(told, [b, a])).toEqual(['B', 'A']);
  expect(() => stateAfter(told, [founded('')])).toThrow(/expected/);
});
