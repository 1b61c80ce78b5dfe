import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import { checked, given, rejectionOf, stateAfter } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf, now } from './command.fixture.ts';
import { feedbackRequest } from './feedback-request.decider.ts';
import { feedback } from './feedback.decider.ts';

const [feedbackId, subjectId, giverId, somebody] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const facts = { subject: true, goal: true, request: true };

const body = {
  feedbackId,
  subjectId,
  kind: 'praise' as const,
  text: 'Well done',
  audience: 'subject' as const,
  attribution: 'named' as const,
  goalId: null,
};
const giveBy = (by: string) => commandOf('GiveFeedback', body, { by });
const withdrawBy = (by: string) =>
  commandOf('WithdrawFeedback', { feedbackId, reason: 'Wrong person' }, { by });
const given1: FeedbackEvent = { type: 'FeedbackGiven', data: { ...body, giverId, occurredAt: now } };
const withdrawn: FeedbackEvent = {
  type: 'FeedbackWithdrawn',
  data: { feedbackId, subjectId, reason: 'Wrong person', occurredAt: now },
};

describe('giving feedback', () => {
  test('records the actor as the giver of feedback', () => {
    given(feedback).when(giveBy(giverId), facts).decides(given1);
  });
  test('refuses feedback to oneself', () => {
    given(feedback).when(giveBy(subjectId), facts).refuses('feedback/to-oneself', 'subjectId');
  });
  test('refuses feedback about an unknown subject or goal', () => {
    given(feedback)
      .when(giveBy(giverId), { ...facts, subject: false })
      .refuses('feedback/unknown-subject', 'subjectId');
    given(feedback)
      .when(giveBy(giverId), { ...facts, goal: false })
      .refuses('feedback/unknown-goal', 'goalId');
  });
  test('refuses merged feedback, which has a stream of its own', () => {
    given(feedback)
      .when(commandOf('GiveFeedback', { ...body, attribution: 'merged' as const }, { by: giverId }), facts)
      .refuses('feedback/merged');
  });
  test('refuses to give the same feedback twice', () => {
    given(feedback, given1).when(giveBy(giverId), facts).refuses('feedback/already-given');
  });
  test('refuses feedback in the future', () => {
    given(feedback)
      .when(commandOf('GiveFeedback', { ...body, occurredAt: '2026-07-02T00:00:00.000Z' }), facts)
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });
  test('the state of feedback holds no text', () => {
    expect(JSON.stringify(stateAfter(feedback, [given1]))).not.toContain('Well done');
  });
});

const requestId = uuid(5);
const acknowledgeBy = (by: string, comment?: string) =>
  commandOf('AcknowledgeFeedback', { feedbackId, ...(comment && { comment }) }, { by });
const acknowledged: FeedbackEvent = {
  type: 'FeedbackAcknowledged',
  data: { feedbackId, subjectId, comment: 'Thank you', occurredAt: now },
};

describe('answering a request', () => {
  test('names the request if the giver is named', () => {
    given(feedback)
      .when(commandOf('GiveFeedback', { ...body, requestId }, { by: giverId }), facts)
      .decides({ type: 'FeedbackGiven', data: { ...body, giverId, requestId, occurredAt: now } });
  });
  test('refuses a request to somebody else, and one that would name a giver who stays unnamed', () => {
    given(feedback)
      .when(commandOf('GiveFeedback', { ...body, requestId }, { by: giverId }), { ...facts, request: false })
      .refuses('feedback/unknown-request', 'requestId');
    const inConfidence = { ...body, requestId, attribution: 'confidential' as const };
    given(feedback)
      .when(commandOf('GiveFeedback', inConfidence, { by: giverId }), facts)
      .refuses('feedback/confidential-answer', 'requestId');
  });
});

describe('acknowledging feedback', () => {
  test('lets the subject acknowledge feedback once', () => {
    given(feedback, given1).when(acknowledgeBy(subjectId, 'Thank you'), facts).decides(acknowledged);
    given(feedback, given1, acknowledged).when(acknowledgeBy(subjectId), facts).decidesNothing();
  });
  test('refuses anybody else, and feedback that was withdrawn or never given', () => {
    given(feedback, given1).when(acknowledgeBy(giverId), facts).refuses('feedback/not-about-you');
    given(feedback, given1, withdrawn).when(acknowledgeBy(subjectId), facts).refuses('feedback/withdrawn');
    given(feedback).when(acknowledgeBy(subjectId), facts).refuses('feedback/unknown');
  });
  test('lets the giver withdraw feedback that was acknowledged', () => {
    given(feedback, given1, acknowledged).when(withdrawBy(giverId), facts).decides(withdrawn);
  });
});

describe('asking for feedback', () => {
  const request = { requestId, giverId, subjectId, question: 'How did the launch go?' };
  const asked = {
    type: 'FeedbackRequested' as const,
    data: { ...request, requesterId: somebody, occurredAt: now },
  };
  const ask = (by: string, more: object = {}) =>
    commandOf('RequestFeedback', { ...request, ...more }, { by });

  test('records who asks whom about whom, once', () => {
    given(feedbackRequest).when(ask(somebody), { giver: 'employed' }).decides(asked);
    given(feedbackRequest, asked)
      .when(ask(somebody), { giver: 'employed' })
      .refuses('feedback/already-requested');
  });
  test('refuses to ask oneself, the subject, or somebody who is not employed', () => {
    for (const by of [ask(giverId), ask(somebody, { giverId: subjectId })])
      given(feedbackRequest).when(by, { giver: 'employed' }).refuses('feedback/from-oneself', 'giverId');
    given(feedbackRequest)
      .when(ask(somebody), { giver: 'unknown' })
      .refuses('feedback/unknown-giver', 'giverId');
  });
});

describe('withdrawing feedback', () => {
  test('lets the giver withdraw feedback once', () => {
    given(feedback, given1).when(withdrawBy(giverId), facts).decides(withdrawn);
    given(feedback, given1, withdrawn).when(withdrawBy(giverId), facts).decidesNothing();
  });
  test('refuses to withdraw feedback before it was given', () => {
    const { type, data, ...by } = withdrawBy(giverId);
    const early = { type, data: { ...data, occurredAt: '2026-06-30T09:00:00.000Z' }, ...by };
    given(feedback, given1).when(early, facts).refuses('occurred-at/too-early', 'occurredAt');
  });
  test('refuses to let anybody but the giver withdraw feedback', () => {
    given(feedback, given1).when(withdrawBy(subjectId), facts).refuses('feedback/not-yours');
  });
  test('refuses to withdraw feedback that was not given', () => {
    given(feedback).when(withdrawBy(giverId), facts).refuses('feedback/unknown');
  });
});

test('feedback is given once and withdrawn at most once, by its giver', () => {
  const people = fc.constantFrom(subjectId, giverId, somebody);
  const asks = fc.oneof(people.map(giveBy), people.map(withdrawBy));
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 15 }), (commands) => {
      const log: { type: string; by: string }[] = [];
      let state = feedback.initial;
      for (const command of commands) {
        let events: readonly FeedbackEvent[] = [];
        rejectionOf(() => (events = feedback.decide(command, state, facts)));
        state = events.map(checked).reduce(feedback.evolve, state);
        log.push(...events.map(({ type }) => ({ type, by: command.actor.personId })));
      }
      const by = log[0]?.by ?? '';
      expect(by).not.toBe(subjectId);
      const whole = [
        { type: 'FeedbackGiven', by },
        { type: 'FeedbackWithdrawn', by },
      ];
      expect(log).toEqual(whole.slice(0, log.length));
    }),
  );
});
