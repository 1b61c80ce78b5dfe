import type { Role } from '@cairn/contracts/envelope';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolveReview, type Review, type ReviewState } from '@cairn/domain/review.state';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { expect, test } from 'vitest';
import { answerAtOnce } from './answer-at-once.fixture.ts';
import { seesNomination } from './nomination.visibility.ts';
import { statesIn } from './organisation.arbitrary.ts';

const occurredAt = '2025-01-01T00:00:00.000Z';
const people = ['ann', 'dan'].map(
  (personId): PersonEvent => ({
    type: 'PersonEmployed',
    data: { personId, employmentId: `${personId} 1`, effectiveFrom: '2025-01-01', occurredAt },
  }),
);
const context = {
  subjectId: 'dan',
  employmentId: 'dan 1',
  cycleId: 'a cycle',
  accountableRaterId: 'ann',
  unitId: null,
  level: null,
};
const opened: ReviewEvent = {
  type: 'ReviewOpened',
  data: { reviewId: 'a review', context, kind: 'annual', managers: [], occurredAt },
};
const review = evolveReview({ status: 'unopened' } satisfies ReviewState, opened) as Review;

const sightOf = (roles: readonly Role[]) =>
  answerAtOnce(
    seesNomination({ personId: 'ann', roles, today: '2025-01-02' }, review, {
      personId: 'ann',
      status: 'assigned',
      bySubject: true,
    }),
    statesIn(people),
  );

test('somebody who rates as well sees no nomination in that review by the role of HR alone', () => {
  expect(sightOf(['hr'])).toBe('none');
});

test('a rater sees it by the role of a manager', () => {
  expect(sightOf(['employee', 'manager'])).toBe('whole');
});
