import type { PastRatingEvent } from '@cairn/contracts/past-rating.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { pastRating } from './past-rating.decider.ts';

const facts = { known: true, timeZone: 'UTC', saysOtherwise: false };
const rating = {
  personId: uuid(1),
  pastRatingId: uuid(2),
  period: { from: '2024-01-01', to: '2024-12-31' },
  source: 'Talent suite',
  scale: '1 to 5',
  mark: '4',
};
const record = (more: object = {}) => commandOf('RecordPastRating', { ...rating, ...more });
const recorded = (more: object = {}): PastRatingEvent => ({
  type: 'PastRatingRecorded',
  data: { ...rating, from: null, occurredAt: now, ...more },
});

test('records a past rating once', () => {
  given(pastRating)
    .when(record({ rater: 'R. Vale' }), facts)
    .decides(recorded({ rater: 'R. Vale' }));
  given(pastRating, recorded()).when(record(), facts).decidesNothing();
});
test('records another mark with a reason, and names the mark before', () => {
  given(pastRating, recorded())
    .when(record({ mark: '3', reason: 'A typing error' }), facts)
    .decides(recorded({ mark: '3', from: '4', reason: 'A typing error' }));
});
test('records another rater or comment for the same mark', () => {
  const correction = { rater: 'V. Reyes', reason: 'Another V.' };
  given(pastRating, recorded({ rater: 'R. Vale' }))
    .when(record(correction), { ...facts, saysOtherwise: true })
    .decides(recorded({ from: '4', ...correction }));
  given(pastRating, recorded(correction)).when(record(correction), facts).decidesNothing();
});
test.each([
  ['another mark without a reason', { mark: '3' }, 'past-rating/reason-missing', 'reason'],
  [
    'a period that has not ended',
    { period: { from: '2024-01-01', to: '2999-12-31' } },
    'past-rating/not-past',
    'period/to',
  ],
  [
    'a period that ended more than five years ago',
    { period: { from: '1999-01-01', to: '1999-12-31' } },
    'past-rating/too-old',
    'period/to',
  ],
  [
    'a period that ends before it begins',
    { period: { from: '2024-12-31', to: '2024-01-01' } },
    'past-rating/ends-before-it-begins',
    'period/to',
  ],
])('refuses %s', (_, more, code, field) => {
  given(pastRating, recorded())
    .when(record({ mark: '3', ...more }), facts)
    .refuses(code, field);
});
test('refuses the rating of a person who is not registered', () => {
  given(pastRating)
    .when(record(), { ...facts, known: false })
    .refuses('person/unknown');
});
test('the state holds no text about a person', () => {
  const state = pastRating.evolve(pastRating.initial, recorded({ comment: 'Steady', rater: 'R. Vale' }));
  expect(JSON.stringify([...state])).not.toMatch(/Steady|Vale/);
});
