import type { MergedFeedbackCommand, ReleaseMergedFeedback } from '@cairn/contracts/merged-feedback.commands';
import type { MergedFeedbackEvent, MergedFeedbackGivenEvent } from '@cairn/contracts/merged-feedback.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { mergedFeedback } from './merged-feedback.decider.ts';
import { mergedFeedbackRelease, type ReleaseFacts, type WaitingFeedback } from './merged-feedback.release.ts';
import { actor, at, cycle, cycleId, occurredAt, peerId, subjectId } from './review.fixture.ts';

const feedbackId = uuid('fb');
const words = { subjectId, kind: 'praise' as const, text: 'helps everybody', audience: 'subject' as const };
const give = (more: object = {}, kind: 'human' | 'ai' = 'human') =>
  ({
    type: 'GiveFeedback',
    data: { feedbackId, ...words, attribution: 'merged', goalId: null, occurredAt, ...more },
    actor: actor(peerId, kind),
    at,
  }) as MergedFeedbackCommand;
const withdraw = (by: string): MergedFeedbackCommand => ({
  type: 'WithdrawFeedback',
  data: { feedbackId, reason: 'wrong person', occurredAt },
  actor: actor(by),
  at,
});
const facts = { subject: true, released: false };
const promise = { attribution: 'merged' as const, k: 5, policyVersion: '1' };
const wasGiven: MergedFeedbackGivenEvent = {
  type: 'MergedFeedbackGiven',
  data: { feedbackId, giverId: peerId, ...words, promise, occurredAt },
};
const wasWithdrawn: MergedFeedbackGivenEvent = {
  type: 'MergedFeedbackWithdrawn',
  data: { feedbackId, subjectId, reason: 'wrong person', occurredAt },
};

describe('merged feedback', () => {
  test('keeps what its giver was promised, and its text out of the state', () => {
    given(mergedFeedback).when(give(), facts).decides(wasGiven);
    expect(JSON.stringify(stateAfter(mergedFeedback, [wasGiven]))).not.toContain('helps');
  });
  test('is refused with a goal, as an answer, from a model, to oneself and about nobody', () => {
    const refusing = given(mergedFeedback);
    refusing.when(give({ goalId: uuid('a') }), facts).refuses('feedback/merged-with-goal', 'goalId');
    refusing.when(give({ requestId: uuid('a') }), facts).refuses('feedback/merged-answer', 'requestId');
    refusing.when(give({}, 'ai'), facts).refuses('feedback/only-a-person-is-merged');
    refusing.when(give({ subjectId: peerId }), facts).refuses('feedback/to-oneself', 'subjectId');
    refusing.when(give(), { ...facts, subject: false }).refuses('feedback/unknown-subject', 'subjectId');
  });
  test('is withdrawn by its giver until it is released', () => {
    given(mergedFeedback, wasGiven).when(withdraw(peerId), facts).decides(wasWithdrawn);
    given(mergedFeedback, wasGiven, wasWithdrawn).when(withdraw(peerId), facts).decidesNothing();
    given(mergedFeedback, wasGiven).when(withdraw(subjectId), facts).refuses('feedback/unknown');
    given(mergedFeedback, wasGiven)
      .when(withdraw(peerId), { ...facts, released: true })
      .refuses('feedback/released');
  });
});

const release: ReleaseMergedFeedback = {
  type: 'ReleaseMergedFeedback',
  data: { personId: subjectId, cycleId, occurredAt },
  actor: actor(peerId),
  at,
};
const waiting = (name: string, more: Partial<WaitingFeedback> = {}): WaitingFeedback => ({
  contributionId: uuid(`c${name}`),
  revision: 0,
  giverId: uuid(`9${name}`),
  k: 5,
  order: name,
  isReader: false,
  audience: 'subject',
  givenAt: `${cycle.evaluationPeriod.from}T12:00:00.000Z`,
  ...more,
});
const five = ['1', '2', '3', '4', '5'].map((name) => waiting(name));
const merging = (k: number): ReleaseFacts['cycle'] => ({
  status: 'open',
  ...cycle,
  policy: { ...cycle.policy, mergedInput: { relations: ['peer'], k } },
});
const known = (feedback: WaitingFeedback[], k = 3): ReleaseFacts => ({
  known: true,
  cycle: merging(k),
  feedback,
});
const released = (names: string[], more: object = {}): MergedFeedbackEvent => ({
  type: 'MergedFeedbackReleased',
  data: {
    subjectId,
    cycleId,
    period: cycle.evaluationPeriod,
    audience: 'subject',
    k: 5,
    policyVersion: cycle.policy.version,
    groups: [names.map((name) => ({ contributionId: uuid(`c${name}`), revision: 0 }))],
    occurredAt,
    ...more,
  },
});
const all = ['1', '2', '3', '4', '5'];

describe('the release of merged feedback', () => {
  test('makes one group of each audience for which five people gave some', () => {
    const others = all.map((name) => waiting(`${name}a`, { audience: 'manager' }));
    given(mergedFeedbackRelease).when(release, known(five)).decides(released(all));
    given(mergedFeedbackRelease)
      .when(release, known([...five.slice(1), ...others]))
      .decides(
        released(
          all.map((name) => `${name}a`),
          { audience: 'manager' },
        ),
      );
  });
  test('takes what is dated in the period of the cycle, and nothing twice', () => {
    const outside = waiting('1', { givenAt: '2019-01-01T12:00:00.000Z' });
    given(mergedFeedbackRelease)
      .when(release, known([outside, ...five.slice(1)]))
      .decidesNothing();
    given(mergedFeedbackRelease, released(all)).when(release, known(five)).decidesNothing();
  });
  test('keeps the promise if the cycle asks for fewer, and the cycle if it asks for more', () => {
    given(mergedFeedbackRelease)
      .when(release, known(five.slice(1)))
      .decidesNothing();
    given(mergedFeedbackRelease).when(release, known(five, 6)).decidesNothing();
  });
  test('is refused for a cycle that was never opened, and about nobody', () => {
    given(mergedFeedbackRelease)
      .when(release, { ...known(five), cycle: { status: 'unset' } })
      .refuses('merged-feedback/unknown-cycle', 'cycleId');
    given(mergedFeedbackRelease)
      .when(release, { ...known([]), known: false })
      .refuses('person/unknown');
  });
});
