import type { SubmitContribution } from '@cairn/contracts/contribution.commands';
import type { ContributionEvent } from '@cairn/contracts/contribution.events';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { contribution, type ContributionFacts } from './contribution.decider.ts';
import { review } from './review.decider.ts';
import {
  actor,
  assigned,
  at,
  command,
  cycle,
  cycleId,
  facts,
  finalized,
  occurredAt,
  opened,
  peerId,
  proposed,
  raterId,
  released,
  reviewId,
  subjectId,
  submitted as assessed,
} from './review.fixture.ts';

const policy = { ...cycle.policy, mergedInput: { relations: ['peer' as const], k: 3 } };
const merging = { status: 'open' as const, ...cycle, policy };
const contributionId = uuid('c0');
const reviewOf = (...events: ReviewEvent[]) => stateAfter(review, events);
const peer = reviewOf(opened(), assigned(peerId, 'peer'));

const submitBy = (personId: string, more: object = {}, kind: 'human' | 'ai' = 'human') =>
  ({
    type: 'SubmitContribution',
    data: {
      contributionId,
      reviewId,
      assignmentId: peerId,
      ratings: [{ dimension: 'quality', mark: 4 }],
      text: 'helps everybody',
      occurredAt,
      ...more,
    },
    actor: actor(personId, kind),
    at,
  }) as SubmitContribution;
const submitted: ContributionEvent = {
  type: 'ContributionSubmitted',
  data: {
    contributionId,
    giverId: peerId,
    context: { reviewId, assignmentId: peerId, cycleId, subjectId, relation: 'peer' },
    promise: { attribution: 'merged', k: 3, policyVersion: '1' },
    ratings: [{ dimension: 'quality', mark: 4 }],
    text: 'helps everybody',
    occurredAt,
  },
};
const known = (more: Partial<ContributionFacts> = {}): ContributionFacts => ({
  review: peer,
  cycle: merging,
  released: false,
  ...more,
});
const submit = submitBy(peerId);

describe('contributing', () => {
  test('records the giver, the marks, the text and what the giver was promised', () => {
    given(contribution).when(submit, known()).decides(submitted);
  });
  test('records the language that its writer declares', () => {
    given(contribution)
      .when(submitBy(peerId, { language: 'de' }), known())
      .decides({ ...submitted, data: { ...submitted.data, language: 'de' } });
  });
  test('replaces the earlier version until it is released', () => {
    given(contribution, submitted).when(submit, known()).decides(submitted);
    given(contribution, submitted)
      .when(submit, known({ released: true }))
      .refuses('contribution/released');
  });
  test('is refused if the cycle does not merge the relation', () => {
    const upward = reviewOf(opened(), assigned(peerId, 'upward'));
    given(contribution)
      .when(submit, known({ cycle: { status: 'open', ...cycle } }))
      .refuses('contribution/not-merged', 'assignmentId');
    given(contribution)
      .when(submit, known({ review: upward }))
      .refuses('contribution/not-merged', 'assignmentId');
  });
  test('is refused from anybody but the assigned person, and from one who was released', () => {
    given(contribution).when(submitBy(raterId), known()).refuses('review/not-the-assigned-person');
    const without = reviewOf(opened(), assigned(peerId, 'peer'), released(peerId, 'peer'));
    given(contribution)
      .when(submit, known({ review: without }))
      .refuses('review/released');
  });
  test('is refused from a machine, off the scale, in an unknown dimension and after the rating is final', () => {
    given(contribution)
      .when(submitBy(peerId, {}, 'ai'), known())
      .refuses('review/only-a-person-rates');
    given(contribution)
      .when(submitBy(peerId, { ratings: [{ dimension: 'quality', mark: 9 }] }), known())
      .refuses('review/mark-not-on-scale', 'ratings/0/mark');
    given(contribution)
      .when(submitBy(peerId, { ratings: [{ dimension: 'luck', mark: 4 }] }), known())
      .refuses('review/unknown-dimension', 'ratings/0/dimension');
    const final = reviewOf(opened(), assigned(peerId, 'peer'), proposed(), finalized());
    given(contribution)
      .when(submit, known({ review: final }))
      .refuses('review/already-finalized');
  });
  test('takes a mark or "does not apply" for a required dimension, and leaves text questions out', () => {
    const asked = { required: true, guidance: null };
    const quality = { kind: 'dimension' as const, dimension: 'quality', weight: 1, ...asked };
    const next = { kind: 'text' as const, question: 'next', wording: 'What is next?', ...asked };
    const asking = known({ cycle: { ...merging, questions: [quality, next] } });
    const not = { ratings: [], notApplicable: ['quality'] };
    given(contribution)
      .when(submitBy(peerId, { ratings: [] }), asking)
      .refuses('review/unanswered-question', 'ratings');
    given(contribution)
      .when(submitBy(peerId, not), asking)
      .decides({ ...submitted, data: { ...submitted.data, ...not } });
  });
  test('is refused if it is dated before the review or the earlier version', () => {
    const early = submitBy(peerId, { occurredAt: '2025-01-10T09:00:00.000Z' });
    given(contribution).when(early, known()).refuses('occurred-at/too-early', 'occurredAt');
    const long = reviewOf(opened({ occurredAt: '2025-01-01T09:00:00.000Z' }), assigned(peerId, 'peer'));
    given(contribution, submitted)
      .when(early, known({ review: long }))
      .refuses('occurred-at/before-the-last-change', 'occurredAt');
  });
  test('leaves its text and marks out of the state', () => {
    expect(JSON.stringify(stateAfter(contribution, [submitted]))).not.toMatch(/helps|quality/);
  });
});

describe('an assessment in a relation that is merged', () => {
  test('is refused, and the answer says where to send it', () => {
    given(review, opened(), assigned(peerId, 'peer'))
      .when(command('SubmitAssessment', peerId, { assignmentId: peerId }), facts({ cycle: merging }))
      .refuses('review/merged-input', 'assignmentId');
  });
  test('is accepted from a manager', () => {
    given(review, opened(), assigned(raterId, 'manager'))
      .when(command('SubmitAssessment', raterId), facts({ cycle: merging }))
      .decides(assessed());
  });
});

test('a peer who has contributed may not decline', () => {
  given(review, opened(), assigned(peerId, 'peer'))
    .when(command('DeclineAssignment', peerId), facts({ cycle: merging, contributed: true }))
    .refuses('review/already-assessed');
});
