import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import type { GiveFeedback, WithdrawFeedback } from '@cairn/contracts/feedback.commands';
import type { ListMergedFeedback, MergedFeedbackCommand } from '@cairn/contracts/merged-feedback.commands';
import type {
  MergedFeedbackGivenEvent,
  MergedFeedbackListEvent,
} from '@cairn/contracts/merged-feedback.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { refuseSubject } from './feedback.rules.ts';
import { refuseBefore, refuseFuture } from './occurred-at.ts';

type Given = Extract<MergedFeedbackGivenEvent, { type: 'MergedFeedbackGiven' }>['data'];

/** The state of merged feedback does not hold its text. */
export type MergedFeedbackState =
  | { status: 'unset' }
  | ({ status: 'given' | 'withdrawn'; k: number; givenAt: Instant } & Pick<
      Given,
      'subjectId' | 'giverId' | 'audience'
    >);

/** Read forward: the subject is registered, and whether the feedback was released. */
export type MergedFeedbackFacts = { subject: boolean; released: boolean };

/** What a giver is promised. Feedback belongs to no cycle when it is given, so the policy of none can say it. */
export const mergedFeedbackPolicy = { version: '1', k: 5 };

const give = (command: GiveFeedback, facts: MergedFeedbackFacts): MergedFeedbackGivenEvent[] => {
  const { data, actor } = command;
  if (actor.kind !== 'human')
    reject('forbidden', 'feedback/only-a-person-is-merged', 'Only what a person wrote is merged.');
  refuseSubject(command, facts);
  if (data.goalId !== null)
    refuseField('feedback/merged-with-goal', 'A goal would tell who works on it.', {
      path: 'goalId',
      message: 'null, if the feedback is merged',
    });
  if (data.requestId !== undefined)
    refuseField('feedback/merged-answer', 'The request names you. Give the feedback without it.', {
      path: 'requestId',
      message: 'nothing, if the feedback is merged',
    });
  const { feedbackId, subjectId, kind, text, audience, occurredAt } = data;
  const { k, version: policyVersion } = mergedFeedbackPolicy;
  const promise = { attribution: 'merged' as const, k, policyVersion };
  const giverId = actor.personId;
  return [
    {
      type: 'MergedFeedbackGiven',
      data: { feedbackId, subjectId, giverId, kind, text, audience, promise, occurredAt },
    },
  ];
};

const withdraw = (
  command: WithdrawFeedback,
  state: MergedFeedbackState,
  { released }: MergedFeedbackFacts,
): MergedFeedbackGivenEvent[] => {
  const { data, actor } = command;
  if (state.status === 'unset' || state.giverId !== actor.personId)
    return reject('notFound', 'feedback/unknown', 'No such feedback was given.');
  if (released) reject('conflict', 'feedback/released', 'Your feedback was released with others, and stays.');
  refuseBefore(state.givenAt, command);
  const { subjectId } = state;
  return state.status === 'withdrawn'
    ? []
    : [{ type: 'MergedFeedbackWithdrawn', data: { ...data, subjectId } }];
};

/** One piece of merged feedback. Its giver may withdraw it until it is released. */
export const mergedFeedback: Decider<
  MergedFeedbackState,
  MergedFeedbackCommand,
  MergedFeedbackGivenEvent,
  MergedFeedbackFacts
> = {
  category: 'contribution',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'WithdrawFeedback') return withdraw(command, state, facts);
    return state.status === 'unset'
      ? give(command, facts)
      : reject('conflict', 'feedback/already-given', 'This feedback was already given.');
  },
  evolve(state, { type, data }) {
    if (type === 'MergedFeedbackGiven') {
      const { subjectId, giverId, audience, promise, occurredAt } = data;
      return { status: 'given', subjectId, giverId, audience, k: promise.k, givenAt: occurredAt };
    }
    return state.status === 'unset' ? state : { ...state, status: 'withdrawn' };
  },
  words: {
    WithdrawFeedback: {
      event: 'MergedFeedbackWithdrawn',
      word: 'reason',
      code: 'feedback/already-withdrawn',
    },
  },
};

/** The ids of the merged feedback about one person, in the order in which they were listed. */
export type MergedFeedbackList = ReadonlySet<string>;

/**
 * Which merged feedback about a person there may be. Nobody reads it but a release: its revision would tell how much has
 * arrived.
 */
export const mergedFeedbackList: Decider<MergedFeedbackList, ListMergedFeedback, MergedFeedbackListEvent> = {
  category: 'mergedFeedbackList',
  holdsSet: true,
  initial: new Set(),
  decide: ({ data }, state) => (state.has(data.feedbackId) ? [] : [{ type: 'MergedFeedbackListed', data }]),
  evolve: (state, { data: { feedbackId } }) => new Set(state).add(feedbackId),
};
