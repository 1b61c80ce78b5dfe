import type { Instant } from '@cairn/contracts/envelope';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';

type Given = Extract<FeedbackEvent, { type: 'FeedbackGiven' }>['data'];

export type FeedbackState =
  | { status: 'unset' }
  | ({ status: 'given' | 'withdrawn'; givenAt: Instant } & Pick<
      Given,
      'subjectId' | 'giverId' | 'audience' | 'attribution'
    >);

export const evolveFeedback = (state: FeedbackState, { type, data }: FeedbackEvent): FeedbackState => {
  if (type === 'FeedbackGiven') {
    const { subjectId, giverId, audience, attribution, occurredAt } = data;
    return { status: 'given', subjectId, giverId, givenAt: occurredAt, audience, attribution };
  }
  return state.status === 'unset' ? state : { ...state, status: 'withdrawn' };
};
