import type { Decider } from '@cairn/contracts/decider';
import type {
  AcknowledgeFeedback,
  FeedbackCommand,
  GiveFeedback,
  WithdrawFeedback,
} from '@cairn/contracts/feedback.commands';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { refuseSubject } from './feedback.rules.ts';
import { evolveFeedback, type FeedbackState } from './feedback.state.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';

/**
 * Read forward: the subject is registered, its giver may see the goal that it names, and the request that it names asks the
 * giver about this subject. The last two are true if it names none.
 */
export type FeedbackFacts = { subject: boolean; goal: boolean; request: boolean };

const refuseAnswer = ({ requestId, attribution }: GiveFeedback['data'], { request }: FeedbackFacts): void => {
  if (requestId === undefined) return;
  if (!request)
    refuseField('feedback/unknown-request', 'Nobody asked you for this feedback.', {
      path: 'requestId',
      message: 'a request to you about this subject, or nothing',
    });
  if (attribution === 'confidential')
    refuseField(
      'feedback/confidential-answer',
      'The request names you. Give the feedback without it to stay unnamed.',
      { path: 'requestId', message: 'nothing, if the feedback is confidential' },
    );
};

const give = (command: GiveFeedback, facts: FeedbackFacts): FeedbackEvent[] => {
  const { data, actor } = command;
  const { attribution } = data;
  if (attribution === 'merged')
    return reject('conflict', 'feedback/merged', 'Merged feedback has a stream of its own.');
  refuseSubject(command, facts);
  if (!facts.goal)
    refuseField('feedback/unknown-goal', 'No such goal was set.', {
      path: 'goalId',
      message: 'a goal that was set, or null',
    });
  refuseAnswer(data, facts);
  return [{ type: 'FeedbackGiven', data: { ...data, attribution, giverId: actor.personId } }];
};

type Given = Exclude<FeedbackState, { status: 'unset' }>;

const acknowledge = (
  command: AcknowledgeFeedback,
  { status, subjectId, givenAt, acknowledged }: Given,
): FeedbackEvent[] => {
  const { data, actor } = command;
  if (subjectId !== actor.personId)
    reject(
      'forbidden',
      'feedback/not-about-you',
      'Only the person whom it is about may acknowledge feedback.',
    );
  if (acknowledged) return [];
  if (status === 'withdrawn') reject('conflict', 'feedback/withdrawn', 'The feedback was withdrawn.');
  refuseBefore(givenAt, command);
  const { feedbackId, comment, occurredAt } = data;
  return [
    {
      type: 'FeedbackAcknowledged',
      data: { feedbackId, subjectId, occurredAt, ...(comment !== undefined && { comment }) },
    },
  ];
};

const withdraw = (
  command: WithdrawFeedback,
  { status, subjectId, giverId, givenAt }: Given,
): FeedbackEvent[] => {
  const { data, actor } = command;
  if (giverId !== actor.personId)
    reject('forbidden', 'feedback/not-yours', 'Only the giver may withdraw feedback.');
  refuseBefore(givenAt, command);
  return status === 'withdrawn' ? [] : [{ type: 'FeedbackWithdrawn', data: { ...data, subjectId } }];
};

const unknown = (): never => reject('notFound', 'feedback/unknown', 'No such feedback was given.');

/** One piece of feedback. It is given once; its subject may acknowledge it, and its giver withdraw it. */
export const feedback: Decider<FeedbackState, FeedbackCommand, FeedbackEvent, FeedbackFacts> = {
  category: 'feedback',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    switch (command.type) {
      case 'GiveFeedback':
        return state.status === 'unset'
          ? give(command, facts)
          : reject('conflict', 'feedback/already-given', 'This feedback was already given.');
      case 'AcknowledgeFeedback':
        return state.status === 'unset' ? unknown() : acknowledge(command, state);
      case 'WithdrawFeedback':
        return state.status === 'unset' ? unknown() : withdraw(command, state);
    }
  },
  evolve: evolveFeedback,
  words: {
    AcknowledgeFeedback: {
      event: 'FeedbackAcknowledged',
      word: 'comment',
      code: 'feedback/already-acknowledged',
    },
    WithdrawFeedback: { event: 'FeedbackWithdrawn', word: 'reason', code: 'feedback/already-withdrawn' },
  },
};
