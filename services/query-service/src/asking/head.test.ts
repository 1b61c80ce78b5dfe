import { expect, test } from 'vitest';
import { reflected } from './head.ts';

const nothing = { shown: [] };
const at = (position: string) => ({ position, eventId: `event-${position}` });

test('an answer gives the position of the slowest projection, and the coordinate of each', () => {
  expect(reflected({ okr: at('100'), review: at('99') }, nothing)).toEqual({
    seenAt: { okr: at('100'), review: at('99') },
    position: '99',
    parked: [],
  });
});

test('a projection that has folded nothing has no coordinate, and the answer is at position 0', () => {
  expect(
    reflected({ okr: at('100'), review: null, scorecard: { position: '0', eventId: null } }, nothing),
  ).toEqual({
    seenAt: { okr: at('100') },
    position: '0',
    parked: [],
  });
});

test('an answer names the parked streams that it rests on in their order, and counts those that the reader may not know', () => {
  const parked = ['goal-a', 'goal-b', 'goal-c', 'alignment-organisation'];
  const okr = { ...at('100'), parked: parked.map((stream, revision) => ({ stream, revision })) };
  expect(reflected({ okr }, { shown: ['goal-a'], hidden: ['goal-a', 'goal-b'] }).parked).toEqual([
    { stream: 'alignment-organisation', revision: 3 },
    { stream: 'goal-a', revision: 0 },
    { stream: null, revision: null },
  ]);
});
