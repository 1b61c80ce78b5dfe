import type { Decider } from '@cairn/contracts/decider';
import type { RequestFeedback } from '@cairn/contracts/feedback.commands';
import type { FeedbackRequestEvent } from '@cairn/contracts/feedback.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { refuseFuture } from './occurred-at.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';

export type FeedbackRequestState =
  | { status: 'unset' }
  | { status: 'requested'; giverId: string; subjectId: string };

/** The person who is asked: on the day of the request, and today. */
export type FeedbackRequestFacts = { giver: Presence };

const request = (
  { data, actor }: RequestFeedback,
  { giver }: FeedbackRequestFacts,
): FeedbackRequestEvent[] => {
  if (data.giverId === data.subjectId || data.giverId === actor.personId)
    refuseField('feedback/from-oneself', 'Ask another person than the subject and yourself.', {
      path: 'giverId',
      message: 'another person',
    });
  refuseUnlessEmployed(giver, 'giverId', 'feedback/unknown-giver');
  return [{ type: 'FeedbackRequested', data: { ...data, requesterId: actor.personId } }];
};

/** One person is asked for feedback once. The answer is feedback of its own. */
export const feedbackRequest: Decider<
  FeedbackRequestState,
  RequestFeedback,
  FeedbackRequestEvent,
  FeedbackRequestFacts
> = {
  category: 'feedbackRequest',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    return state.status === 'unset'
      ? request(command, facts)
      : reject('conflict', 'feedback/already-requested', 'This request was already made.');
  },
  evolve: (_, { data: { giverId, subjectId } }) => ({ status: 'requested', giverId, subjectId }),
};
