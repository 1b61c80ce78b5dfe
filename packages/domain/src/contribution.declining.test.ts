import type { SubmitContribution } from '@cairn/contracts/contribution.commands';
import type { ContributionEvent } from '@cairn/contracts/contribution.events';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { contribution, contributionDecline, type ContributionFacts } from './contribution.decider.ts';
import { review } from './review.decider.ts';
import {
  actor,
  assigned,
  at,
  cycle,
  cycleId,
  declined,
  occurredAt,
  opened,
  peerId,
  raterId,
  reviewId,
  subjectId,
} from './review.fixture.ts';

const policy = { ...cycle.policy, mergedInput: { relations: ['peer' as const], k: 3 } };
const contributionId = uuid('c0');
const context = { reviewId, assignmentId: peerId, cycleId, subjectId, relation: 'peer' as const };
const reviewOf = (...events: ReviewEvent[]) => stateAfter(review, events);
const known = (more: Partial<ContributionFacts> = {}): ContributionFacts => ({
  review: reviewOf(opened(), assigned(peerId, 'peer')),
  cycle: { status: 'open', ...cycle, policy },
  released: false,
  ...more,
});
const words = { ratings: [{ dimension: 'quality', mark: 4 }], text: 'helps everybody', occurredAt };
const submit: SubmitContribution = {
  type: 'SubmitContribution',
  data: { contributionId, reviewId, assignmentId: peerId, ...words },
  actor: { ...actor(peerId), kind: 'human' },
  at,
};
const submitted: ContributionEvent = {
  type: 'ContributionSubmitted',
  data: {
    contributionId,
    giverId: peerId,
    context,
    promise: { attribution: 'merged', k: 3, policyVersion: '1' },
    ...words,
  },
};
const decline = {
  type: 'DeclineContribution',
  data: { contributionId, reviewId, assignmentId: peerId, occurredAt },
  actor: actor(peerId),
  at,
} as const;
const declinedAfter = (before: number): ContributionEvent => ({
  type: 'ContributionDeclined',
  data: {
    contributionId,
    giverId: peerId,
    context,
    before,
    occurredAt,
  },
});

describe('declining to contribute', () => {
  test('comes before or after a contribution, and the second of the two is refused', () => {
    given(contributionDecline).when(decline, known()).decides(declinedAfter(0));
    given(contributionDecline, declinedAfter(0)).when(decline, known()).decidesNothing();
    given(contribution, declinedAfter(0)).when(submit, known()).refuses('review/declined');
    given(contributionDecline, submitted).when(decline, known()).refuses('review/already-assessed');
  });
  test('lets the participant contribute or decline once more after HR assign them again', () => {
    const again = reviewOf(opened(), assigned(peerId, 'peer'), declined, assigned(peerId, 'peer'));
    given(contribution, declinedAfter(0))
      .when(submit, known({ review: again }))
      .decides(submitted);
    given(contributionDecline, declinedAfter(0))
      .when(decline, known({ review: again }))
      .decides(declinedAfter(1));
  });
  test('is refused from anybody else, and if the cycle does not merge the relation', () => {
    given(contributionDecline)
      .when({ ...decline, actor: actor(raterId) }, known())
      .refuses('review/not-the-assigned-person');
    given(contributionDecline)
      .when(decline, known({ cycle: { status: 'open', ...cycle } }))
      .refuses('contribution/not-merged', 'assignmentId');
  });
});
