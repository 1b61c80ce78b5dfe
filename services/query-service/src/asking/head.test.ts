import { expect, test } from 'vitest';
import { reflected } from './head.ts';

const at = (position: string) => ({ position, eventId: `event-${position}` });

test('what lags most decides which position an answer reflects, and each projection keeps its own coordinate', () => {
  expect(reflected({ okr: at('100'), review: at('99') })).toEqual({
    seenAt: { okr: at('100'), review: at('99') },
    position: '99',
  });
});

test('a projection that folded nothing shows nothing, and holds the answer at the beginning', () => {
  expect(reflected({ okr: at('100'), review: null, scorecard: { position: '0', eventId: null } })).toEqual({
    seenAt: { okr: at('100') },
    position: '0',
  });
});
