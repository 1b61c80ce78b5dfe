import type { Decider } from '@cairn/contracts/decider';
import type { FeedbackCommand, GiveFeedback, WithdrawFeedback } from '@cairn/contracts/feedback.commands';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { evolveFeedback, type FeedbackState } from './feedback.state.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';

/** Read forward: the subject is registered, and its giver may see the goal that it names (true if it names none). */
export type FeedbackFacts = { subject: boolean; goal: boolean };

const give = ({ data, actor }: GiveFeedback, facts: FeedbackFacts): FeedbackEvent[] => {
  if (data.subjectId === actor.personId)
    refuseField('feedback/to-oneself', 'Nobody gives feedback to themselves.', {
      path: 'subjectId',
      message: 'another person',
    });
  if (!facts.subject)
    refuseField('feedback/unknown-subject', 'No such person is registered.', {
      path: 'subjectId',
      message: 'a registered person',
    });
  if (!facts.goal)
    refuseField('feedback/unknown-goal', 'No such goal was set.', {
      path: 'goalId',
      message: 'a goal that was set, or null',
    });
  return [{ type: 'FeedbackGiven', data: { ...data, giverId: actor.personId } }];
};

const withdraw = (
  command: WithdrawFeedback,
  { status, subjectId, giverId, givenAt }: Exclude<FeedbackState, { status: 'unset' }>,
): FeedbackEvent[] => {
  const { data, actor } = command;
  if (giverId !== actor.personId)
    reject('forbidden', 'feedback/not-yours', 'Only the giver may withdraw feedback.');
  refuseBefore(givenAt, command);
  return status === 'withdrawn' ? [] : [{ type: 'FeedbackWithdrawn', data: { ...data, subjectId } }];
};

/** One piece of feedback. It is given once, and only its giver may withdraw it. */
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
      case 'WithdrawFeedback':
        return state.status === 'unset'
          ? reject('notFound', 'feedback/unknown', 'No such feedback was given.')
          : withdraw(command, state);
    }
  },
  evolve: evolveFeedback,
  words: {
    WithdrawFeedback: { event: 'FeedbackWithdrawn', word: 'reason', code: 'feedback/already-withdrawn' },
  },
};
