import { expect, test } from 'vitest';
import { reflected } from './head.ts';

const at = (position: string) => ({ position, eventId: `event-${position}` });

test('an answer gives the position of the slowest projection, and the coordinate of each', () => {
  expect(reflected({ okr: at('100'), review: at('99') })).toEqual({
    seenAt: { okr: at('100'), review: at('99') },
    position: '99',
  });
});

test('a projection that has folded nothing has no coordinate, and the answer is at position 0', () => {
  expect(reflected({ okr: at('100'), review: null, scorecard: { position: '0', eventId: null } })).toEqual({
    seenAt: { okr: at('100') },
    position: '0',
  });
});
